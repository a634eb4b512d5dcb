/** Days, periods, instants and times of day as X12 writes them. */
import type { DateValue } from '../values/parts.ts'
import { dayDigits } from './put-value.ts'
import { putDays, putText } from './segment-writer.ts'
import type { Writer } from './writer.ts'

/**
 * A day, days, an instant or a time of day with the code of its format before it: D8, RD8, DT or TM. False
 * when it is none of them: nothing is written then.
 */
export function putPeriod(writer: Writer, { from, to }: DateValue): boolean {
  const first = from.length === 10 ? dayDigits(from) : -1
  if (first < 0) return to === undefined && putInstant(writer, from)
  const last = to === undefined ? 0 : to.length === 10 ? dayDigits(to) : -1
  if (last < 0) return false
  putText(writer, to === undefined ? 'D8' : 'RD8')
  putDays(writer, first, to === undefined ? -1 : last)
  return true
}

function putInstant(writer: Writer, text: string): boolean {
  const compact = periodText({ qualifier: '', from: text })
  if (compact === null) return false
  putText(writer, compact.length === 4 ? 'TM' : 'DT')
  putText(writer, compact)
  return true
}

/** CCYYMMDD, CCYYMMDD-CCYYMMDD, CCYYMMDDHHMM or HHMM; null when the value is none of them. */
export function periodText({ from, to }: DateValue): string | null {
  if (to !== undefined) {
    if (from.length !== 10 || to.length !== 10 || dayDigits(from) < 0 || dayDigits(to) < 0) return null
    return `${withoutHyphens(from)}-${withoutHyphens(to)}`
  }
  if (from.length === 10) return dayDigits(from) < 0 ? null : withoutHyphens(from)
  const parts = /^(\d{4}-\d\d-\d\d)?T([01]\d|2[0-3]):([0-5]\d)$/.exec(from)
  if (!parts || (parts[1] !== undefined && dayDigits(parts[1]) < 0)) return null
  return `${withoutHyphens(parts[1] ?? '')}${parts[2] ?? ''}${parts[3] ?? ''}`
}

/** The format code of such a text. */
export function formatOf(period: string): string {
  if (period.length === 8) return 'D8'
  if (period.length === 17) return 'RD8'
  return period.length === 12 ? 'DT' : 'TM'
}

function withoutHyphens(day: string): string {
  return day.slice(0, 4) + day.slice(5, 7) + day.slice(8)
}
