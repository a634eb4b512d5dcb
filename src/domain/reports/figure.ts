/** One figure: its value, and the very facts that made it. What counts and what shows the rows is the same function. */
import type { Day } from '#base/day.ts'
import type { Counting } from '#guidance/reports/forms.ts'
import type { Fact } from './fact.ts'
import type { ReportPeriod } from './period.ts'

/** What a row tells of, besides what is counted. */
export type RowAbout = {
  readonly period: ReportPeriod
  readonly said: Readonly<Record<string, string>>
  /** The days of the ECM that the row tells of. */
  readonly enrolment: { readonly from: Day; readonly until: Day | null } | null
  readonly isAdult: boolean
}

export type Figure = { readonly value: string; readonly facts: readonly Fact[] }

/** Facts that say what a row says of itself: whichever fact brought the value. */
function saying(field: string, value: string, facts: readonly Fact[]): readonly Fact[] {
  return value === '' ? [] : facts.filter(({ about }) => about[field] === value)
}

/** True when the fact is one of those that the rule counts. */
export function counts(counting: Counting, fact: Fact, about: RowAbout): boolean {
  switch (counting.is) {
    case 'said':
      return false
    case 'flag': {
      const { of, codes, besides, age } = counting
      if (age !== undefined && (age === 'adult') !== about.isAdult) return false
      return (
        of.includes(fact.kind) &&
        (codes === undefined || codes.includes(fact.code)) &&
        (besides === undefined || !besides.includes(fact.code))
      )
    }
    case 'amount':
      return fact.kind === counting.of
    default: {
      const { of, program, modes, outcome, withinEnrolment } = counting
      return (
        fact.kind === of &&
        (program === undefined || fact.program === program) &&
        (modes === undefined || modes.includes(fact.mode)) &&
        (outcome === undefined || fact.outcome === outcome) &&
        (withinEnrolment === undefined || isWithin(fact.on, about.enrolment))
      )
    }
  }
}

function isWithin(on: Day | null, span: RowAbout['enrolment']): boolean {
  return on !== null && span !== null && span.from <= on && (span.until === null || on <= span.until)
}

/** The newest of facts that say a number; of one day, the one of the later id. */
function newest(facts: readonly Fact[]): Fact | null {
  const order = (fact: Fact): string => `${fact.on ?? ''} ${fact.source.id}`
  return facts.reduce<Fact | null>(
    (best, fact) => (best === null || order(fact) > order(best) ? fact : best),
    null,
  )
}

/** The figure that a rule makes of the facts of one row. */
export function figureOf(counting: Counting, facts: readonly Fact[], about: RowAbout): Figure {
  if (counting.is === 'said') {
    const value = about.said[counting.field] ?? ''
    return { value, facts: saying(counting.field, value, facts) }
  }
  const counted = facts.filter(fact => counts(counting, fact, about))
  switch (counting.is) {
    case 'flag':
      return { value: counted.length > 0 ? '1' : '0', facts: counted }
    case 'facts':
      return { value: String(counted.length), facts: counted }
    case 'days':
      return { value: String(new Set(counted.map(({ on }) => on)).size), facts: counted }
    case 'members':
      return {
        value: String(new Set(counted.map(({ memberId, subject }) => memberId ?? subject)).size),
        facts: counted,
      }
    case 'amount': {
      const last = newest(counted)
      return last === null ? { value: '', facts: [] } : { value: String(last.amount ?? ''), facts: [last] }
    }
  }
}
