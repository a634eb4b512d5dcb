/** What a plan adds to the population of avoidable use, and to no other: dated, and ended by a later word. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Criterion } from '#guidance/eligibility.ts'
import { careEvents } from '#guidance/populations/care-events.ts'
import { populationCriteria } from '#guidance/populations/criteria.ts'
import { isInForce } from '../calendar/in-force.ts'

/** So many events in so many months are enough to be in the population. */
export type WideningWord = {
  readonly id: Id
  readonly population: string
  /** An id of `guidance/populations/care-events.ts`. */
  readonly event: string
  readonly atLeast: number
  readonly withinMonths: number
  readonly from: Day
  readonly until: Day | null
  /** The word that this one ends with its last day; null for one that widens. */
  readonly endsId: Id | null
  readonly note: string | null
  readonly saidAt: string
}

/** A widening with the last day that was said of it. */
export type Widening = Omit<WideningWord, 'endsId'>

/** Why a plan cannot widen so, as the code of a refusal; null where it can (action-plan-2024-03). */
export function objectionToWidening({
  population,
  event,
  from,
}: Pick<WideningWord, 'population' | 'event' | 'from'>):
  | 'network/not-widenable'
  | 'network/no-such-event'
  | null {
  const mayWiden = populationCriteria.some(
    each => each.population === population && each.mayWiden === true && isInForce(each, from),
  )
  if (!mayWiden) return 'network/not-widenable'
  return careEvents.some(({ id }) => id === event) ? null : 'network/no-such-event'
}

/** Each that widens, with the day on which it was ended where a later word did. */
export function wideningsOf(words: readonly WideningWord[]): readonly Widening[] {
  return words.flatMap(({ endsId, ...word }) => {
    if (endsId !== null) return []
    const end = words.find(other => other.endsId === word.id)
    return [end === undefined ? word : { ...word, until: end.until }]
  })
}

/** What is enough besides the State’s own conditions on a day, for `weighPopulations`. */
export function widerOn(words: readonly WideningWord[], on: Day): readonly Criterion[] {
  return wideningsOf(words)
    .filter(({ from, until }) => from <= on && (until === null || on <= until))
    .map(({ event, atLeast, withinMonths }) => ({ events: [event], atLeast, withinMonths }))
}
