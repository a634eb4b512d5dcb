/** Invites a person to work for the organization. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { objectionToRoles } from '#domain/people/membership.ts'
import { isSignInName, signInNameFrom } from '#domain/people/sign-in-name.ts'
import { findMemberByName } from '#store/people/members.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { rolesAsked } from '../change-roles.ts'
import { askerOf, isMailed, link, newInvitation, shownInvitation, shownInvitationOf } from './link.ts'

export const invite = action({
  name: 'people.invite',
  says: 'Invite somebody to work for your organization.',
  permission: 'people/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    signInName: z
      .string()
      .transform(signInNameFrom)
      .refine(isSignInName, 'must be an e-mail address')
      .describe('E-mail address: only it can accept'),
    roles: rolesAsked,
  }),
  gives: z.strictObject({ invitation: shownInvitation, link, isMailed }),
  changes: true,
  refuses: ['people/role-not-here', 'people/already-member'],
  async run({ signInName, roles }, context) {
    const { tx, house, now, organizationId, actor, tell } = context
    const organization = await findOrganization(tx, organizationId)
    const objection = objectionToRoles(roles, organization?.kinds ?? [])
    if (objection !== null) return refuse(objection)
    if ((await findMemberByName(tx, organizationId, signInName)) !== null)
      return refuse('people/already-member')
    const invited = await newInvitation(
      tx,
      house,
      {
        id: context.newId(),
        organizationId,
        kind: 'join',
        signInName,
        roles,
        invitedByPersonId: askerOf(actor),
      },
      now,
    )
    tell({ objects: [`invitation:${invited.invitation.id}`], why: `roles: ${roles.join(', ')}` })
    return done({
      invitation: shownInvitationOf(invited.invitation, now),
      link: invited.link,
      isMailed: invited.isMailed,
    })
  },
})
