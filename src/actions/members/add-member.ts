/** Adds a member whom no file told of: somebody who walked in, or whom an outreach worker met. */
import { z } from 'zod'
import { readUsDay } from '#base/day.ts'
import { done } from '#base/result.ts'
import { compare } from '#domain/members/likeness.ts'
import { nameKey } from '#domain/members/place.ts'
import { findMember, insertEntry, insertMember, lockMembers } from '#store/members/members.ts'
import { descriptionOf, listCandidates, openQuestions } from '#store/members/taking-in.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { refuse } from '../refusals.ts'
import { readFacts } from './read-facts.ts'
import { shownMember, shownMemberOf, toldOf } from './shown-member.ts'
import { renewStanding } from './standing.ts'

export const addMember = action({
  name: 'members.add-member',
  says: 'Add a member whom no file told of; a file that comes later is recognised.',
  permission: 'members/write',
  takes: z.strictObject({
    facts: z.record(z.string().max(100), z.string().max(500)).describe('Element to value'),
    why: z.string().max(500).optional().describe('How the person came to you'),
  }),
  gives: z.strictObject({
    member: shownMember.describe('The new member'),
    mayBe: z.array(z.string()).describe('Members who may be the same person; a question was opened for each'),
  }),
  changes: true,
  refuses: [
    'members/not-valid',
    'members/nobody-named',
    'members/is-there-already',
    'members/no-such-member',
  ],
  async run({ facts: entered, why }, { tx, organizationId, actor, now, today, newId, tell }) {
    const { facts, wrong } = readFacts(entered, today)
    if (wrong.length > 0)
      return refuse('members/not-valid', { elements: wrong.map(({ element }) => element).join(', ') })
    const description = descriptionOf(facts)
    const isNamed = description.lastName !== null && readUsDay(facts.memberDateOfBirth ?? '') !== null
    if (description.cin === null && !isNamed) return refuse('members/nobody-named')
    await lockMembers(tx, organizationId)
    const key = nameKey(description)
    const candidates = await listCandidates(
      tx,
      organizationId,
      description.cin === null ? [] : [description.cin],
      key === null ? [] : [key],
    )
    const compared = candidates.map(each => ({ each, likeness: compare(description, each.description) }))
    if (compared.some(({ likeness }) => likeness.is === 'same')) return refuse('members/is-there-already')
    const id = newId()
    await insertMember(tx, organizationId, id, now)
    await insertEntry(tx, organizationId, id, { facts, why: why ?? null, by: askedBy(actor), at: now })
    await renewStanding(tx, organizationId, [id], now)
    const questions = compared.flatMap(({ each, likeness }) =>
      likeness.is === 'maybe'
        ? [{ memberId: id, otherMemberId: each.memberId, because: likeness.because }]
        : [],
    )
    await openQuestions(tx, organizationId, questions, newId, now)
    const member = await findMember(tx, organizationId, id)
    if (member === null) return refuse('members/no-such-member')
    tell({ members: [toldOf(member)], objects: [`member:${id}`], ...(why ? { why } : {}) })
    return done({ member: shownMemberOf(member), mayBe: questions.map(({ otherMemberId }) => otherMemberId) })
  },
})
