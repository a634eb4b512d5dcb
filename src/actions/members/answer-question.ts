/** A person says whether two members are one; if so, all that is said of both is said of the one that stays. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMember, lockMembers } from '#store/members/members.ts'
import { decideQuestion, joinMembers, lockQuestion } from '#store/members/questions.ts'
import { action } from '../action.ts'
import { renewConsents } from '../casework/write-down.ts'
import { renewCoverage } from '../coverage/standing.ts'
import { refuse } from '../refusals.ts'
import { toldOf } from './shown-member.ts'
import { renewStanding } from './standing.ts'

export const answerMatchQuestion = action({
  name: 'members.answer-question',
  says: 'Say whether two members are one person.',
  permission: 'members/write',
  takes: z.strictObject({
    question: z.uuid().describe('The question’s id'),
    says: z.enum(['one', 'two']).describe('one: they are one person; two: they are not'),
    stays: z
      .uuid()
      .optional()
      .describe('Of one person: the member that stays; left out, the one known longer'),
    why: z.string().max(500).optional().describe('By what you know'),
  }),
  gives: z.strictObject({
    member: z.string().nullable().describe('The member that stays, where they are one'),
  }),
  changes: true,
  refuses: ['members/no-such-question', 'members/answered-already', 'members/no-such-member'],
  async run({ question: id, says, stays, why }, context) {
    const { tx, organizationId, actor, now, tell } = context
    await lockMembers(tx, organizationId)
    const question = await lockQuestion(tx, organizationId, id)
    if (question === null) return refuse('members/no-such-question')
    if (question.decided !== null) return refuse('members/answered-already')
    const one = await findMember(tx, organizationId, question.memberId)
    const other = await findMember(tx, organizationId, question.otherMemberId)
    if (one === null || other === null) return refuse('members/no-such-member')
    const by = actor.kind === 'person' ? actor.personId : null
    await decideQuestion(tx, organizationId, id, { decided: says, by, at: now, why: why ?? null })
    tell({
      members: [toldOf(one), toldOf(other)],
      objects: [`member-question:${id}`],
      ...(why ? { why } : {}),
    })
    if (says === 'two' || one.id === other.id) return done({ member: null })
    const [first, second] = one.createdAt <= other.createdAt ? [one, other] : [other, one]
    const kept = stays === undefined ? first : [one, other].find(each => each.id === stays)
    if (kept === undefined) return refuse('members/no-such-member')
    const joined = kept.id === first.id ? second : first
    await joinMembers(tx, organizationId, joined.id, kept.id, now)
    await renewConsents(context, kept.id)
    await renewStanding(tx, organizationId, [kept.id], now)
    await renewCoverage(tx, organizationId, [kept.id], now)
    return done({ member: kept.id })
  },
})
