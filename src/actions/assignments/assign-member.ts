/** A plan gives a member to a provider, or proposes it; a provider before it then ends. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { type Assignment, type AssignmentWord, stateOfAssignment } from '#domain/assignments/assignment.ts'
import { rankProviders } from '#domain/assignments/rank.ts'
import { isInForce } from '#domain/calendar/in-force.ts'
import { assignmentEnds } from '#guidance/assignments/order.ts'
import {
  insertAssignment,
  insertAssignmentWord,
  type KeptAssignment,
  listAssignmentsOf,
} from '#store/assignments/assignments.ts'
import { findMember, lockMember, type Member } from '#store/members/members.ts'
import { action, type Context } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { identifying } from '../members/find-or-add.ts'
import { toldOf } from '../members/shown-member.ts'
import { day, id, line, sayerOf, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { listCandidates } from './candidates.ts'
import { objectOfAssignment, shownAssignmentState } from './shown-assignment.ts'
import { tellOther } from './tell-other.ts'
import { keepWishes, serviceAsked, wishesAsked, wishesOf, wishesSaid } from './wishes.ts'

export const assignMember = action({
  name: 'assignments.assign',
  says: 'Give a member to a provider under contract, or propose it; the provider of this hub sees it at once.',
  permission: 'referrals/manage',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    member: z.uuid().describe('The member’s id'),
    service: serviceAsked,
    provider: id.describe('Under contract for the service'),
    as: z.enum(['proposed', 'assigned']).default('assigned').describe('proposed: another has to confirm it'),
    from: day.optional().describe('First day; left out, today'),
    ...wishesAsked,
    despite: words
      .nullable()
      .default(null)
      .describe(
        'Why in spite of it: there is no room, the member wants another, or a provider has the member',
      ),
    endsBecause: line
      .nullable()
      .default(null)
      .describe('Why the provider before it ends, by the guidance; left out, by whose wish the new one is'),
  }),
  gives: z.strictObject({ assignmentId: id, state: shownAssignmentState, isTold: z.boolean() }),
  changes: true,
  refuses: [
    'members/no-such-member',
    'assignments/not-contracted',
    'assignments/no-room',
    'assignments/passes-over-choice',
    'assignments/is-assigned',
    'assignments/reason-missing',
  ],
  async run(asked, context) {
    const { tx, organizationId, now, today, newId, actor, tell } = context
    const { service, provider, despite, as } = asked
    const found = await findMember(tx, organizationId, asked.member)
    if (found === null) return refuse('members/no-such-member')
    // Two who assign at once are heard one after the other.
    await lockMember(tx, organizationId, found.id)
    const { wishes, kept } = await wishesOf(context, found.id, asked)
    const { ranked } = rankProviders(wishes, await listCandidates(context, service))
    const chosen = ranked.find(({ providerId }) => providerId === provider)
    if (chosen === undefined) return refuse('assignments/not-contracted')
    if (despite === null && chosen.room.is === 'full') return refuse('assignments/no-room')
    const isPassedOver =
      ranked.some(({ rule }) => rule.id === 'member-choice') && chosen.rule.id !== 'member-choice'
    if (despite === null && isPassedOver) return refuse('assignments/passes-over-choice')
    const why = asked.endsBecause ?? (chosen.rule.id === 'member-choice' ? 'member-wishes' : 'plan-changes')
    if (!assignmentEnds.some(each => each.id === why && isInForce(each, today)))
      return refuse('assignments/reason-missing')
    const before = await listOpen(context, found.id, service)
    if (despite === null && before.length > 0) return refuse('assignments/is-assigned')
    const party = await findParty(tx, organizationId, provider)
    const assignment: Assignment = {
      ...{ id: newId(), ownerId: organizationId, otherId: party?.onHub ?? null, providerId: provider },
      ...{ memberId: found.id, service, because: chosen.rule.id, despite, populations: asked.populations },
      ...{ from: asked.from ?? today, facts: factsOf(found), saidAt: now },
    }
    await insertAssignment(tx, assignment, sayerOf(actor))
    await keepWishes(context, found.id, kept, wishesSaid(asked))
    if (as === 'assigned') {
      for (const each of before) await end(context, each, why)
      const word = wordOf(context, assignment, 'assigned')
      await insertAssignmentWord(tx, assignment, word, sayerOf(actor))
      await tellOther(context, assignment, word)
    }
    const isTold = as === 'assigned' && assignment.otherId !== null
    tell({
      members: [toldOf(found)],
      objects: [objectOfAssignment(assignment.id)],
      ...(isTold && assignment.otherId !== null && { disclosedTo: assignment.otherId }),
    })
    return done({ assignmentId: assignment.id, state: as, isTold })
  },
})

function factsOf({ facts }: Member): Assignment['facts'] {
  const known = identifying.flatMap(element => {
    const value = facts[element]
    return value === undefined ? [] : [[element, value] as const]
  })
  return Object.fromEntries(known)
}

/** Those of the member and service that a provider has, or has still to answer. */
async function listOpen(
  { tx, organizationId }: Context,
  memberId: Id,
  service: string,
): Promise<readonly KeptAssignment[]> {
  const own = await listAssignmentsOf(tx, organizationId, { memberId }, 500)
  return own.filter(({ assignment, words: said }) => {
    const state = stateOfAssignment(assignment, said)
    return assignment.service === service && (state === 'assigned' || state === 'accepted')
  })
}

/** Makes room for another: what was accepted ends, what was not answered is taken back. */
async function end(
  context: Context,
  { assignment, words: said }: KeptAssignment,
  why: string,
): Promise<void> {
  const isAccepted = stateOfAssignment(assignment, said) === 'accepted'
  const word = wordOf(context, assignment, isAccepted ? 'ended' : 'withdrawn')
  const reason = isAccepted ? why : null
  await insertAssignmentWord(context.tx, assignment, { ...word, reason }, sayerOf(context.actor))
  await tellOther(context, assignment, word)
}

function wordOf(
  { newId, organizationId, today, now }: Context,
  assignment: Assignment,
  says: AssignmentWord['says'],
): AssignmentWord {
  return {
    ...{ id: newId(), assignmentId: assignment.id, byId: organizationId, says, reason: null },
    ...{ on: today, note: null, memberId: null, saidAt: now },
  }
}
