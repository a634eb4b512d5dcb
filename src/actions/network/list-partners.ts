/** The partners of the acting organization that are not on the hub. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listPartners as listKept } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownPartner, shownPartnerOf } from './partners.ts'

export const listPartners = action({
  name: 'network.list-partners',
  says: 'Organizations that you deal with and that are not on the hub.',
  permission: 'network/read',
  takes: z.strictObject(paging),
  gives: z.strictObject({ partners: z.array(shownPartner), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const after = readCursor(context, 'partners', z.string(), cursor)
    if (!after.ok) return after
    const found = await listKept(context.tx, context.organizationId, after.value, limit + 1)
    const page = pageOf(context, 'partners', found, limit, ({ id }) => id)
    return done({ partners: page.rows.map(shownPartnerOf), next: page.next })
  },
})
