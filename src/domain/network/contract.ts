/** A contract through time: versions that are proposed, answered, followed by others, and an end. */
import type { Day } from '#base/day.ts'
import { addDays } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { californiaDay } from '../calendar/california-time.ts'
import type { ContractTerms, Side } from './terms.ts'

export type Contract = {
  readonly id: Id
  /** Who keeps it and writes its versions: the payer, or, where the payer is not on the hub, the provider. */
  readonly ownerId: Id
  /** The other party when it is on the hub as well, and has a say; null where the owner keeps it alone. */
  readonly otherId: Id | null
  /** Organizations of the hub, or partners from the owner’s own list. */
  readonly payerId: Id
  readonly providerId: Id
  /** The number by which the parties call it. */
  readonly number: string
  readonly createdAt: string
}

/** A version never changes. An amendment is another one, which takes over on its first day. */
export type ContractVersion = {
  readonly version: number
  readonly since: Day
  readonly until: Day | null
  readonly terms: ContractTerms
  readonly proposedAt: string
  readonly note: string | null
}

/** What a party said about a contract after a version was proposed. Nothing that was said is taken away. */
export type Statement = {
  readonly id: Id
  readonly byId: Id
  readonly said: 'accepted' | 'declined' | 'withdrawn' | 'ended'
  /** The version that was answered or withdrawn; null for an end. */
  readonly version: number | null
  /** Last day of a contract that ends. */
  readonly endsOn: Day | null
  readonly reason: string | null
  readonly note: string | null
  readonly saidAt: string
}

export type ContractHistory = {
  readonly contract: Contract
  readonly versions: readonly ContractVersion[]
  readonly statements: readonly Statement[]
}

export type VersionState = 'proposed' | 'agreed' | 'declined' | 'withdrawn'

/** Which answer moves a version from where it stands, and who may give it. All other moves are refused. */
export const versionMoves: readonly {
  readonly from: VersionState
  readonly said: 'accepted' | 'declined' | 'withdrawn'
  readonly by: 'owner' | 'other'
  readonly to: VersionState
}[] = [
  { from: 'proposed', said: 'accepted', by: 'other', to: 'agreed' },
  { from: 'proposed', said: 'declined', by: 'other', to: 'declined' },
  { from: 'proposed', said: 'withdrawn', by: 'owner', to: 'withdrawn' },
]

/** Which side an organization is on, by the ids of the contract; null for a third. */
export function sideOf(contract: Contract, organizationId: Id): Side | null {
  if (contract.payerId === organizationId) return 'payer'
  return contract.providerId === organizationId ? 'provider' : null
}

/** Where a version stands. Where the owner keeps the contract alone, nobody else has to agree to it. */
export function stateOfVersion(history: ContractHistory, version: number): VersionState {
  const { contract, statements } = history
  if (contract.otherId === null) return 'agreed'
  let state: VersionState = 'proposed'
  for (const { said, byId, version: about } of inOrder(statements)) {
    if (about !== version) continue
    const by = byId === contract.ownerId ? 'owner' : 'other'
    state =
      versionMoves.find(move => move.from === state && move.said === said && move.by === by)?.to ?? state
  }
  return state
}

/** As they were said. Ids sort by time as well, so that two of one millisecond have an order everywhere. */
function inOrder(statements: readonly Statement[]): readonly Statement[] {
  return [...statements].sort((one, other) =>
    one.saidAt !== other.saidAt ? (one.saidAt < other.saidAt ? -1 : 1) : one.id < other.id ? -1 : 1,
  )
}

/** The last day of the contract: the earliest that either party named; null while nobody ended it. */
export function endOf({ statements }: ContractHistory): Day | null {
  const ends = statements.flatMap(({ said, endsOn }) => (said === 'ended' && endsOn ? [endsOn] : []))
  return ends.sort()[0] ?? null
}

/**
 * The first day of an agreed version; null for any other. What both had agreed on before is the past and does not
 * change: an amendment that was accepted after the day it names begins with the day of its acceptance. Where the
 * owner keeps the contract alone it writes down what was agreed elsewhere, and the day stands as written.
 */
export function firstDayOf(history: ContractHistory, version: ContractVersion): Day | null {
  if (stateOfVersion(history, version.version) !== 'agreed') return null
  const isFirst = !history.versions.some(
    each => each.version < version.version && stateOfVersion(history, each.version) === 'agreed',
  )
  const answer = history.statements.find(
    ({ said, version: about }) => said === 'accepted' && about === version.version,
  )
  if (isFirst || !answer) return version.since
  const acceptedOn = californiaDay(answer.saidAt)
  return acceptedOn > version.since ? acceptedOn : version.since
}

/** The days on which a version is in force; `to` is null while nothing ends it. */
export type Span = { readonly version: ContractVersion; readonly from: Day; readonly to: Day | null }

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.filter(day => day !== null).sort()[0] ?? null
}

