/** Either side says what becomes of an assignment: confirmed, accepted, declined, taken back, ended. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { assignmentWords, stateOfAssignment, wordsOpenTo } from '#domain/assignments/assignment.ts'
import { isInForce } from '#domain/calendar/in-force.ts'
import { assignmentEnds } from '#guidance/assignments/order.ts'
import { declineReasons } from '#guidance/referrals/declines.ts'
import { insertAssignmentWord, listAssignmentsOf } from '#store/assignments/assignments.ts'
import { lockMembers } from '#store/members/members.ts'
import { action, type Context } from '../action.ts'
import { findOrAddMember } from '../members/find-or-add.ts'
import { day, id, line, sayerOf, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { objectOfAssignment, shownAssignmentState } from './shown-assignment.ts'
import { tellOther } from './tell-other.ts'

const reasonsOf = { declined: declineReasons, ended: assignmentEnds } as const

export const sayAssignment = action({
  name: 'assignments.say',
  says: 'Confirm, accept, decline, take back or end an assignment; whoever accepts has the member from then on.',
  permission: 'referrals/manage',
  takes: z.strictObject({
    assignment: id.describe('The assignment’s id'),
    says: z.enum(assignmentWords).describe('What becomes of it'),
    reason: line.nullable().default(null).describe('Of a no or an end: by the guidance'),
    on: day.optional().describe('Since when; left out, today'),
    note: words.nullable().default(null).describe('For the other side'),
  }),
  gives: z.strictObject({
    state: shownAssignmentState,
    memberId: id.nullable().describe('Your own member, where you accepted'),
  }),
  changes: true,
  refuses: ['assignments/no-such-assignment', 'assignments/not-now', 'assignments/reason-missing'],
  async run(asked, context) {
    const { tx, organizationId, now, today, newId, actor, tell } = context
    const { says, reason, note, on } = asked
    const [kept] = await listAssignmentsOf(tx, organizationId, { id: asked.assignment }, 1)
    if (kept === undefined) return refuse('assignments/no-such-assignment')
    // A decision is taken on what stands: two at once are heard one after the other.
    await lockMembers(tx, organizationId)
    const { assignment } = kept
    const isPlan = assignment.ownerId === organizationId
    if (!isPlan && stateOfAssignment(assignment, kept.words) === 'proposed')
      return refuse('assignments/no-such-assignment')
    if (!wordsOpenTo(assignment, kept.words, organizationId).includes(says))
      return refuse('assignments/not-now')
    const list = says === 'declined' || says === 'ended' ? reasonsOf[says] : null
    if (list !== null && !list.some(each => each.id === reason && isInForce(each, today)))
      return refuse('assignments/reason-missing')
    const memberId = says === 'accepted' && !isPlan ? await ownMember(context, assignment.facts) : null
    const word = {
      ...{ id: newId(), assignmentId: assignment.id, byId: organizationId, says, on: on ?? today },
      ...{ reason: list === null ? null : reason, note, memberId, saidAt: now },
    }
    await insertAssignmentWord(tx, assignment, word, sayerOf(actor))
    await tellOther(context, assignment, word)
    const { memberCin } = assignment.facts
    tell({
      members: [memberCin ?? (isPlan ? assignment.memberId : (memberId ?? assignment.id))],
      objects: [objectOfAssignment(assignment.id)],
      ...(says === 'assigned' && assignment.otherId !== null && { disclosedTo: assignment.otherId }),
    })
    return done({ state: stateOfAssignment(assignment, [...kept.words, word]), memberId })
  },
})

function ownMember(
  { tx, organizationId, now, newId, actor }: Context,
  facts: Parameters<typeof findOrAddMember>[1],
) {
  return findOrAddMember(
    { tx, organizationId, now, newId, by: sayerOf(actor) },
    facts,
    'assigned by the plan',
  )
}
