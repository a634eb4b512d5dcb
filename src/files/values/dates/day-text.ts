/** Days as the guidance writes them, made once each: a column of a million dates has few different days. */
import { daysInMonth } from '#base/day.ts'
import type { DateStyle } from '#guidance/profile.ts'

/**
 * Outside these years a date is a slip of the hand or a program's default, not a day of anybody's life or
 * care.
 */
export const firstYear = 1901
/** The last such year. */
export const lastYear = 2100

/** True for a real day of a year that a file can mean. */
export function isPlausibleDay(year: number, month: number, day: number): boolean {
  if (year < firstYear || year > lastYear || day < 1) return false
  return day <= 28 ? month >= 1 && month <= 12 : day <= daysInMonth(year, month)
}

const made: string[][] = []

function padded(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** MM/DD/YYYY of a plausible day. */
export function usText(year: number, month: number, day: number): string {
  const ofYear = made[year - firstYear] ?? []
  const place = month * 32 + day
  const known = ofYear[place]
  if (known !== undefined) return known
  const text = `${padded(month)}/${padded(day)}/${year}`
  ofYear[place] = text
  made[year - firstYear] = ofYear
  return text
}

/** The number that the digits from `from` up to `to` write; -1 if one is no digit. */
export function digitsAt(text: string, from: number, to: number): number {
  let number = 0
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/**
 * The same for two digits; far below zero if one is none, so that a hundred of it and more stay below zero.
 */
function twoAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000
}

function fourAt(text: string, at: number): number {
  return twoAt(text, at) * 100 + twoAt(text, at + 2)
}

/** The day at fixed places of a text, in the guidance's writing; null if it is none. */
function dayAt(text: string, year: number, month: number, day: number): string | null {
  const [y, m, d] = [
    digitsAt(text, year, year + 4),
    digitsAt(text, month, month + 2),
    digitsAt(text, day, day + 2),
  ]
  return isPlausibleDay(y, m, d) ? usText(y, m, d) : null
}

/** MM/DD/YYYY, exactly so: the same text again. */
export function readUsText(text: string): string | null {
  if (text.length !== 10 || text.charCodeAt(2) !== 47 || text.charCodeAt(5) !== 47) return null
  return isPlausibleDay(fourAt(text, 6), twoAt(text, 0), twoAt(text, 3)) ? text : null
}

/** YYYY-MM-DD, alone or with a midnight behind it, as a workbook's date cell holds it. */
export function readIsoText(text: string): string | null {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null
  if (text.length !== 10 && !(text.length === 19 && text.endsWith('T00:00:00'))) return null
  return dayAt(text, 0, 5, 8)
}

/** M/D/YYYY, with or without leading zeros. */
function readShortUsText(text: string): string | null {
  const { length } = text
  const first = text.indexOf('/')
  const second = length - 5
  if (first < 1 || first > 2 || second - first < 2 || second - first > 3) return null
  if (text.charCodeAt(second) !== 47) return null
  const year = digitsAt(text, second + 1, length)
  const month = digitsAt(text, 0, first)
  const day = digitsAt(text, first + 1, second)
  return isPlausibleDay(year, month, day) ? usText(year, month, day) : null
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function readNamedText(text: string): string | null {
  if (text.length !== 11 || text.charCodeAt(2) !== 45 || text.charCodeAt(6) !== 45) return null
  const month = shortMonths.indexOf(text.slice(3, 6)) + 1
  const year = digitsAt(text, 7, 11)
  const day = digitsAt(text, 0, 2)
  return month > 0 && isPlausibleDay(year, month, day) ? usText(year, month, day) : null
}

function readDashText(text: string): string | null {
  return text.length === 10 && text.charCodeAt(2) === 45 && text.charCodeAt(5) === 45
    ? dayAt(text, 6, 0, 3)
    : null
}

/**
 * MM-DD-YY: the century is the one that `fullYear` says. A year in full, as another century's must be, is as
 * good.
 */
function readShortYearText(text: string, fullYear: FullYear): string | null {
  if (text.length === 10) return readDashText(text)
  if (text.length !== 8 || text.charCodeAt(2) !== 45 || text.charCodeAt(5) !== 45) return null
  const [month, day, short] = [digitsAt(text, 0, 2), digitsAt(text, 3, 5), digitsAt(text, 6, 8)]
  if (short < 0) return null
  const year = fullYear(short, month, day)
  return isPlausibleDay(year, month, day) ? usText(year, month, day) : null
}

/** The full year that a year of two digits means in a column. */
export type FullYear = (short: number, month: number, day: number) => number

/** The reader of exactly what a style writes, giving the guidance's writing. */
export function readerOfStyle(style: DateStyle, fullYear: FullYear): (text: string) => string | null {
  switch (style) {
    case 'MM/DD/YYYY':
      return readUsText
    case 'M/D/YYYY':
      return readShortUsText
    case 'MM-DD-YYYY':
      return readDashText
    case 'MM-DD-YY':
      return text => readShortYearText(text, fullYear)
    case 'YYYY-MM-DD':
    case 'excel-date':
      return text => (text.length === 10 ? readIsoText(text) : null)
    case 'YYYYMMDD':
      return text => (text.length === 8 ? dayAt(text, 0, 4, 6) : null)
    case 'DD-Mon-YYYY':
      return readNamedText
  }
}

function isOfOtherCentury(text: string, fullYear: FullYear): boolean {
  const [month, day, year] = [digitsAt(text, 0, 2), digitsAt(text, 3, 5), digitsAt(text, 6, 10)]
  return fullYear(year % 100, month, day) !== year
}

/** MM/DD/YYYY as a style writes it. The caller has made sure that it is a day. */
export function writeInStyle(text: string, style: DateStyle, fullYear: FullYear): string {
  const [month, day, year] = [text.slice(0, 2), text.slice(3, 5), text.slice(6)]
  switch (style) {
    case 'MM/DD/YYYY':
      return text
    case 'M/D/YYYY':
      return `${Number(month)}/${Number(day)}/${year}`
    case 'MM-DD-YYYY':
      return `${month}-${day}-${year}`
    case 'MM-DD-YY':
      return `${month}-${day}-${isOfOtherCentury(text, fullYear) ? year : year.slice(2)}`
    case 'YYYY-MM-DD':
    case 'excel-date':
      return `${year}-${month}-${day}`
    case 'YYYYMMDD':
      return `${year}${month}${day}`
    case 'DD-Mon-YYYY':
      return `${day}-${shortMonths[Number(month) - 1] ?? ''}-${year}`
  }
}
