/** Lists the roles that one's organization can give, and what each may do. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { rightsOf, rolesFor, wantSecondFactor } from '#domain/people/rights.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action } from '../action.ts'

export const listRoles = action({
  name: 'people.list-roles',
  says: 'The roles that there are in your organization, and what each may do.',
  permission: 'people/read',
  takes: z.strictObject({}),
  gives: z.strictObject({
    roles: z.array(
      z.strictObject({
        role: z.string(),
        rights: z.array(z.string()),
        wantsSecondFactor: z.boolean().describe('Some of its work asks for a second factor'),
      }),
    ),
  }),
  changes: false,
  refuses: [],
  async run(_asked, { tx, organizationId }) {
    const organization = await findOrganization(tx, organizationId)
    const roles = rolesFor(organization?.kinds ?? [])
    return done({
      roles: roles.map(role => ({
        role,
        rights: [...rightsOf([role])],
        wantsSecondFactor: wantSecondFactor([role]),
      })),
    })
  },
})
