/** A member given to a provider: proposed, assigned, accepted or declined, ended; by words that are never changed. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Facts } from '../exchange/records.ts'

export const assignmentWords = ['assigned', 'accepted', 'declined', 'withdrawn', 'ended'] as const
export type AssignmentWordKind = (typeof assignmentWords)[number]
export type AssignmentState = 'proposed' | AssignmentWordKind

export type Assignment = {
  readonly id: Id
  /** The plan, whose row it is. */
  readonly ownerId: Id
  /** The provider as an organization of this hub; null where it is reached otherwise, and the plan speaks for it. */
  readonly otherId: Id | null
  readonly providerId: Id
  /** The plan’s own member. */
  readonly memberId: Id
  /** `ecm`, or a code of `community-supports`. */
  readonly service: string
  /** The rule of the guidance by which it was chosen. */
  readonly because: string
  /** Why in spite of it, where there was no room or another stood first. */
  readonly despite: string | null
  readonly populations: readonly string[]
  readonly from: Day
  /** Who the member is, for the provider: as much as is needed to know them. */
  readonly facts: Facts
  readonly saidAt: string
}

export type AssignmentWord = {
  readonly id: Id
  readonly assignmentId: Id
  readonly byId: Id
  readonly says: AssignmentWordKind
  readonly reason: string | null
  readonly on: Day
  readonly note: string | null
  /** The provider’s own member, from its acceptance on. */
  readonly memberId: Id | null
  readonly saidAt: string
}

/** Which word moves it from where it stands, and who may say it. All other moves are refused. */
const moves: readonly {
  readonly from: AssignmentState
  readonly says: AssignmentWordKind
  readonly by: readonly ('plan' | 'provider')[]
}[] = [
  { from: 'proposed', says: 'assigned', by: ['plan'] },
  { from: 'proposed', says: 'withdrawn', by: ['plan'] },
  { from: 'assigned', says: 'accepted', by: ['provider'] },
  { from: 'assigned', says: 'declined', by: ['provider'] },
  { from: 'assigned', says: 'withdrawn', by: ['plan'] },
  { from: 'accepted', says: 'ended', by: ['plan', 'provider'] },
]

/** Where it stands after all that was said; words out of turn move nothing. */
export function stateOfAssignment(assignment: Assignment, words: readonly AssignmentWord[]): AssignmentState {
  let state: AssignmentState = 'proposed'
  for (const word of words.toSorted(byTime)) if (isMove(assignment, state, word)) state = word.says
  return state
}

function byTime(one: AssignmentWord, other: AssignmentWord): number {
  if (one.saidAt !== other.saidAt) return one.saidAt < other.saidAt ? -1 : 1
  return assignmentWords.indexOf(one.says) - assignmentWords.indexOf(other.says)
}

function isMove(
  { ownerId, otherId }: Assignment,
  from: AssignmentState,
  { says, byId }: Pick<AssignmentWord, 'says' | 'byId'>,
): boolean {
  const side = byId === ownerId ? 'plan' : byId === otherId ? 'provider' : null
  if (side === null) return false
  // Where the provider is not on the hub, the plan puts down what it was told.
  const sides: readonly ('plan' | 'provider')[] =
    side === 'plan' && otherId === null ? ['plan', 'provider'] : [side]
  return moves.some(
    move => move.from === from && move.says === says && sides.some(each => move.by.includes(each)),
  )
}

/** What an organization may say of it now. */
export function wordsOpenTo(
  assignment: Assignment,
  words: readonly AssignmentWord[],
  byId: Id,
): readonly AssignmentWordKind[] {
  const state = stateOfAssignment(assignment, words)
  return assignmentWords.filter(says => isMove(assignment, state, { says, byId }))
}
