/** Days in a row's values as numbers that can be compared, made without making any text. */
import { type Day, dayFromNumber, dayNumber, dayNumberOf, daysInMonth, readDay, usDay } from '#base/day.ts'

/** Days of a year before each month, from 1; a leap day counts with the months after it. */
const daysBefore = [Number.NaN, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** What the count below gives for the day before 1970-01-01. */
const dayBefore1970 = 719527

/**
 * MM/DD/YYYY as the number of days since 1970-01-01, negative before. NaN for anything else: every comparison
 * with it is false, so that a rule says nothing about a date that is blank or that its cell's check has
 * spoken of. It is the day number of `#base/day.ts`, counted in whole numbers only: some rules ask it ten
 * times a row.
 */
export function dayOf(text: string | undefined): number {
  if (text === undefined || text.length !== 10) return Number.NaN
  if (text.charCodeAt(2) !== 47 || text.charCodeAt(5) !== 47) return Number.NaN
  const month = twoDigits(text, 0)
  const year = yearIn(text)
  const lastLeap = month < 3 ? year - 1 : year
  const leapDays = (lastLeap >> 2) - ((lastLeap / 100) | 0) + ((lastLeap / 400) | 0)
  return year * 365 + leapDays + (daysBefore[month] ?? Number.NaN) + twoDigits(text, 3) - dayBefore1970 - 1
}

/** The year of MM/DD/YYYY. */
export function yearIn(text: string): number {
  return twoDigits(text, 6) * 100 + twoDigits(text, 8)
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528
}

/** An ISO day of the guidance as the same kind of number; without one, what is given instead. */
export function dayOfGuidance(day: Day | undefined, without: number): number {
  return day === undefined ? without : dayNumber(day)
}

/** The guidance's own writing of a day number: MM/DD/YYYY. */
export function writeDay(number: number): string {
  return usDay(dayFromNumber(number))
}

/** The same day some calendar months earlier or later, or that month's last day. NaN of NaN. */
export function monthsFrom(number: number, months: number): number {
  const day = Number.isNaN(number) ? null : readDay(dayFromNumber(number))
  if (day === null) return Number.NaN
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayNumberOf(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)))
}

/** Whole years from one MM/DD/YYYY to another day, as birthdays are counted; NaN when either is no date. */
export function yearsBetween(born: string | undefined, on: string | undefined): number {
  if (Number.isNaN(dayOf(born)) || Number.isNaN(dayOf(on)) || born === undefined || on === undefined)
    return Number.NaN
  const years = yearIn(on) - yearIn(born)
  const [bornInYear, onInYear] = [placeInYear(born), placeInYear(on)]
  return onInYear < bornInYear ? years - 1 : years
}

/** Month and day as one number: 1231 for the last of December. */
function placeInYear(text: string): number {
  return twoDigits(text, 0) * 100 + twoDigits(text, 3)
}

/** Far enough back that every date of a file is above 0: 31 December of the year before year 1. */
const beforeAllDays = -719163

/** A day number as a whole number above 0, to be remembered in four bytes; 0 for NaN. */
export function daysToBits(number: number): number {
  return Number.isNaN(number) ? 0 : number - beforeAllDays
}

/** The day number of such a whole number. */
export function daysFromBits(bits: number): number {
  return bits + beforeAllDays
}
