/** Shows one organization of the register, one's own unless another is named. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { shownOrganization, shownOrganizationOf } from './shown-organization.ts'

export const seeOrganization = action({
  name: 'people.see-organization',
  says: 'An organization in the register: your own, or one that you name.',
  permission: 'network/read',
  takes: z.strictObject({ organizationId: z.uuid().optional().describe('Left out, your own') }),
  gives: shownOrganization,
  changes: false,
  refuses: ['request/not-found'],
  async run(asked, { tx, organizationId }) {
    const organization = await findOrganization(tx, asked.organizationId ?? organizationId)
    return organization === null ? refuse('request/not-found') : done(shownOrganizationOf(organization))
  },
})
