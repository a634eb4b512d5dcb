/**
 * The questions about dates that several rules ask: before another day, after the file was made, in the
 * future.
 */
import { type Day, dayNumber, dayNumberOf, usDay } from '#base/day.ts'
import { writeDay } from './day-of.ts'
import { statedNumber } from './number-of.ts'
import { type RowDay, rowDay } from './row-days.ts'
import type { RuleCheck, RuleContext } from './rule.ts'

/** Finds an end that is before its start, and gives the start as `start`. */
export function endBeforeStart(context: RuleContext, start: string, end: string): RuleCheck {
  const [startAt, endAt] = [context.place(start), context.place(end)]
  const [startDay, endDay] = [rowDay(context, start), rowDay(context, end)]
  return {
    row(values, row, report) {
      if (!(endDay(values, row) < startDay(values, row))) return
      const began = values[startAt] ?? ''
      report({ at: end, found: values[endAt] ?? '', expected: began, values: { start: began } })
    },
  }
}

/** Finds a day after the day of the check. */
export function inTheFuture(context: RuleContext, element: string): RuleCheck {
  const { day } = context
  const at = context.place(element)
  const dayIn = rowDay(context, element)
  const today = dayNumber(day)
  return {
    row(values, row, report) {
      if (dayIn(values, row) > today) report({ found: values[at] ?? '', expected: usDay(day) })
    },
  }
}

/** Finds a day before the program, which began on the rule's `year`, `month` and `day`. */
export function beforeTheProgram(context: RuleContext, element: string): RuleCheck {
  const { rule } = context
  const at = context.place(element)
  const dayIn = rowDay(context, element)
  const first = dayNumberOf(
    statedNumber(rule, 'year'),
    statedNumber(rule, 'month'),
    statedNumber(rule, 'day'),
  )
  return {
    row(values, row, report) {
      if (dayIn(values, row) < first) report({ found: values[at] ?? '', expected: writeDay(first) })
    },
  }
}

/** Reads the day on which the row's file was made; the day of the check where the file does not say. */
export function madeOnReader(context: RuleContext, day: Day): RowDay {
  const dayIn = rowDay(context, 'fileProductionDate')
  const today = dayNumber(day)
  return (values, row) => {
    const made = dayIn(values, row)
    return Number.isNaN(made) ? today : made
  }
}
