/** Whether a member is in a Population of Focus on a day: what the data shows, what is missing, and why. */
import type { Day } from '#base/day.ts'
import { addMonths } from '#base/day.ts'
import type { Criterion, PopulationCriteria } from '#guidance/eligibility.ts'
import { populationCriteria, sharedCriteria } from '#guidance/populations/criteria.ts'

/** Yes, no, or nobody knows yet (Kleene's logic: what is unknown decides only where it must). */
export type Answer = 'yes' | 'no' | 'unknown'

/** What is known of a member. What is left out is not known. */
export type KnownOfMember = {
  readonly bornOn: Day | null
  readonly facts: { readonly [fact: string]: boolean }
  /** Events of care, in any order. */
  readonly events: readonly { readonly event: string; readonly on: Day }[]
  /**
   * From this day on all events of a kind are known; a kind that is left out is known only as far as the list
   * goes, so that its counts can say yes and never no.
   */
  readonly eventsKnownSince: { readonly [event: string]: Day }
}

/** One leaf of a population's conditions, with its answer for this member. */
export type Reason = {
  readonly criterion: Criterion
  readonly answer: Answer
  /** For counts: how many there were. */
  readonly count?: number
}

export type Eligibility = {
  readonly population: string
  readonly who: 'adult' | 'child'
  readonly answer: Answer
  /** The leaves that decided: those met for a yes, those not met for a no, those missing where it is unknown. */
  readonly reasons: readonly Reason[]
  readonly basis: PopulationCriteria['basis']
  readonly cite: PopulationCriteria['cite']
}

/** Conditions that a plan adds to population 2, and to no other (action-plan-2024-03). Any of them is enough. */
export type WiderAvoidableUse = readonly Criterion[]

/** An adult is 21 or older (provider-toolkit-2021-12); child welfare reaches to 26. */
const adultAge = 21
const childWelfareAge = 26
const childWelfare = '8'

/**
 * Every population whose criteria hold on the day, for a member of that age. Without a date of birth both the
 * adult's and the child's are weighed and none can be a yes.
 */
export function weighPopulations(
  known: KnownOfMember,
  on: Day,
  wider: WiderAvoidableUse = [],
): readonly Eligibility[] {
  return populationCriteria
    .filter(({ since, until }) => since <= on && (until === undefined || on <= until))
    .filter(criteria => known.bornOn === null || mayConcern(criteria, ageOn(known.bornOn, on)))
    .map(criteria => weigh(criteria, known, on, wider))
}

/** Full years on a day. Born on 29 February, one grows older on 1 March of other years. */
export function ageOn(bornOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years
}

function mayConcern(criteria: PopulationCriteria, age: number): boolean {
  const childUntil = criteria.population === childWelfare ? childWelfareAge : adultAge
  return criteria.who === 'adult' ? age >= adultAge : age < childUntil
}

function weigh(
  criteria: PopulationCriteria,
  known: KnownOfMember,
  on: Day,
  wider: WiderAvoidableUse,
): Eligibility {
  const widened: Criterion =
    criteria.mayWiden && wider.length > 0 ? { any: [criteria.is, ...wider] } : criteria.is
  const weighed = answerTo(widened, known, on)
  const unsureAge = known.bornOn === null && weighed.answer === 'yes'
  return {
    population: criteria.population,
    who: criteria.who,
    answer: unsureAge ? 'unknown' : weighed.answer,
    reasons: unsureAge
      ? [
          {
            criterion: criteria.who === 'adult' ? { ageFrom: adultAge } : { ageBelow: adultAge },
            answer: 'unknown',
          },
        ]
      : weighed.reasons,
    basis: criteria.basis,
    cite: criteria.cite,
  }
}

type Weighed = { readonly answer: Answer; readonly reasons: readonly Reason[] }

function answerTo(criterion: Criterion, known: KnownOfMember, on: Day): Weighed {
  if ('all' in criterion) return together(criterion.all, 'no', known, on)
  if ('any' in criterion) return together(criterion.any, 'yes', known, on)
  if ('not' in criterion) return opposite(answerTo(criterion.not, known, on))
  if ('shared' in criterion) {
    const shared = sharedCriteria.find(({ id }) => id === criterion.shared)
    return shared ? answerTo(shared.is, known, on) : leaf(criterion, 'unknown')
  }
  if ('fact' in criterion) return leaf(criterion, fromBoolean(known.facts[criterion.fact]))
  if ('events' in criterion) return counted(criterion, known, on)
  if ('happened' in criterion) {
    const { happened, withinMonths } = criterion
    return counted({ events: [happened], atLeast: 1, withinMonths }, known, on)
  }
  if (known.bornOn === null) return leaf(criterion, 'unknown')
  const age = ageOn(known.bornOn, on)
  return leaf(
    criterion,
    fromBoolean('ageFrom' in criterion ? age >= criterion.ageFrom : age < criterion.ageBelow),
  )
}

/** All or any of several: one `deciding` answer decides; else what is unknown leaves it unknown. */
function together(
  parts: readonly Criterion[],
  deciding: 'yes' | 'no',
  known: KnownOfMember,
  on: Day,
): Weighed {
  const weighed = parts.map(part => answerTo(part, known, on))
  const decided = weighed.filter(({ answer }) => answer === deciding)
  const unsure = weighed.filter(({ answer }) => answer === 'unknown')
  const because = decided.length > 0 ? decided : unsure.length > 0 ? unsure : weighed
  const other = deciding === 'yes' ? 'no' : 'yes'
  return {
    answer: decided.length > 0 ? deciding : unsure.length > 0 ? 'unknown' : other,
    reasons: because.flatMap(({ reasons }) => reasons),
  }
}

function opposite({ answer, reasons }: Weighed): Weighed {
  return { answer: answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown', reasons }
}

function leaf(criterion: Criterion, answer: Answer, count?: number): Weighed {
  return { answer, reasons: [count === undefined ? { criterion, answer } : { criterion, answer, count }] }
}

function fromBoolean(value: boolean | undefined): Answer {
  return value === undefined ? 'unknown' : value ? 'yes' : 'no'
}

/**
 * Counts events of the last months, the day itself included. A month back from 31 August is 28 or 29 February's
 * neighbour as `addMonths` has it: the month's last day.
 */
function counted(
  criterion: { readonly events: readonly string[]; readonly atLeast: number; readonly withinMonths: number },
  known: KnownOfMember,
  on: Day,
): Weighed {
  const after = addMonths(on, -criterion.withinMonths)
  const count = known.events.filter(
    ({ event, on: day }) => criterion.events.includes(event) && day > after && day <= on,
  ).length
  if (count >= criterion.atLeast) return leaf(criterion, 'yes', count)
  const allKnown = criterion.events.every(event => {
    const since = known.eventsKnownSince[event]
    return since !== undefined && since <= after
  })
  return leaf(criterion, allKnown ? 'no' : 'unknown', count)
}
