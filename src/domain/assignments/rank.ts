/** Which provider a member is given to: the guidance's order, then room; and what a person has to decide. */
import type { Id } from '#base/id.ts'
import { type AssignmentRule, assignmentOrder } from '#guidance/assignments/order.ts'

/** What is known of the member's side. Null: nobody said. */
export type Wishes = {
  readonly memberChoice: Id | null
  /** Who gives specialty mental health or substance use care. */
  readonly behavioralHealth: Id | null
  /** The organization of the primary care provider. */
  readonly primaryCare: Id | null
  /** Codes of `populations-of-focus`. */
  readonly populations: readonly string[]
  /** Two-digit code. */
  readonly county: string | null
}

/** `not-told`: neither a contract nor a report names a number. */
export type Room = { readonly is: 'free' | 'full' | 'not-told'; readonly free: number | null }

/** A provider under contract for the service. */
export type Candidate = {
  readonly providerId: Id
  readonly name: string
  /** Populations of Focus that its contracts cover. */
  readonly populations: readonly string[]
  readonly counties: readonly string[]
  readonly room: Room
}

export type Ranked = Candidate & {
  readonly rule: AssignmentRule
  /** Of the member's populations, those that it serves. */
  readonly serves: readonly string[]
  /** Null where nobody knows the member's county. */
  readonly isInCounty: boolean | null
}

/** Whether the order can be followed as it stands, or a person has to decide. */
export type RankingOutcome = 'ready' | 'first-is-full' | 'all-full' | 'nobody'

export type Ranking = {
  readonly ranked: readonly Ranked[]
  /**
   * `ready`: the first has room, or never said. `first-is-full`: the guidance's first has none, and a person decides.
   * `all-full`: nobody has. `nobody`: no provider is under contract for it.
   */
  readonly outcome: RankingOutcome
  /** Providers whom the member's side names, and who are not under contract for the service. */
  readonly outside: readonly { readonly rule: AssignmentRule['id']; readonly providerId: Id }[]
}

const named = [
  ['member-choice', 'memberChoice'],
  ['behavioral-health', 'behavioralHealth'],
  ['primary-care', 'primaryCare'],
] as const

const rankOfRoom = { free: 0, 'not-told': 1, full: 2 } as const

/**
 * By the first rule of the order that holds for each. Room decides among those of one rule; a provider whom a rule
 * names by name stays first also where it is full, for only a person may pass over the member's wish.
 */
export function rankProviders(wishes: Wishes, candidates: readonly Candidate[]): Ranking {
  const ranked = candidates
    .map((candidate): Ranked => {
      const serves = wishes.populations.filter(code => candidate.populations.includes(code))
      const { county } = wishes
      const isInCounty = county === null ? null : candidate.counties.includes(county)
      return { ...candidate, rule: ruleFor(candidate.providerId, serves, wishes), serves, isInCounty }
    })
    .toSorted(inOrder)
  const outside = named.flatMap(([rule, wish]) => {
    const providerId = wishes[wish]
    const isCandidate = candidates.some(each => each.providerId === providerId)
    return providerId === null || isCandidate ? [] : [{ rule, providerId }]
  })
  return { ranked, outcome: outcomeOf(ranked), outside }
}

function ruleFor(providerId: Id, serves: readonly string[], wishes: Wishes): AssignmentRule {
  const holds = (id: AssignmentRule['id']): boolean => {
    const byName = named.find(([rule]) => rule === id)
    if (byName !== undefined) return wishes[byName[1]] === providerId
    return id === 'capacity' || serves.length > 0
  }
  const found = assignmentOrder.find(({ id }) => holds(id))
  if (found === undefined) throw new Error('the order of assignment has no last rule')
  return found
}

function inOrder(one: Ranked, other: Ranked): number {
  const place = ({ rule }: Ranked): number => assignmentOrder.indexOf(rule)
  return (
    place(one) - place(other) ||
    rankOfRoom[one.room.is] - rankOfRoom[other.room.is] ||
    Number(other.isInCounty ?? false) - Number(one.isInCounty ?? false) ||
    other.serves.length - one.serves.length ||
    (other.room.free ?? 0) - (one.room.free ?? 0) ||
    one.name.localeCompare(other.name) ||
    (one.providerId < other.providerId ? -1 : 1)
  )
}

function outcomeOf(ranked: readonly Ranked[]): Ranking['outcome'] {
  const [first] = ranked
  if (first === undefined) return 'nobody'
  if (ranked.every(({ room }) => room.is === 'full')) return 'all-full'
  return first.room.is === 'full' ? 'first-is-full' : 'ready'
}

/**
 * The places that are left: by the contract, less the members whom we gave it; by what it last reported, less those
 * whom we gave it since. The lesser of the two holds.
 */
export function roomOf(known: {
  /** Most members by contract; null where it names none. */
  readonly most: number | null
  readonly assigned: number
  readonly report: { readonly able: number; readonly serving: number } | null
  readonly assignedSinceReport: number
}): Room {
  const { most, assigned, report, assignedSinceReport } = known
  const left = [
    ...(most === null ? [] : [most - assigned]),
    ...(report === null ? [] : [report.able - report.serving - assignedSinceReport]),
  ]
  if (left.length === 0) return { is: 'not-told', free: null }
  const free = Math.max(0, Math.min(...left))
  return { is: free > 0 ? 'free' : 'full', free }
}
