/** Changes a place where the acting organization gives care: all that stands of it, capacity too. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findSite } from '#store/network/sites.ts'
import { action } from '../action.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { saveSite, siteRefusals } from './save-site.ts'
import { shownSite, shownSiteOf, siteAsked } from './site-form.ts'

export const changeSite = action({
  name: 'network.change-site',
  says: 'Change what stands of one of your places; the public directory follows at once.',
  permission: 'network/manage',
  takes: z.strictObject({ siteId: id, ...siteAsked }),
  gives: z.strictObject({ site: shownSite }),
  changes: true,
  refuses: ['request/not-found', ...siteRefusals],
  async run({ siteId, ...asked }, context) {
    const known = await findSite(context.tx, context.organizationId, siteId)
    if (known === null) return refuse('request/not-found')
    const saved = await saveSite(context, { ...known, ...asked })
    return saved.ok ? done({ site: shownSiteOf(saved.value) }) : saved
  },
})
