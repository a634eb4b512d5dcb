/** Calendar days as ISO text and as day numbers, without clocks or time zones. */

/** A calendar day, ISO: `2026-01-31`. Two of them compare as strings. */
export type Day = `${number}-${number}-${number}`

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month; month 1 to 12. 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)
}

/** True for a day of the proleptic Gregorian calendar, years 1 to 9999. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month)
}

/** `00` to `99`, and `-01-00` to `-12-31`: at hand because days are made by the million. */
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))
const daysOfYear = Array.from({ length: 13 << 5 }, (_, at) => `-${twoDigits[at >> 5]}-${twoDigits[at & 31]}`)

/** Year, month and day as ISO text. The caller has made sure that the day is real. */
export function dayOf(year: number, month: number, day: number): Day {
  const century = Math.floor(year / 100)
  return `${twoDigits[century]}${twoDigits[year - century * 100]}${daysOfYear[(month << 5) | day]}` as Day
}

/** ISO text as a day, or null when it is not one. */
export function readDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return isRealDay(year, month, day) ? dayOf(year, month, day) : null
}

/** Days since 1970-01-01, negative before it (Howard Hinnant's civil-days count). */
export function dayNumber(day: Day): number {
  return dayNumberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** The same for year, month and day apart: no text is made, so that a checker may call it for every cell. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day a number of days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  const date = new Date(number * 86_400_000)
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** Calendar months later (or earlier), on the same day of the month or the month's last day. */
export function addMonths(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayOf(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)))
}

/** The guidance writes days as MM/DD/YYYY. */
export function usDay(day: Day): string {
  return `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`
}

/** MM/DD/YYYY, exactly so, as a day; null for anything else. */
export function readUsDay(text: string): Day | null {
  const parts = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  if (!parts) return null
  const [month, day, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return isRealDay(year, month, day) ? dayOf(year, month, day) : null
}
