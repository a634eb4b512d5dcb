/** Adds a place where the acting organization gives care. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { saveSite, siteRefusals } from './save-site.ts'
import { shownSite, shownSiteOf, siteAsked } from './site-form.ts'

export const addSite = action({
  name: 'network.add-site',
  says: 'Add a place where you give care, with what it offers, to whom, and whether it takes new members.',
  permission: 'network/manage',
  kinds: ['ecm-provider', 'community-supports-provider', 'delegate', 'county'],
  takes: z.strictObject(siteAsked),
  gives: z.strictObject({ site: shownSite }),
  changes: true,
  refuses: siteRefusals,
  async run(asked, context) {
    const saved = await saveSite(context, { ...asked, id: context.newId(), closedOn: null })
    return saved.ok ? done({ site: shownSiteOf(saved.value) }) : saved
  },
})
