/** Lets a person in again by an administrator's link: all old proofs and sessions end, new ones are chosen. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { nobody } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { updateInvitationClosed } from '#store/people/invitations.ts'
import { findMembership } from '#store/people/members.ts'
import { deleteAllProofs } from '#store/people/passwords.ts'
import { findPersonByName } from '#store/people/persons.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { recoveryCodes } from '../../sign-in/proofs/recovery-codes.ts'
import { openedSession, openSession } from '../../sign-in/session.ts'
import { holdElsewhere } from './hold-elsewhere.ts'
import { hashChosenPassword, keepProofs, newProofs } from './new-proofs.ts'
import { findOpenInvitation, invitationSecret } from './see-invitation.ts'

export const acceptRecovery = action({
  name: 'people.accept-recovery',
  says: 'Get in again by the link of your administrator, with a new password or passkey.',
  permission: 'anyone',
  takes: z.strictObject({ secret: invitationSecret, ...newProofs }),
  gives: openedSession.extend({ recoveryCodes }),
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: [
    'people/invitation-over',
    'people/proof-missing',
    'password/too-short',
    'password/too-long',
    'password/too-common',
    'sign-in/passkey-not-accepted',
    'sign-in/passkey-known',
  ],
  prepare: (asked, { house }) => hashChosenPassword(house, asked),
  async run(asked, context, hashed) {
    const { tx, now } = context
    const found = await findOpenInvitation(tx, asked.secret, now)
    if (found === null || found.invitation.kind !== 'recover') return refuse('people/invitation-over')
    const { invitation } = found
    const { signInName, organizationId } = invitation
    const person = await asActing(tx, { ...nobody, shown: signInName }, () =>
      findPersonByName(tx, signInName),
    )
    if (person === null) return refuse('people/invitation-over')
    const personId = person.id
    const closed = await asActing(tx, { organizationId, personId }, async () => {
      const member = await findMembership(tx, organizationId, personId)
      const isMember = member !== null && member.untilAt === null && member.heldAt === null
      return isMember && (await updateInvitationClosed(tx, invitation, { acceptedAt: now }))
    })
    if (!closed) return refuse('people/invitation-over')
    await asActing(tx, { ...nobody, personId }, () => deleteAllProofs(tx, personId))
    await holdElsewhere(tx, personId, organizationId, now)
    const chosen = await keepProofs(context, personId, asked, hashed)
    if (!chosen.ok) return chosen
    const opened = await openSession(context, 'people.accept-recovery', {
      personId,
      boundTo: null,
      organizationId,
      ...chosen.value,
    })
    return done({ ...opened, recoveryCodes: [...chosen.value.recoveryCodes] })
  },
})
