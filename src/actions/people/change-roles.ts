/** Gives a member other roles: never more to oneself, and never none to the last administrator. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { objectionToRoleChange } from '#domain/people/membership.ts'
import { isRole } from '#domain/people/rights.ts'
import { countOtherAdministrators, findMembership, updateMembership } from '#store/people/members.ts'
import { findOrganization, lockOrganization } from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { askerOf } from './invitations/link.ts'

export const rolesAsked = z
  .array(z.string().refine(isRole, 'must be a role that the table of roles names'))
  .min(1)
  .max(8)
  .transform(roles => [...new Set(roles.filter(isRole))])
  .describe('What the person is; each gives the rights that its work needs')

export const changeRoles = action({
  name: 'people.change-roles',
  says: 'Give somebody of your organization other roles.',
  permission: 'people/manage',
  needsSecondFactor: true,
  takes: z.strictObject({ personId: z.uuid(), roles: rolesAsked }),
  gives: z.strictObject({ changed: z.literal(true) }),
  changes: true,
  refuses: ['request/not-found', 'people/role-not-here', 'people/own-roles', 'people/last-administrator'],
  async run({ personId, roles }, { tx, organizationId, actor, tell }) {
    await lockOrganization(tx, organizationId)
    const organization = await findOrganization(tx, organizationId)
    const member = await findMembership(tx, organizationId, personId)
    if (organization === null || member === null || member.untilAt !== null)
      return refuse('request/not-found')
    const objection = objectionToRoleChange({
      changedBy: askerOf(actor) ?? '',
      memberId: personId,
      before: member.roles,
      after: roles,
      kinds: organization.kinds,
      otherAdministrators: await countOtherAdministrators(tx, organizationId, personId),
    })
    if (objection !== null) return refuse(objection)
    await updateMembership(tx, organizationId, personId, { roles })
    tell({ objects: [`person:${personId}`], why: `roles: ${roles.join(', ')}` })
    return done({ changed: true as const })
  },
})
