/** An organization as everybody in the hub sees it. */
import { z } from 'zod'
import { organizationKinds } from '#domain/people/rights.ts'
import type { Organization } from '#store/people/organizations.ts'

export const shownOrganization = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kinds: z.array(z.enum(organizationKinds)).describe('What it is; one can be several'),
  npi: z.string().nullable().describe('National Provider Identifier'),
  planCode: z.string().nullable().describe('For a plan: its code in the list of plans'),
})

export function shownOrganizationOf(organization: Organization): z.output<typeof shownOrganization> {
  const { id, name, kinds, npi, planCode } = organization
  return { id, name, kinds: [...kinds], npi, planCode }
}
