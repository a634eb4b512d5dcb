/** Excel's serial days as ISO text. */
import { dayFromNumber } from '#base/day.ts'

/** 1970-01-01 in the 1900 count, from the day after Excel's 29 February 1900 on. */
const unixEpoch = 25_569
/** The 1904 count begins this many days after the 1900 count. */
export const daysTo1904 = 1_462
const last = 2_958_465
/** 1900 to 2099: the days that data hold. Later ones are made each time. */
const remembered = 73_051

const known: string[] = new Array(remembered)

/**
 * A serial day as text: whole days as ISO days, fractions as time to the second. Excel's 1900 count has a day
 * that never was (60: 29 February 1900, taken over from Lotus 1-2-3) and a day 0; both are given as Excel
 * shows them, so that whoever checks days sees them. Null for what Excel itself cannot show.
 */
export function serialText(serial: number, from1904: boolean, timeOnly: boolean): string | null {
  if (!(serial >= 0)) return null
  let day = Math.floor(serial)
  let seconds = Math.round((serial - day) * 86_400)
  if (seconds === 86_400) {
    day++
    seconds = 0
  }
  if (timeOnly && day === 0) return `T${clock(seconds)}`
  const counted = from1904 ? day + daysTo1904 : day
  if (counted > last) return null
  const date = serialDay(counted)
  return seconds === 0 ? date : `${date}T${clock(seconds)}`
}

/** A whole serial day of the 1900 count, 0 to 2,958,465. */
export function serialDay(day: number): string {
  if (day < remembered) {
    let text = known[day]
    if (text === undefined) {
      text = madeDay(day)
      known[day] = text
    }
    return text
  }
  return madeDay(day)
}

function madeDay(day: number): string {
  if (day === 0) return '1900-01-00'
  if (day === 60) return '1900-02-29'
  return dayFromNumber(day - unixEpoch + (day < 60 ? 1 : 0))
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** ISO 8601 text of a `t="d"` cell in the form of `serialText`; null when it is something else. */
export function isoCellText(text: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:[.,]\d*)?Z?)?$/.exec(text)
  if (!parts) return null
  return parts[2] === undefined || parts[2] === '00:00:00' ? (parts[1] ?? null) : `${parts[1]}T${parts[2]}`
}
