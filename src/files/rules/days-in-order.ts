/**
 * The questions about dates that several rules ask: before another day, after the file was made, in the
 * future.
 */
import { type Day, dayNumber, dayNumberOf, usDay } from '#base/day.ts'
import { dayOf, writeDay } from './day-of.ts'
import { statedNumber } from './number-of.ts'
import type { RuleCheck, RuleContext } from './rule.ts'

/** Finds an end that is before its start, and gives the start as `start`. */
export function endBeforeStart({ place }: RuleContext, start: string, end: string): RuleCheck {
  const [startAt, endAt] = [place(start), place(end)]
  return {
    row(values, _row, report) {
      if (!(dayOf(values[endAt]) < dayOf(values[startAt]))) return
      const began = values[startAt] ?? ''
      report({ at: end, found: values[endAt] ?? '', expected: began, values: { start: began } })
    },
  }
}

/** Finds a day after the day of the check. */
export function inTheFuture({ place, day }: RuleContext, element: string): RuleCheck {
  const at = place(element)
  const today = dayNumber(day)
  return {
    row(values, _row, report) {
      if (dayOf(values[at]) > today) report({ found: values[at] ?? '', expected: usDay(day) })
    },
  }
}

/** Finds a day before the program, which began on the rule's `year`, `month` and `day`. */
export function beforeTheProgram({ place, rule }: RuleContext, element: string): RuleCheck {
  const at = place(element)
  const first = dayNumberOf(
    statedNumber(rule, 'year'),
    statedNumber(rule, 'month'),
    statedNumber(rule, 'day'),
  )
  return {
    row(values, _row, report) {
      if (dayOf(values[at]) < first) report({ found: values[at] ?? '', expected: writeDay(first) })
    },
  }
}

/** Reads the day on which the row's file was made; the day of the check where the file does not say. */
export function madeOnReader({ place }: RuleContext, day: Day): (values: readonly string[]) => number {
  const at = place('fileProductionDate')
  const today = dayNumber(day)
  return values => {
    const made = at < 0 ? Number.NaN : dayOf(values[at])
    return Number.isNaN(made) ? today : made
  }
}
