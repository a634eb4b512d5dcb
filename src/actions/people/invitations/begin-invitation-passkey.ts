/** Begins to make the passkey by which somebody accepts an invitation. */
import { z } from 'zod'
import { idFrom } from '#base/id.ts'
import { done } from '#base/result.ts'
import { nobody } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { findPersonByName } from '#store/people/persons.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { passkeyOptions, registrationOptions } from '../../sign-in/proofs/passkey-terms.ts'
import { findOpenInvitation, invitationSecret } from './see-invitation.ts'

/**
 * The id that a new person will have: from the invitation, so that the passkey can be made for it before the
 * person is there.
 */
export function newPersonIdOf(invitation: { readonly id: string; readonly createdAt: string }): string {
  const bytes = Buffer.from(invitation.id.replaceAll('-', ''), 'hex')
    .subarray(6)
    .map(byte => byte ^ 0x5a)
  return idFrom(Date.parse(invitation.createdAt), bytes)
}

export const beginInvitationPasskey = action({
  name: 'people.begin-invitation-passkey',
  says: 'Begin to make the passkey by which you accept an invitation.',
  permission: 'anyone',
  takes: z.strictObject({
    secret: invitationSecret,
    name: z.string().trim().min(1).max(200).describe('Your name, as the passkey shows it'),
  }),
  gives: z.strictObject({ options: passkeyOptions.describe('For navigator.credentials.create, as JSON') }),
  changes: true,
  withoutKey: true,
  refuses: ['people/invitation-over'],
  async run({ secret, name }, context) {
    const { tx, now } = context
    const found = await findOpenInvitation(tx, secret, now)
    if (found === null) return refuse('people/invitation-over')
    const { signInName } = found.invitation
    const person = await asActing(tx, { ...nobody, shown: signInName }, () =>
      findPersonByName(tx, signInName),
    )
    const id = person?.id ?? newPersonIdOf(found.invitation)
    return done({ options: { ...(await registrationOptions(context, { id, signInName, name }, [])) } })
  },
})
