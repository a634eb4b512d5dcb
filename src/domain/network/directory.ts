/** The provider directory: where care is given, for whom, and what of it the public may see. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { county } from '#guidance/code-sets/county.ts'
import { populationsOfFocus } from '#guidance/code-sets/populations-of-focus.ts'
import type { CodeSet } from '#guidance/define.ts'
import { isInForce } from '../calendar/in-force.ts'

/** The days of a week, Monday first, as hours are written. */
export const hourDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type Hours = {
  readonly day: (typeof hourDays)[number]
  /** `08:30`, in California. */
  readonly opens: string
  readonly closes: string
}

/** What a site offers: ECM for one Population of Focus, or one Community Support. */
export type Offering = {
  readonly program: 'ecm' | 'community-supports'
  /** A code of `populations-of-focus` or of `community-supports`. */
  readonly code: string
  /** How many members it can serve at a time; null where that was not said. */
  readonly capacity: number | null
  readonly accepting: boolean
}

export type Site = {
  readonly id: Id
  readonly name: string
  readonly street: string
  readonly city: string
  readonly zip: string
  /** A code of `county`. */
  readonly county: string
  /** A shelter for people in danger: the directory says city and county, never the street. */
  readonly addressIsConfidential: boolean
  readonly phone: string
  /** Words for languages, as people look for them. */
  readonly languages: readonly string[]
  readonly hours: readonly Hours[]
  /** `wheelchair`, `sign-language`, `home-visits` … */
  readonly accessibility: readonly string[]
  readonly offerings: readonly Offering[]
  readonly isPublished: boolean
  readonly closedOn: Day | null
}

/** What is wrong with a site, as codes of refusals; all of them. */
export function objectionsToSite(
  site: Pick<Site, 'county' | 'offerings' | 'hours'>,
  day: Day,
): readonly (
  | 'network/county-unknown'
  | 'network/offering-unknown'
  | 'network/offering-twice'
  | 'network/hours-end-before-they-begin'
)[] {
  const { offerings } = site
  const keys = offerings.map(({ program, code }) => `${program} ${code}`)
  return [
    ...(isCode(county, site.county, day) ? [] : (['network/county-unknown'] as const)),
    ...(offerings.every(offering => isOffered(offering, day)) ? [] : (['network/offering-unknown'] as const)),
    ...(new Set(keys).size < keys.length ? (['network/offering-twice'] as const) : []),
    ...(site.hours.some(({ opens, closes }) => closes <= opens)
      ? (['network/hours-end-before-they-begin'] as const)
      : []),
  ]
}

function isOffered({ program, code }: Offering, day: Day): boolean {
  return isCode(program === 'ecm' ? populationsOfFocus : communitySupports, code, day)
}

function isCode(codeSet: CodeSet, code: string, day: Day): boolean {
  return codeSet.codes.some(each => each.code === code && isInForce({ since: codeSet.since, ...each }, day))
}

/** What anybody may see of a site: no numbers, and no street where it is confidential. */
export type PublicSite = {
  readonly organizationId: Id
  readonly organizationName: string
  readonly id: Id
  readonly name: string
  readonly street: string | null
  readonly city: string
  readonly zip: string | null
  readonly county: string
  readonly phone: string
  readonly languages: readonly string[]
  readonly hours: readonly Hours[]
  readonly accessibility: readonly string[]
  /** Each offering as `ecm 1a` or `community-supports HTN`. */
  readonly offers: readonly string[]
  /** Those of them that take new members. */
  readonly accepts: readonly string[]
}

/** How an offering is written in the public directory, and looked for. */
export function offeringKey({ program, code }: Pick<Offering, 'program' | 'code'>): string {
  return `${program} ${code}`
}

/** The public entry of a site; null when it has none: not published, closed, or nothing offered. */
export function publicSite(
  organization: { readonly id: Id; readonly name: string },
  site: Site,
  today: Day,
): PublicSite | null {
  const isClosed = site.closedOn !== null && site.closedOn < today
  if (!site.isPublished || isClosed || site.offerings.length === 0) return null
  const isHidden = site.addressIsConfidential
  return {
    organizationId: organization.id,
    organizationName: organization.name,
    id: site.id,
    name: site.name,
    street: isHidden ? null : site.street,
    city: site.city,
    zip: isHidden ? null : site.zip,
    county: site.county,
    phone: site.phone,
    languages: site.languages,
    hours: site.hours,
    accessibility: site.accessibility,
    offers: site.offerings.map(offeringKey),
    accepts: site.offerings.filter(({ accepting }) => accepting).map(offeringKey),
  }
}
