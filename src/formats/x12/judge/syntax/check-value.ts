/** Whether one value is written as its element must be: characters, type, length, codes. */
import { isRealDay } from '#base/day.ts'
import type { Segment } from '../../read/segment.ts'
import { digitsBetween } from '../../values/read-elements.ts'
import { indexInTable, packBetween } from '../code-table.ts'
import type { JudgeCode } from '../finding-codes.ts'
import { component, control, digit, dot, foreign, minus, repetition, space } from './character-classes.ts'
import type { ValueCheck, ValueType } from './compile-checks.ts'
import { isPeriod } from './periods.ts'
import { isTime } from './times.ts'

/** What is wrong with the value between two bytes (which are not equal), null when nothing is. */
export function faultOfValue(
  check: ValueCheck,
  segment: Segment,
  classes: Uint16Array,
  start: number,
  end: number,
  format: number,
): JudgeCode | null {
  const { bytes } = segment
  let flags = 0
  for (let at = start; at < end; at++) flags |= classes[bytes[at] ?? 0] ?? 0
  if ((flags & (component | repetition | control)) !== 0) {
    if ((flags & control) !== 0) return 'element/control-character'
    return (flags & component) !== 0 ? 'element/too-many-parts' : 'element/too-many-repetitions'
  }
  if (flags === space) return 'element/only-spaces'
  const fault = faultOfType(check.type, bytes, start, end, flags, format)
  if (fault !== null) return fault
  const length = end - start
  if (length > check.max || length < check.min) {
    const wrong = faultOfLength(check, segment, start, end)
    if (wrong !== null) return wrong
  }
  if (check.codes !== null) {
    if (indexInTable(check.codes, packBetween(bytes, start, end)) < 0) return 'element/code-not-allowed'
  } else if (check.longCodes !== null && !check.longCodes.has(segment.text.slice(start, end))) {
    return 'element/code-not-allowed'
  }
  if ((flags & foreign) !== 0) return 'element/foreign-character'
  return bytes[end - 1] === 0x20 ? 'element/trailing-spaces' : null
}

function faultOfType(
  type: ValueType,
  bytes: Uint8Array,
  start: number,
  end: number,
  flags: number,
  format: number,
): JudgeCode | null {
  switch (type) {
    case 'AN':
    case 'ID':
    case 'B':
      return null
    case 'N0':
    case 'N2':
      return (flags & ~(digit | minus)) === 0 && isNumber(bytes, start, end, flags)
        ? null
        : 'element/not-a-number'
    case 'R':
      return (flags & ~(digit | minus | dot)) === 0 && isNumber(bytes, start, end, flags)
        ? null
        : 'element/not-a-number'
    case 'DT':
      return flags === digit && isDate(bytes, start, end) ? null : 'element/not-a-date'
    case 'TM':
      return flags === digit && isTime(bytes, start, end) ? null : 'element/not-a-time'
    case 'period':
      return isPeriod(bytes, start, end, format) ? null : 'element/not-a-date'
  }
}

/** Digits with at most one minus, before them, and at most one point, given that nothing else stands there. */
function isNumber(bytes: Uint8Array, start: number, end: number, flags: number): boolean {
  if (flags === digit) return true
  let points = 0
  let digits = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte === 0x2e) points += 1
    else if (byte !== 0x2d) digits += 1
    else if (at !== start) return false
  }
  return points <= 1 && digits > 0
}

/** CCYYMMDD, or YYMMDD as in ISA and TA1. */
function isDate(bytes: Uint8Array, start: number, end: number): boolean {
  const number = digitsBetween(bytes, start, end)
  const year = Math.floor(number / 10_000)
  const [month, day] = [Math.floor(number / 100) % 100, number % 100]
  if (end - start === 6) return isRealDay(2000 + year, month, day)
  return end - start === 8 && isRealDay(year, month, day)
}

/** Signs and points of numbers do not count, nor do the further bytes of one character. */
function faultOfLength(check: ValueCheck, segment: Segment, start: number, end: number): JudgeCode | null {
  const { bytes } = segment
  const isNumeric = check.type === 'R' || check.type === 'N0' || check.type === 'N2'
  let length = end - start
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (isNumeric ? byte === 0x2d || byte === 0x2e : segment.hasLetters && (byte & 0xc0) === 0x80) length -= 1
  }
  if (length > check.max) return 'element/too-long'
  return length < check.min ? 'element/too-short' : null
}
