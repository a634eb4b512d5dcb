/** Confirms a member whose place was put on hold, because another organization let the person in again. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMembership, updateMembership } from '#store/people/members.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { askerOf } from './invitations/link.ts'

export const confirmMember = action({
  name: 'people.confirm-member',
  says: 'Confirm somebody whose place waits, once you know that it is really them.',
  permission: 'people/manage',
  needsSecondFactor: true,
  takes: z.strictObject({ personId: z.uuid() }),
  gives: z.strictObject({ confirmed: z.literal(true) }),
  changes: true,
  refuses: ['request/not-found', 'people/not-held', 'people/own-roles'],
  async run({ personId }, { tx, organizationId, actor, tell }) {
    const member = await findMembership(tx, organizationId, personId)
    if (member === null || member.untilAt !== null) return refuse('request/not-found')
    if (member.heldAt === null) return refuse('people/not-held')
    if (askerOf(actor) === personId) return refuse('people/own-roles')
    await updateMembership(tx, organizationId, personId, { heldAt: null })
    tell({ objects: [`person:${personId}`] })
    return done({ confirmed: true as const })
  },
})
