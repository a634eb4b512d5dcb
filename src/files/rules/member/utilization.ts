/**
 * What a member file says of the use of hospitals: counts over some months, each with the date of the last
 * one.
 */
import { monthsFrom } from '../day-of.ts'
import { type RowDay, rowDay } from '../row-days.ts'
import type { RuleContext } from '../rule.ts'

/** One count and its last date, by the keys and the places of their columns. */
export type Utilization = {
  readonly count: string
  readonly date: string
  readonly countAt: number
  readonly dateAt: number
  readonly lastDay: RowDay
}

export function utilizationsOf(context: RuleContext): readonly Utilization[] {
  const both = (count: string, date: string): Utilization => ({
    count,
    date,
    countAt: context.place(count),
    dateAt: context.place(date),
    lastDay: rowDay(context, date),
  })
  return [
    both('emergencyRoomAdmissionCount', 'emergencyRoomLastAdmissionDate'),
    both('inpatientDayCount', 'inpatientLastAdmissionDate'),
  ]
}

/** The first day that is counted in a file made on a day. Files are made on one day: it is reckoned once. */
export function windowReader(months: number): (made: number) => number {
  let last = Number.NaN
  let first = Number.NaN
  return made => {
    if (made !== last) {
      last = made
      first = monthsFrom(made, -months)
    }
    return first
  }
}
