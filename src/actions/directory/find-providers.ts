/** The public directory: where ECM or a Community Support is given, for anybody who looks. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findPublicSites } from '#store/network/sites.ts'
import { action } from '../action.ts'
import { id, line } from '../network/fields.ts'
import { hours } from './site-form.ts'

export const findProviders = action({
  name: 'network.find-providers',
  says: 'Find where ECM is given for a Population of Focus, or a Community Support, by county and language.',
  permission: 'anyone',
  takes: z.strictObject({
    offers: line.optional().describe('What is looked for: ecm 1a, community-supports HTN'),
    county: z
      .string()
      .regex(/^\d{2}$/)
      .optional()
      .describe('Two-digit code of the county'),
    language: line.optional().describe('A language spoken there'),
    accepting: z.enum(['yes']).optional().describe('yes: only where new members are taken'),
    organizationId: id.optional().describe('Only the places of this provider'),
    cursor: id.optional().describe('The “next” of the page before; left out, the first page'),
    limit: z.int().min(1).max(500).default(50).describe('How many at most'),
  }),
  gives: z.strictObject({
    sites: z.array(
      z.strictObject({
        organizationId: id,
        organizationName: z.string(),
        id,
        name: z.string(),
        street: z.string().nullable().describe('Null where the address is confidential'),
        city: z.string(),
        zip: z.string().nullable(),
        county: z.string(),
        phone: z.string(),
        languages: z.array(z.string()),
        hours,
        accessibility: z.array(z.string()),
        offers: z.array(z.string()).describe('ecm 1a, community-supports HTN …'),
        accepts: z.array(z.string()).describe('Those of them that take new members'),
      }),
    ),
    // Public, and so no secret where the page ended: the id of its last entry.
    next: id.nullable().describe('The cursor of the next page; null when this is the last'),
  }),
  changes: false,
  refuses: [],
  async run({ cursor, limit, accepting, ...rest }, { tx }) {
    const wanted = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
    const search = { ...wanted, accepting: accepting === 'yes' }
    const found = await findPublicSites(tx, search, cursor ?? null, limit + 1)
    const sites = found.slice(0, limit).map(site => ({
      ...site,
      languages: [...site.languages],
      hours: [...site.hours],
      accessibility: [...site.accessibility],
      offers: [...site.offers],
      accepts: [...site.accepts],
    }))
    return done({ sites, next: found.length > limit ? (sites.at(-1)?.id ?? null) : null })
  },
})
