/** Assignments that one is a party of: of one member, or all that somebody has to see to. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listAssignmentsOf } from '#store/assignments/assignments.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownAssignment, shownAssignmentOf } from './shown-assignment.ts'

export const listAssignments = action({
  name: 'assignments.list',
  says: 'Who was given to whom, where it stands, and what you may say of it; the latest first.',
  permission: 'members/read',
  takes: z.strictObject({
    member: z.uuid().nullable().default(null).describe('Only this member'),
    waiting: z
      .boolean()
      .default(false)
      .describe('Only those that wait for you: to answer, to confirm, or declined and given to nobody since'),
    ...paging,
  }),
  gives: z.strictObject({ assignments: z.array(shownAssignment), next }),
  changes: false,
  refuses: ['members/no-such-member', 'request/no-such-cursor'],
  async run({ member, waiting, cursor, limit }, context) {
    const { tx, organizationId, tell } = context
    const found = member === null ? null : await findMember(tx, organizationId, member)
    if (member !== null && found === null) return refuse('members/no-such-member')
    const name = `assignments ${found?.id ?? ''}${waiting ? ' waiting' : ''}`
    const before = readCursor(context, name, z.uuid(), cursor)
    if (!before.ok) return before
    const search = { before: before.value, waiting, ...(found !== null && { memberId: found.id }) }
    const rows = await listAssignmentsOf(tx, organizationId, search, limit + 1)
    const page = pageOf(context, name, rows, limit, ({ assignment }) => assignment.id)
    // A provider hears nothing of what was only proposed.
    const shown = page.rows
      .map(each => shownAssignmentOf(each, organizationId))
      .filter(({ side, state }) => side === 'plan' || state !== 'proposed')
    tell({ members: found === null ? shown.flatMap(({ cin }) => cin ?? []) : [toldOf(found)] })
    return done({ assignments: shown, next: page.next })
  },
})
