/** Dates and periods in the formats that element 1250 names, straight from the bytes. */
import { isRealDay } from '#base/day.ts'
import { digitsBetween } from '../../values/read-elements.ts'
import { packText } from '../code-table.ts'
import { isTime } from './times.ts'

const d8 = packText('D8')
const rd8 = packText('RD8')
const dt = packText('DT')
const tm = packText('TM')
const d6 = packText('D6')
const rd6 = packText('RD6')

/** Whether the bytes are what the format (packed) says. A format that we do not know is not judged here. */
export function isPeriod(bytes: Uint8Array, start: number, end: number, format: number): boolean {
  const length = end - start
  switch (format) {
    case d8:
      return length === 8 && dayAsNumber(bytes, start) > 0
    case rd8:
      return (
        length === 17 &&
        bytes[start + 8] === 0x2d &&
        dayAsNumber(bytes, start) > 0 &&
        dayAsNumber(bytes, start + 9) > 0
      )
    case dt:
      return length >= 12 && dayAsNumber(bytes, start) > 0 && isTime(bytes, start + 8, end)
    case tm:
      return isTime(bytes, start, end)
    case d6:
      return length === 6 && isShortDay(bytes, start)
    case rd6:
      return length === 13 && isShortDay(bytes, start) && isShortDay(bytes, start + 7)
    default:
      return true
  }
}

/** Eight digits CCYYMMDD as the number that they write, which orders days; -1 when they are no day. */
export function dayAsNumber(bytes: Uint8Array, start: number): number {
  const number = digitsBetween(bytes, start, start + 8)
  if (number === lastDay) return number
  if (number < 0) return -1
  const year = Math.floor(number / 10_000)
  if (!isRealDay(year, Math.floor(number / 100) % 100, number % 100)) return -1
  lastDay = number
  return number
}

// Files name one day over and over: the last one that was found real need not be looked at again.
let lastDay = 0

function isShortDay(bytes: Uint8Array, start: number): boolean {
  const number = digitsBetween(bytes, start, start + 6)
  return (
    number >= 0 && isRealDay(2000 + Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100)
  )
}
