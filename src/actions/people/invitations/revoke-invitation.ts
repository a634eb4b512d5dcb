/** Takes an invitation back. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { canInvitation } from '#domain/people/invitation.ts'
import { findInvitation, updateInvitationClosed } from '#store/people/invitations.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'

export const revokeInvitation = action({
  name: 'people.revoke-invitation',
  says: 'Take an invitation back before it is accepted.',
  permission: 'people/manage',
  takes: z.strictObject({ invitationId: z.uuid() }),
  gives: z.strictObject({ revoked: z.literal(true) }),
  changes: true,
  refuses: ['request/not-found', 'people/invitation-closed'],
  async run({ invitationId }, { tx, now, organizationId, tell }) {
    const invitation = await findInvitation(tx, organizationId, invitationId)
    if (invitation === null) return refuse('request/not-found')
    const revoked =
      canInvitation('revoke', invitation, now) &&
      (await updateInvitationClosed(tx, invitation, { revokedAt: now }))
    if (!revoked) return refuse('people/invitation-closed')
    tell({ objects: [`invitation:${invitation.id}`] })
    return done({ revoked: true as const })
  },
})
