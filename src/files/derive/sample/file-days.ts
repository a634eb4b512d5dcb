/** The days of a sample file: the month it tells about, the day it was made, all in the right order. */
import { type Day, dayFromNumber, dayNumber, dayNumberOf, usDay } from '#base/day.ts'

/** ECM and Community Supports began on 2022-01-01. */
export const programStart = dayNumberOf(2022, 1, 1)

/** Day numbers (days since 1970-01-01). */
export type FileDays = {
  readonly today: number
  readonly periodStart: number
  /** Last day told about; the day itself where the month has not ended. */
  readonly periodEnd: number
  readonly made: number
  /** `10/2026`: the month before the day of the layout. */
  readonly period: string
  /** MM/DD/YYYY of a day number. */
  readonly write: (number: number) => string
}

/** The days of a file that is made some days into a month and tells about the month before. */
export function fileDays(day: Day): FileDays {
  const today = dayNumber(day)
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const firstOfMonth = dayNumberOf(year, month, 1)
  // In its first month the program has no month before.
  const isFirstMonth = firstOfMonth <= programStart
  const periodEnd = isFirstMonth ? today : firstOfMonth - 1
  const last = dayFromNumber(periodEnd)
  const periodStart = isFirstMonth
    ? firstOfMonth
    : dayNumberOf(Number(last.slice(0, 4)), Number(last.slice(5, 7)), 1)
  const written = new Map<number, string>()
  return {
    today,
    periodStart,
    periodEnd,
    made: Math.min(periodEnd + 5, today),
    period: `${last.slice(5, 7)}/${last.slice(0, 4)}`,
    write(number) {
      let text = written.get(number)
      if (text === undefined) {
        text = usDay(dayFromNumber(number))
        written.set(number, text)
      }
      return text
    },
  }
}
