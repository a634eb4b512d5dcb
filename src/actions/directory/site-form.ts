/** A site of the provider directory, as it is asked for and shown. */

import { z } from 'zod'
import { hourDays, type Site } from '#domain/network/directory.ts'
import { day, id, line } from '../network/fields.ts'

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time, written as HH:MM')

const offering = z.strictObject({
  program: z.enum(['ecm', 'community-supports']),
  code: line.describe('Population of Focus (1a, 2 …) or Community Support (HTN …)'),
  capacity: z.int().min(0).max(1_000_000).nullable().describe('Members at a time, or null'),
  accepting: z.boolean().describe('True when new members are taken'),
})

export const hours = z
  .array(
    z.strictObject({
      day: z.enum(hourDays),
      opens: time.describe('In California'),
      closes: time.describe('In California; 24:00 is midnight'),
    }),
  )
  .max(28)

export const siteAsked = {
  name: line,
  street: line,
  city: line,
  zip: z.string().regex(/^\d{5}(?:\d{4})?$/, 'must be five or nine digits'),
  county: z
    .string()
    .regex(/^\d{2}$/, 'must be two digits')
    .describe('Code of the county'),
  addressIsConfidential: z
    .boolean()
    .default(false)
    .describe('True for a shelter: the street is never published'),
  phone: z.string().regex(/^\d{10}$/, 'must be ten digits'),
  languages: z.array(line).max(50).describe('Languages spoken'),
  hours,
  accessibility: z.array(line).max(30).describe('wheelchair, sign-language, home-visits …'),
  offerings: z.array(offering).max(100),
  isPublished: z.boolean().describe('True: the public directory shows it'),
}

export const shownSite = z.strictObject({ id, ...siteAsked, closedOn: day.nullable() })

export function shownSiteOf(site: Site): z.output<typeof shownSite> {
  return {
    ...site,
    languages: [...site.languages],
    hours: [...site.hours],
    accessibility: [...site.accessibility],
    offerings: [...site.offerings],
  }
}
