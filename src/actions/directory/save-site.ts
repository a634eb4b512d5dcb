/** What adding, changing and closing a site have in common: it is judged, kept, and its public copy follows. */
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import { objectionsToSite, publicSite, type Site } from '#domain/network/directory.ts'
import { saveSite as saveKept, savePublicSite } from '#store/network/sites.ts'
import { findOrganization } from '#store/people/organizations.ts'
import type { Context } from '../action.ts'
import { refuse } from '../refusals.ts'

/** What a site may be refused for. */
export const siteRefusals = [
  'network/county-unknown',
  'network/offering-unknown',
  'network/offering-twice',
  'network/hours-end-before-they-begin',
] as const

export async function saveSite(context: Context, site: Site): Promise<Result<Site>> {
  const { tx, organizationId, today, now } = context
  const [objection] = objectionsToSite(site, today)
  if (objection !== undefined) return refuse(objection)
  await saveKept(tx, organizationId, site, now)
  const organization = await findOrganization(tx, organizationId)
  const shown = organization && publicSite(organization, site, today)
  await savePublicSite(tx, organizationId, site.id, shown)
  context.tell({ objects: [`site:${site.id}`] })
  return done(site)
}
