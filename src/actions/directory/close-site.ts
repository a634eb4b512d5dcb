/** Closes a place where the acting organization gave care: it leaves the public directory at once. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findSite } from '#store/network/sites.ts'
import { action } from '../action.ts'
import { day, id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { saveSite, siteRefusals } from './save-site.ts'
import { shownSite, shownSiteOf } from './site-form.ts'

export const closeSite = action({
  name: 'network.close-site',
  says: 'Close one of your places; the public directory no longer shows it.',
  permission: 'network/manage',
  takes: z.strictObject({ siteId: id, closedOn: day.describe('Last day') }),
  gives: z.strictObject({ site: shownSite }),
  changes: true,
  refuses: ['request/not-found', ...siteRefusals],
  async run({ siteId, closedOn }, context) {
    const known = await findSite(context.tx, context.organizationId, siteId)
    if (known === null) return refuse('request/not-found')
    const saved = await saveSite(context, { ...known, closedOn, isPublished: false })
    return saved.ok ? done({ site: shownSiteOf(saved.value) }) : saved
  },
})
