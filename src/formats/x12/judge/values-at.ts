/** Numbers and days of the segment at hand, as the judge adds and compares them: no text is made. */
import { endOf, hasElement, type Segment, startOf } from '../read/segment.ts'
import { centsBetween, digitsBetween } from '../values/read-elements.ts'
import { packBetween, packText } from './code-table.ts'
import { dayAsNumber } from './syntax/periods.ts'

/** A whole number at a place, -1 when there is none. */
export function wholeAt(segment: Segment, place: number): number {
  if (place >= segment.count) return -1
  return digitsBetween(segment.bytes, startOf(segment, place), endOf(segment, place))
}

/** Money as whole cents; NaN for nothing, for what is no decimal number, and for parts of a cent. */
export function moneyAt(segment: Segment, place: number): number {
  if (place >= segment.count) return Number.NaN
  return centsBetween(segment.bytes, startOf(segment, place), endOf(segment, place))
}

/**
 * A code of up to six bytes as a number (see `packText`); 0 when nothing stands there, -1 when it is longer.
 */
export function packedAt(segment: Segment, place: number): number {
  if (place >= segment.count) return 0
  return packBetween(segment.bytes, startOf(segment, place), endOf(segment, place))
}

/** The same for one part (from 1) of a composite. */
export function packedPartAt(segment: Segment, place: number, part: number): number {
  if (place >= segment.count) return 0
  const { bytes, separators } = segment
  const end = endOf(segment, place)
  let start = startOf(segment, place)
  let left = part
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== separators.component && !isRepetition(bytes[at], separators.repetition)) {
      continue
    }
    left -= 1
    if (left === 0) return packBetween(bytes, start, at)
    if (at < end && bytes[at] !== separators.component) return 0
    start = at + 1
  }
  return 0
}

function isRepetition(byte: number | undefined, repetition: number): boolean {
  return repetition !== 0 && byte === repetition
}

/** CCYYMMDD at a place as a number, which orders days; 0 when nothing stands there, -1 when it is no day. */
export function dayAt(segment: Segment, place: number): number {
  if (!hasElement(segment, place)) return 0
  const start = startOf(segment, place)
  return endOf(segment, place) - start === 8 ? dayAsNumber(segment.bytes, start) : -1
}

const range = packText('RD8')

/** A day or period (element 1251, its format in the place before): first and last day into `into`. */
export function periodAt(segment: Segment, place: number, into: Period): boolean {
  into.from = -1
  into.to = -1
  if (!hasElement(segment, place)) return false
  const { bytes } = segment
  const start = startOf(segment, place)
  const length = endOf(segment, place) - start
  const isRange = packedAt(segment, place - 1) === range
  if (isRange ? length !== 17 : length < 8) return false
  into.from = dayAsNumber(bytes, start)
  into.to = isRange ? dayAsNumber(bytes, start + 9) : into.from
  return into.from > 0 && into.to > 0
}

/** The same for one part (from 1) of a composite. */
export function periodOfPart(
  segment: Segment,
  place: number,
  part: number,
  isRange: boolean,
  into: Period,
): boolean {
  const { bytes, separators } = segment
  const end = endOf(segment, place)
  let start = startOf(segment, place)
  for (let left = part - 1; left > 0 && start < end; start++) {
    if (bytes[start] === separators.component) left -= 1
  }
  const isLongEnough = end - start >= (isRange ? 17 : 8)
  into.from = isLongEnough ? dayAsNumber(bytes, start) : -1
  into.to = isRange && isLongEnough ? dayAsNumber(bytes, start + 9) : into.from
  return into.from > 0 && into.to > 0
}

/** CCYYMMDD as numbers, -1 for none. */
export type Period = { from: number; to: number }

/** 20260131 as `2026-01-31`. */
export function writtenDay(day: number): string {
  const text = String(day)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
