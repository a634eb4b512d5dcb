/** The acting organization’s own places, with all that stands of them. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listSites as listKept } from '#store/network/sites.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownSite, shownSiteOf } from './site-form.ts'

export const listSites = action({
  name: 'network.list-sites',
  says: 'Your own places, published or not.',
  permission: 'network/read',
  takes: z.strictObject(paging),
  gives: z.strictObject({ sites: z.array(shownSite), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const after = readCursor(context, 'sites', z.string(), cursor)
    if (!after.ok) return after
    const found = await listKept(context.tx, context.organizationId, after.value, limit + 1)
    const page = pageOf(context, 'sites', found, limit, ({ id }) => id)
    return done({ sites: page.rows.map(shownSiteOf), next: page.next })
  },
})
