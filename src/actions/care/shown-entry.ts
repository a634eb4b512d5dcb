/** An entry of a plan's directory as it is answered, and written to files: columns that stay as they are. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { county } from '#guidance/code-sets/county.ts'
import { hours } from '../directory/site-form.ts'
import type { DirectoryEntry } from './directory.ts'

export const shownEntry = z.strictObject({
  providerId: z.string(),
  providerName: z.string(),
  siteId: z.string().nullable().describe('Null: the provider published no place; ask the plan'),
  siteName: z.string().nullable(),
  street: z.string().nullable().describe('Null where the address is confidential'),
  city: z.string().nullable(),
  zip: z.string().nullable(),
  counties: z.array(z.string()).describe('Two-digit codes; of a place, its own'),
  phone: z.string().nullable(),
  languages: z.array(z.string()),
  hours,
  accessibility: z.array(z.string()),
  populations: z.array(z.string()).describe('Populations of Focus for which ECM is given here: 1a, 2 …'),
  communitySupports: z.array(z.string()).describe('Community Supports given here: HTN, MTM …'),
  accepting: z
    .array(z.string())
    .nullable()
    .describe('Which of them take new members: ecm 1a, community-supports HTN; null: not shown'),
})

export function shownEntryOf(entry: DirectoryEntry): z.output<typeof shownEntry> {
  const { counties, languages, hours: open, accessibility, populations, communitySupports, accepting } = entry
  return {
    ...entry,
    counties: [...counties],
    languages: [...languages],
    hours: [...open],
    accessibility: [...accessibility],
    populations: [...populations],
    communitySupports: [...communitySupports],
    accepting: accepting === null ? null : [...accepting],
  }
}

/** The columns of the file, in an order that never changes; new ones come at the end. */
export const directoryColumns = [
  'as_of',
  'plan',
  'provider_id',
  'provider',
  'site_id',
  'site',
  'street',
  'city',
  'zip',
  'county_codes',
  'counties',
  'phone',
  'languages',
  'hours',
  'accessibility',
  'ecm_populations_of_focus',
  'community_supports',
  'takes_new_members',
] as const

/** One row of the file. Several values of a cell stand with semicolons between them. */
export function directoryRow(entry: DirectoryEntry, planName: string, asOf: Day): readonly string[] {
  const names = entry.counties.map(code => county.codes.find(each => each.code === code)?.label ?? code)
  const several = (values: readonly string[]): string => values.join('; ')
  return [
    asOf,
    planName,
    entry.providerId,
    entry.providerName,
    entry.siteId ?? '',
    entry.siteName ?? '',
    entry.street ?? '',
    entry.city ?? '',
    entry.zip ?? '',
    several(entry.counties),
    several(names),
    entry.phone ?? '',
    several(entry.languages),
    several(entry.hours.map(({ day, opens, closes }) => `${day} ${opens}-${closes}`)),
    several(entry.accessibility),
    several(entry.populations),
    several(entry.communitySupports),
    several(entry.accepting ?? []),
  ]
}
