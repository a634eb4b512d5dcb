/** How long an authorization lasts, when to warn of its end, and where care was left without one. */
import type { Day } from '#base/day.ts'
import { addDays, addMonths, dayNumber } from '#base/day.ts'
import type { AuthorizationTerm } from '#guidance/authorizations/terms.ts'
import { authorizationTerms, warningDays } from '#guidance/authorizations/terms.ts'
import { isInForce } from '../calendar/in-force.ts'

/** Days on which an authorization holds, both included. */
export type Span = { readonly from: Day; readonly until: Day }

/** The term of a service that begins on a day; null where none is written, and somebody has to name the end. */
export function termOf(service: string, from: Day): AuthorizationTerm | null {
  return authorizationTerms.find(term => term.service === service && isInForce(term, from)) ?? null
}

/**
 * The days of an authorization that begins on a day: the first of a service, or one after another. Null where no
 * term is written, or where the service is authorized once only.
 */
export function spanOf(service: string, from: Day, which: 'first' | 'next'): Span | null {
  const length = termOf(service, from)?.[which] ?? null
  if (length === null) return null
  const until = length.of === 'weeks' ? addDays(from, length.count * 7 - 1) : lastDayOf(from, length.count)
  return { from, until }
}

/** The last day of so many months. */
function lastDayOf(from: Day, months: number): Day {
  const same = addMonths(from, months)
  return same.slice(8) === from.slice(8) ? addDays(same, -1) : same
}

/** The warning that is due on a day: the nearest of 60, 30 and 14 days left that has been reached. */
export function warningOn(until: Day, on: Day): (typeof warningDays)[number] | 'ended' | null {
  const left = dayNumber(until) - dayNumber(on)
  if (left < 0) return 'ended'
  return warningDays.filter(days => left <= days).at(-1) ?? null
}

/** Days between the first and the last that no authorization covers. Spans may overlap and come in any order. */
export function gapsIn(spans: readonly Span[], within: Span): readonly Span[] {
  const gaps: Span[] = []
  let next = within.from
  for (const { from, until } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (until < next) continue
    if (from > within.until) break
    if (from > next) gaps.push({ from: next, until: addDays(from, -1) })
    next = addDays(until, 1)
  }
  if (next <= within.until) gaps.push({ from: next, until: within.until })
  return gaps
}
