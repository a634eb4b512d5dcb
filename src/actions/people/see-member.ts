/** Shows one person who works for one's organization. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMembership } from '#store/people/members.ts'
import { findPerson } from '#store/people/persons.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { shownMember } from './shown-member.ts'

export const seeMember = action({
  name: 'people.see-member',
  says: 'One person who works for your organization.',
  permission: 'people/read',
  takes: z.strictObject({ personId: z.uuid() }),
  gives: shownMember,
  changes: false,
  refuses: ['request/not-found'],
  async run({ personId }, { tx, organizationId }) {
    const member = await findMembership(tx, organizationId, personId)
    const person = await findPerson(tx, personId)
    if (member === null || member.untilAt !== null || person === null) return refuse('request/not-found')
    const { roles, sinceAt, heldAt } = member
    const { name, signInName } = person
    return done({ personId, name, signInName, roles: [...roles], sinceAt, heldAt })
  },
})