/**
 * When each agreed version is in force: from its first day until a later one begins, it runs out, or the contract
 * ends. A later version takes over also where it is shorter: when it has run out, nothing is in force.
 */
export function spansOf(history: ContractHistory): readonly Span[] {
  const end = endOf(history)
  const agreed = history.versions.flatMap(version => {
    const first = firstDayOf(history, version)
    return first === null ? [] : [{ version, first }]
  })
  return agreed.flatMap(({ version, first }) => {
    const later = agreed.filter(other => other.version.version > version.version).map(other => other.first)
    const next = earliest(later)
    const to = earliest([end, version.until, next === null ? null : addDays(next, -1)])
    return to === null || first <= to ? [{ version, from: first, to }] : []
  })
}

/** The version whose span a day lies in; null where there is none. */
export function versionIn(spans: readonly Span[], day: Day): ContractVersion | null {
  return spans.find(({ from, to }) => from <= day && (to === null || day <= to))?.version ?? null
}

/** The version in force on a day; null where there is none. */
export function versionOn(history: ContractHistory, day: Day): ContractVersion | null {
  return versionIn(spansOf(history), day)
}

export type ContractState = 'proposed' | 'declined' | 'withdrawn' | 'to-come' | 'in-force' | 'ended'

/** Where the contract as a whole stands on a day. */
export function stateOn(history: ContractHistory, day: Day): ContractState {
  if (versionOn(history, day)) return 'in-force'
  const states = history.versions.map(each => stateOfVersion(history, each.version))
  const agreed = history.versions.filter(each => stateOfVersion(history, each.version) === 'agreed')
  if (agreed.length > 0) {
    const end = endOf(history)
    const comes = agreed.some(version => {
      const first = firstDayOf(history, version)
      return first !== null && first > day && (end === null || first <= end)
    })
    return comes ? 'to-come' : 'ended'
  }
  if (states.includes('proposed')) return 'proposed'
  return states.at(-1) === 'declined' ? 'declined' : 'withdrawn'
}

/** Why a party may not say this now, as the code of a refusal; null when it may. */
export function objectionToAnswer(
  history: ContractHistory,
  byId: Id,
  said: 'accepted' | 'declined' | 'withdrawn',
  version: number,
): 'network/no-such-version' | 'network/not-yours-to-answer' | 'network/already-answered' | null {
  const { contract, versions } = history
  if (!versions.some(each => each.version === version)) return 'network/no-such-version'
  const by = byId === contract.ownerId ? 'owner' : 'other'
  const moves = versionMoves.filter(move => move.said === said && move.by === by)
  if (contract.otherId === null || moves.length === 0) return 'network/not-yours-to-answer'
  const state = stateOfVersion(history, version)
  return moves.some(move => move.from === state) ? null : 'network/already-answered'
}

/** Why no version can be added now that begins on a day; null when one can. */
export function objectionToAmendment(
  history: ContractHistory,
  byId: Id,
  since: Day,
):
  | 'network/not-yours-to-amend'
  | 'network/answer-awaited'
  | 'network/contract-over'
  | 'network/begins-before-earlier'
  | null {
  const { contract, versions } = history
  if (byId !== contract.ownerId) return 'network/not-yours-to-amend'
  if (versions.some(({ version }) => stateOfVersion(history, version) === 'proposed')) {
    return 'network/answer-awaited'
  }
  const end = endOf(history)
  if (end !== null && since > end) return 'network/contract-over'
  const firstDays = versions.map(version => firstDayOf(history, version))
  return firstDays.some(first => first !== null && since <= first) ? 'network/begins-before-earlier' : null
}

/** Why a party may not end the contract on a day; null when it may. An earlier end overtakes a later one. */
export function objectionToEnd(
  history: ContractHistory,
  endsOn: Day,
  today: Day,
): 'network/nothing-to-end' | 'network/ends-in-the-past' | 'network/already-ends' | null {
  if (!['in-force', 'to-come'].includes(stateOn(history, today))) return 'network/nothing-to-end'
  if (endsOn < today) return 'network/ends-in-the-past'
  const end = endOf(history)
  return end !== null && end <= endsOn ? 'network/already-ends' : null
}

/** The days on which a history was said, for a timeline that both sides can read. */
export function timelineOf({ versions, statements }: ContractHistory): readonly {
  readonly on: Day
  readonly at: string
  readonly what: 'proposed' | Statement['said']
  readonly version: number | null
}[] {
  return [
    ...versions.map(({ version, proposedAt }) => ({ at: proposedAt, what: 'proposed' as const, version })),
    ...statements.map(({ said, saidAt, version }) => ({ at: saidAt, what: said, version })),
  ]
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(each => ({ ...each, on: californiaDay(each.at) }))
}
