/** An assignment as it is shown to either side, with what that side may say of it now. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { assignmentWords, stateOfAssignment, wordsOpenTo } from '#domain/assignments/assignment.ts'
import type { KeptAssignment } from '#store/assignments/assignments.ts'
import { day, id } from '../network/fields.ts'

const instant = z.iso.datetime()

export const shownAssignmentState = z.enum(['proposed', ...assignmentWords])

export const shownAssignment = z.strictObject({
  id,
  side: z.enum(['plan', 'provider']).describe('What you are in it'),
  service: z.string().describe('ecm, or a code of Community Supports'),
  state: shownAssignmentState,
  planId: id,
  providerId: id,
  memberId: id.nullable().describe('Your own member; null until you have accepted'),
  who: z.string().describe('First and last name'),
  cin: z.string().nullable(),
  bornOn: z.string().nullable().describe('As it was told'),
  because: z.string().describe('The rule by which the provider was chosen'),
  despite: z.string().nullable(),
  populations: z.array(z.string()),
  from: day,
  saidAt: instant,
  words: z.array(
    z.strictObject({
      says: z.enum(assignmentWords),
      by: z.enum(['plan', 'provider']),
      reason: z.string().nullable(),
      note: z.string().nullable(),
      on: day,
      saidAt: instant,
    }),
  ),
  maySay: z.array(z.enum(assignmentWords)).describe('What your side may say of it now'),
})

export function objectOfAssignment(assignmentId: Id): string {
  return `assignment:${assignmentId}`
}

export function shownAssignmentOf(
  { assignment, words }: KeptAssignment,
  organizationId: Id,
): z.output<typeof shownAssignment> {
  const { facts, ownerId } = assignment
  const isPlan = ownerId === organizationId
  return {
    ...{ id: assignment.id, side: isPlan ? 'plan' : 'provider', service: assignment.service },
    ...{ state: stateOfAssignment(assignment, words), planId: ownerId, providerId: assignment.providerId },
    memberId: isPlan
      ? assignment.memberId
      : (words.find(word => word.byId === organizationId && word.memberId !== null)?.memberId ?? null),
    who: [facts.memberFirstName, facts.memberLastName].filter(Boolean).join(' '),
    ...{ cin: facts.memberCin ?? null, bornOn: facts.memberDateOfBirth ?? null },
    because: assignment.because,
    // What the plan weighed is its own.
    despite: isPlan ? assignment.despite : null,
    populations: [...assignment.populations],
    ...{ from: assignment.from, saidAt: assignment.saidAt },
    words: words.map(({ says, byId, reason, note, on, saidAt }) => ({
      ...{ says, by: byId === ownerId ? ('plan' as const) : ('provider' as const), reason, note, on, saidAt },
    })),
    maySay: [...wordsOpenTo(assignment, words, organizationId)],
  }
}
