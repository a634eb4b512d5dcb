/** Lets a member in again who has lost password and factors: a link by which they set new ones. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMembership } from '#store/people/members.ts'
import { findPerson } from '#store/people/persons.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { askerOf, isMailed, link, newInvitation, shownInvitation, shownInvitationOf } from './link.ts'

export const recoverMember = action({
  name: 'people.recover-member',
  says: 'Let somebody in again who has lost password or second factor, once you know that it is really them.',
  permission: 'people/manage',
  needsSecondFactor: true,
  takes: z.strictObject({ personId: z.uuid() }),
  gives: z.strictObject({ invitation: shownInvitation, link, isMailed }),
  changes: true,
  refuses: ['request/not-found'],
  async run({ personId }, context) {
    const { tx, house, now, organizationId, actor, tell } = context
    const member = await findMembership(tx, organizationId, personId)
    const person = await findPerson(tx, personId)
    if (member === null || member.untilAt !== null || member.heldAt !== null || person === null)
      return refuse('request/not-found')
    const invited = await newInvitation(
      tx,
      house,
      {
        id: context.newId(),
        organizationId,
        kind: 'recover',
        signInName: person.signInName,
        roles: [],
        invitedByPersonId: askerOf(actor),
      },
      now,
    )
    tell({ objects: [`person:${personId}`, `invitation:${invited.invitation.id}`] })
    return done({
      invitation: shownInvitationOf(invited.invitation, now),
      link: invited.link,
      isMailed: invited.isMailed,
    })
  },
})
