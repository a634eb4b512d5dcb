/** Shows an invitation to whoever holds its link. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { canInvitation, type Invitation } from '#domain/people/invitation.ts'
import { passwordLength } from '#domain/people/password-rules.ts'
import { type Role, wantSecondFactor } from '#domain/people/rights.ts'
import { nobody, type Tx } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { findInvitationBySecret } from '#store/people/invitations.ts'
import { findMembership } from '#store/people/members.ts'
import { findOrganization, type Organization } from '#store/people/organizations.ts'
import { findPersonByName, type Person } from '#store/people/persons.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { hasOwnProofs } from '../../sign-in/proofs/factors.ts'
import { hashOf } from '../secrets.ts'

export const invitationSecret = z.string().max(100).describe('What stands after the # of the link')

/** The invitation and its organization, while it can be accepted; else null. */
export async function findOpenInvitation(
  tx: Tx,
  secret: string,
  now: string,
): Promise<{ readonly invitation: Invitation; readonly organization: Organization } | null> {
  const shown = hashOf(secret)
  const invitation = await asActing(tx, { ...nobody, shown }, () => findInvitationBySecret(tx, shown))
  if (invitation === null || !canInvitation('accept', invitation, now)) return null
  const { organizationId } = invitation
  const organization = await asActing(tx, { organizationId, personId: null }, () =>
    findOrganization(tx, organizationId),
  )
  return organization && { invitation, organization }
}

export const seeInvitation = action({
  name: 'people.see-invitation',
  says: 'What an invitation is for, for whoever holds its link.',
  permission: 'anyone',
  asks: 'body',
  takes: z.strictObject({ secret: invitationSecret }),
  gives: z.strictObject({
    kind: z.enum(['join', 'recover']).describe('join: become a member; recover: be let in again'),
    organizationName: z.string(),
    signInName: z.string().describe('E-mail address that it is for'),
    roles: z.array(z.string()),
    hasAccount: z.boolean().describe('There is an account already: sign in first, then accept'),
    wantsSecondFactor: z.boolean().describe('Some of the work of these roles asks for a second factor'),
    passwordLength: z.int().describe('Characters that a password needs, where one is chosen'),
    expiresAt: z.iso.datetime(),
  }),
  changes: false,
  refuses: ['people/invitation-over'],
  async run({ secret }, { tx, now }) {
    const found = await findOpenInvitation(tx, secret, now)
    if (found === null) return refuse('people/invitation-over')
    const { invitation, organization } = found
    const { signInName } = invitation
    const person = await asActing(tx, { ...nobody, shown: signInName }, () =>
      findPersonByName(tx, signInName),
    )
    return done({
      kind: invitation.kind,
      organizationName: organization.name,
      signInName,
      roles: [...invitation.roles],
      hasAccount: person !== null && (await hasOwnProofs(tx, person.id)),
      wantsSecondFactor: wantSecondFactor(await rolesBehind(tx, invitation, person)),
      passwordLength: passwordLength.alone,
      expiresAt: invitation.expiresAt,
    })
  },
})

/** The roles to come; for somebody who is let in again, those that they have. */
async function rolesBehind(tx: Tx, invitation: Invitation, person: Person | null): Promise<readonly Role[]> {
  const { kind, organizationId, roles } = invitation
  if (kind === 'join' || person === null) return roles
  const member = await asActing(tx, { organizationId, personId: null }, () =>
    findMembership(tx, organizationId, person.id),
  )
  return member?.roles ?? []
}
