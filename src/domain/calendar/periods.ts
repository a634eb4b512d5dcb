/** Reporting periods: months, quarters, halves of months and weeks, each with its first and last day. */
import type { Day } from '#base/day.ts'
import { addDays, addMonths, dayOf, daysInMonth } from '#base/day.ts'
import { weekdayOf } from './holidays.ts'

export type Period = {
  /** `2026-03`, `2026 Q1`, `2026-03-02`: what people call it. */
  readonly label: string
  readonly from: Day
  readonly to: Day
}

export type PeriodKind = 'week' | 'month' | 'quarter'

function monthOf(day: Day): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return {
    label: day.slice(0, 7),
    from: dayOf(year, month, 1),
    to: dayOf(year, month, daysInMonth(year, month)),
  }
}

function quarterOf(day: Day): Period {
  const year = Number(day.slice(0, 4))
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  const last = quarter * 3
  return {
    label: `${year} Q${quarter}`,
    from: dayOf(year, last - 2, 1),
    to: dayOf(year, last, daysInMonth(year, last)),
  }
}

/** Monday to Sunday, called by its Monday. */
function weekOf(day: Day): Period {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  return { label: monday, from: monday, to: addDays(monday, 6) }
}

const finders: { readonly [kind in PeriodKind]: (day: Day) => Period } = {
  week: weekOf,
  month: monthOf,
  quarter: quarterOf,
}

/** The period of a kind that the day lies in. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  return finders[kind](day)
}

/** Every period of a kind that has a day between the two, both included, in order. */
export function periodsBetween(kind: PeriodKind, from: Day, to: Day): readonly Period[] {
  const periods: Period[] = []
  for (let day = from; day <= to; ) {
    const period = periodOf(kind, day)
    periods.push(period)
    day = addDays(period.to, 1)
  }
  return periods
}

/**
 * A day of each month between two days, both included: 29 and more become the last day of a shorter month.
 * Given [15, 29], February has the 15th and the 28th. Each once, in order.
 */
export function monthDaysBetween(daysOfMonth: readonly number[], from: Day, to: Day): readonly Day[] {
  const found = new Set<Day>()
  for (let month = monthOf(from).from; month <= to; month = addMonths(month, 1)) {
    const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
    for (const day of daysOfMonth) found.add(dayOf(year, number, Math.min(day, daysInMonth(year, number))))
  }
  return [...found].filter(day => from <= day && day <= to).sort()
}
