/** A partner that is not on the hub, as it is asked for and shown. */

import { z } from 'zod'
import { isNpi } from '#base/identifiers.ts'
import { organizationKinds } from '#domain/people/rights.ts'
import type { Partner } from '#store/network/partners.ts'
import { id, line, words } from './fields.ts'

export const partnerAsked = {
  name: line.describe('Its name'),
  kinds: z.array(z.enum(organizationKinds)).min(1).max(6).describe('What it is; one can be several'),
  npi: z
    .string()
    .refine(isNpi, 'must be ten digits with a right check digit')
    .nullable()
    .default(null)
    .describe('National Provider Identifier'),
  planCode: line.nullable().default(null).describe('Of a plan: its code in the guidance’s list'),
  contact: words.nullable().default(null).describe('Whom to write or call there'),
}

export const shownPartner = z.strictObject({
  id,
  name: z.string(),
  kinds: z.array(z.enum(organizationKinds)),
  npi: z.string().nullable(),
  planCode: z.string().nullable(),
  contact: z.string().nullable(),
  joinedAsOrganizationId: id.nullable().describe('The organization of the hub that it has become since'),
})

export function shownPartnerOf(partner: Partner): z.output<typeof shownPartner> {
  const { createdAt: _, ...rest } = partner
  return { ...rest, kinds: [...partner.kinds] }
}
