/** Makes a new link for an invitation: the old one works no more. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { canInvitation, invitationExpiry } from '#domain/people/invitation.ts'
import { findInvitation, updateInvitationSecret } from '#store/people/invitations.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { hashOf, newSecret } from '../secrets.ts'
import { isMailed, link, linkTo, mailInvitation, shownInvitation, shownInvitationOf } from './link.ts'

export const renewInvitation = action({
  name: 'people.renew-invitation',
  says: 'Make a new link for an invitation that was lost or is too old.',
  permission: 'people/manage',
  needsSecondFactor: true,
  takes: z.strictObject({ invitationId: z.uuid() }),
  gives: z.strictObject({ invitation: shownInvitation, link, isMailed }),
  changes: true,
  refuses: ['request/not-found', 'people/invitation-closed'],
  async run({ invitationId }, { tx, house, now, organizationId, tell }) {
    const invitation = await findInvitation(tx, organizationId, invitationId)
    if (invitation === null) return refuse('request/not-found')
    const secret = newSecret(house)
    const expiresAt = invitationExpiry(invitation.kind, now)
    const renewed =
      canInvitation('renew', invitation, now) &&
      (await updateInvitationSecret(tx, invitation, hashOf(secret), expiresAt))
    if (!renewed) return refuse('people/invitation-closed')
    tell({ objects: [`invitation:${invitation.id}`] })
    const newLink = linkTo(house, secret)
    return done({
      invitation: shownInvitationOf({ ...invitation, expiresAt }, now),
      link: newLink,
      isMailed: await mailInvitation(tx, house, { ...invitation, expiresAt }, newLink, now),
    })
  },
})
