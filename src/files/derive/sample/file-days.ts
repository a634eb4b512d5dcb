/** The days of a sample file: the month it tells about, the day it was made, all in the right order. */
import { type Day, dayFromNumber, dayNumber, dayNumberOf, usDay } from '#base/day.ts'

/** Day numbers (days since 1970-01-01). */
export type FileDays = {
  readonly today: number
  readonly periodStart: number
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
  const periodEnd = firstOfMonth - 1
  const before = dayFromNumber(periodEnd)
  const periodStart = dayNumberOf(Number(before.slice(0, 4)), Number(before.slice(5, 7)), 1)
  const written = new Map<number, string>()
  return {
    today,
    periodStart,
    periodEnd,
    made: Math.min(periodEnd + 5, today),
    period: `${before.slice(5, 7)}/${before.slice(0, 4)}`,
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
