/** Members of whom a person has to say whether they are one. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMember } from '#store/members/members.ts'
import { listOpenQuestions, type Question } from '#store/members/questions.ts'
import { action, type Context } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownMember, shownMemberOf, toldOf } from './shown-member.ts'

export const listMatchQuestions = action({
  name: 'members.list-questions',
  says: 'Pairs of members who may be one person: nothing is merged before somebody says so.',
  permission: 'members/read',
  takes: z.strictObject({ ...paging }),
  gives: z.strictObject({
    questions: z
      .array(
        z.strictObject({
          id: z.string().describe('The question’s id'),
          because: z.string().describe('Why it is asked'),
          openedAt: z.string().describe('Since when it is open'),
          members: z.array(shownMember).describe('The two'),
        }),
      )
      .describe('A page of them, the oldest first'),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const list = 'member questions'
    const from = readCursor(context, list, z.uuid(), cursor)
    if (!from.ok) return from
    const { tx, organizationId, tell } = context
    const rows = await listOpenQuestions(tx, organizationId, { after: from.value }, limit + 1)
    const page = pageOf(context, list, rows, limit, ({ id }) => id)
    const shown = await Promise.all(page.rows.map(row => withMembers(context, row)))
    const questions = shown.flatMap(each => each ?? [])
    tell({ members: questions.flatMap(({ members }) => members.map(toldOf)) })
    return done({ questions, next: page.next })
  },
})

/** Null where the two have become one by another answer. */
async function withMembers({ tx, organizationId }: Context, { id, because, openedAt, ...pair }: Question) {
  const member = await findMember(tx, organizationId, pair.memberId)
  const other = await findMember(tx, organizationId, pair.otherMemberId)
  if (member === null || other === null || member.id === other.id) return null
  return { id, because, openedAt, members: [shownMemberOf(member), shownMemberOf(other)] }
}
