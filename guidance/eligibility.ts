/** The forms in which eligibility is written down: what can be known of a member, and what each population asks. */
import type { Authority, Words } from './define.ts'

/** Something about a member that somebody can say yes or no to, or that data shows. */
export type MemberFact = {
  readonly id: string
  /** Asked of anyone, in plain words. */
  readonly asks: Words
  /** How it reads as a reason: `is fleeing violence at home`. */
  readonly says: Words
}

/** Use of care that is counted over a time that ends today. */
export type CareEvent = {
  readonly id: string
  readonly says: Words
}

/**
 * A condition on a member. Each leaf is a fact, an age, a count of events or something that happened lately;
 * what is not known stays unknown, and a condition says so instead of saying no.
 */
export type Criterion =
  | { readonly fact: string }
  | { readonly ageFrom: number }
  /** Younger than this, in years. */
  | { readonly ageBelow: number }
  | { readonly events: readonly string[]; readonly atLeast: number; readonly withinMonths: number }
  | { readonly happened: string; readonly withinMonths: number }
  | { readonly all: readonly Criterion[] }
  | { readonly any: readonly Criterion[] }
  | { readonly not: Criterion }
  /** A condition that several populations share, by its id. */
  | { readonly shared: string }

/** A condition with a name, written once. */
export type SharedCriterion = Authority & {
  readonly id: string
  readonly says: Words
  readonly is: Criterion
}

/** What one population asks of an adult or of a child, as long as the entry holds. */
export type PopulationCriteria = Authority & {
  /** Code of the set `populations-of-focus`. */
  readonly population: string
  readonly who: 'adult' | 'child'
  readonly is: Criterion
  /** True where a plan may widen the conditions (action-plan-2024-03: only avoidable use). */
  readonly mayWiden?: true
}

/** How another program goes together with ECM. */
export type Overlap = Authority & {
  readonly id: string
  readonly name: Words
  /** `both`: the member may have both; `choose`: one or the other; `excluded`: not while in that program. */
  readonly with: 'both' | 'choose' | 'excluded'
}

export function defineCriteria(criteria: PopulationCriteria): PopulationCriteria {
  return criteria
}

export function defineOverlap(overlap: Overlap): Overlap {
  return overlap
}
