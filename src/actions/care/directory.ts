/** A plan's provider directory as the public sees it: each published place, with what the plan's contract covers. */
import type { Day } from '#base/day.ts'
import type { PublicSite } from '#domain/network/directory.ts'
import type { Tx } from '#store/database.ts'
import { listPublicSitesOf } from '#store/network/sites.ts'
import { asActing } from '#store/people/acting.ts'
import { type Contracted, listContracted } from './contracted.ts'
import type { PublicPlan } from './plans.ts'

/** One place of one provider; a provider that published none stands with its counties and no place. */
export type DirectoryEntry = {
  readonly providerId: string
  readonly providerName: string
  readonly siteId: string | null
  readonly siteName: string | null
  readonly street: string | null
  readonly city: string | null
  readonly zip: string | null
  readonly counties: readonly string[]
  readonly phone: string | null
  readonly languages: readonly string[]
  readonly hours: PublicSite['hours']
  readonly accessibility: readonly string[]
  readonly populations: readonly string[]
  readonly communitySupports: readonly string[]
  /** Offers that take new members; null where the plan does not show it, or the provider did not say. */
  readonly accepting: readonly string[] | null
}

export type DirectorySearch = {
  readonly county?: string | undefined
  readonly offers?: string | undefined
  readonly language?: string | undefined
  readonly accepting?: boolean | undefined
}

/** By the provider's name. Reads the plan's contracts as the plan, and of the places only what is public. */
export async function listDirectory(
  tx: Tx,
  plan: PublicPlan,
  search: DirectorySearch,
  today: Day,
): Promise<readonly DirectoryEntry[]> {
  const contracted = await asActing(tx, { organizationId: plan.id, personId: null }, () =>
    listContracted(tx, plan.id, today),
  )
  const sites = await listPublicSitesOf(
    tx,
    contracted.map(({ providerId }) => providerId),
  )
  const entries = contracted.flatMap(provider => {
    const own = sites
      .filter(({ organizationId }) => organizationId === provider.providerId)
      .sort((one, other) => one.name.localeCompare(other.name))
    const shown = own.flatMap(site => entryOfSite(plan, provider, site))
    return shown.length > 0 || own.length > 0 ? shown : [entryWithoutSite(provider)]
  })
  return entries.filter(entry => isSought(entry, search))
}

function codesOf(offers: readonly string[], program: string): readonly string[] {
  return offers.filter(each => each.startsWith(`${program} `)).map(each => each.slice(program.length + 1))
}

/** A place shows what it offers and the contract covers; where that is nothing, it is no place of this plan's. */
function entryOfSite(
  { page }: PublicPlan,
  { providerId, name, offers }: Contracted,
  site: PublicSite,
): DirectoryEntry[] {
  const covered = site.offers.filter(each => offers.has(each))
  if (covered.length === 0) return []
  const { street, city, zip, county, phone, languages, hours, accessibility } = site
  return [
    {
      providerId,
      providerName: name,
      siteId: site.id,
      siteName: site.name,
      ...{ street, city, zip, phone, languages, hours, accessibility },
      counties: [county],
      populations: codesOf(covered, 'ecm'),
      communitySupports: codesOf(covered, 'community-supports'),
      accepting: page.showsAccepting ? site.accepts.filter(each => offers.has(each)) : null,
    },
  ]
}

function entryWithoutSite({ providerId, name, offers, counties }: Contracted): DirectoryEntry {
  const all = [...offers].sort()
  return {
    providerId,
    providerName: name,
    ...{ siteId: null, siteName: null, street: null, city: null, zip: null, phone: null },
    counties,
    ...{ languages: [], hours: [], accessibility: [] },
    populations: codesOf(all, 'ecm'),
    communitySupports: codesOf(all, 'community-supports'),
    accepting: null,
  }
}

function isSought(entry: DirectoryEntry, { county, offers, language, accepting }: DirectorySearch): boolean {
  const all = [
    ...entry.populations.map(code => `ecm ${code}`),
    ...entry.communitySupports.map(code => `community-supports ${code}`),
  ]
  const spoken = entry.languages.map(each => each.toLowerCase())
  return (
    (county === undefined || entry.counties.includes(county)) &&
    (offers === undefined || all.some(each => each === offers || each.startsWith(`${offers} `))) &&
    (language === undefined || spoken.includes(language.toLowerCase())) &&
    (!accepting ||
      (entry.accepting ?? []).some(
        each => offers === undefined || each === offers || each.startsWith(`${offers} `),
      ))
  )
}
