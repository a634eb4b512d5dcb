/** Which Community Supports a plan offers in which county on which days, out of all that it said. */
import { addDays, type Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'

/** What a plan said once of one support in one county. */
export type ElectionWord = {
  readonly id: Id
  /** Code of `community-supports`. */
  readonly support: string
  /** The State’s two-digit code. */
  readonly county: string
  readonly says: 'offered' | 'not-offered'
  readonly from: Day
  /** Last day it is about; null for as long as nothing else is said. */
  readonly until: Day | null
  readonly note: string | null
  readonly saidAt: string
}

/** Days on end on which a support is offered in a county. */
export type OfferedSpan = {
  readonly support: string
  readonly county: string
  readonly from: Day
  readonly until: Day | null
}

/**
 * `not-told`: the plan never said what it offers, so that nothing follows from its silence. A plan that has said what
 * it offers offers nothing else.
 */
export type Offer = 'offered' | 'not-offered' | 'not-told'

/** Whether a plan offers a support on a day: in a county, or, where that is not known (null), in any. */
export function offerOf(
  words: readonly ElectionWord[],
  support: string,
  county: string | null,
  on: Day,
): Offer {
  if (words.length === 0) return 'not-told'
  const isOffered = offeredSpans(words).some(
    span =>
      span.support === support &&
      (county === null || span.county === county) &&
      span.from <= on &&
      (span.until === null || on <= span.until),
  )
  return isOffered ? 'offered' : 'not-offered'
}

/** All days on which something is offered, by support, county and first day. */
export function offeredSpans(words: readonly ElectionWord[]): readonly OfferedSpan[] {
  const spans = [...groupedBy(words, ({ support, county }) => `${support} ${county}`).values()].flatMap(
    spansOfOne,
  )
  return spans.toSorted((one, other) =>
    `${one.support} ${one.county} ${one.from}` < `${other.support} ${other.county} ${other.from}` ? -1 : 1,
  )
}

/** Of one support in one county. The later word stands for the days it is about (decisions 0013, 0014, 0017). */
function spansOfOne(words: readonly ElectionWord[]): readonly OfferedSpan[] {
  const said = words.toSorted((one, other) =>
    one.saidAt === other.saidAt ? (one.id < other.id ? -1 : 1) : one.saidAt < other.saidAt ? -1 : 1,
  )
  const bounds = said.flatMap(({ from, until }) => (until === null ? [from] : [from, addDays(until, 1)]))
  const days = [...new Set(bounds)].sort()
  const spans: OfferedSpan[] = []
  for (const [at, from] of days.entries()) {
    const word = said.findLast(each => each.from <= from && (each.until === null || from <= each.until))
    if (word?.says !== 'offered') continue
    const next = days[at + 1]
    const until = next === undefined ? null : addDays(next, -1)
    const last = spans.at(-1)
    const { support, county } = word
    if (last?.until != null && addDays(last.until, 1) === from) spans[spans.length - 1] = { ...last, until }
    else spans.push({ support, county, from, until })
  }
  return spans
}
