/** Where the vetting of providers stands, by the acting organization and of it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { listVettings as listKept } from '#store/network/vettings.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownVetting, shownVettingOf } from './shown-vetting.ts'

export const listVettings = action({
  name: 'oversight.list-vettings',
  says: 'The vetting of your providers, or of your own organization by its plans.',
  permission: 'network/read',
  takes: z.strictObject(paging),
  gives: z.strictObject({ vettings: z.array(shownVetting), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const { tx, organizationId, today } = context
    const after = readCursor(context, 'vettings', z.string(), cursor)
    if (!after.ok) return after
    const found = await listKept(tx, organizationId, after.value, limit + 1)
    const page = pageOf(context, 'vettings', found, limit, ({ id }) => id)
    const ids = page.rows.flatMap(({ vetterId, providerId }) => [vetterId, providerId])
    const names = await listPartyNames(tx, organizationId, ids)
    const vettings = page.rows.map(vetting => shownVettingOf(vetting, organizationId, names, today))
    return done({ vettings, next: page.next })
  },
})
