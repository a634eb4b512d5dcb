/**
 * Elements of the segment at hand as values: codes and days shared rather than made anew, numbers from
 * bytes.
 */
import { type Day, dayOf, isRealDay } from '#base/day.ts'
import { endOf, hasElement, packedAt, type Segment, startOf, textAt, textBetween } from '../read/segment.ts'
import type { OtherSegment } from './parts.ts'

/** A value while it is being read: the same shape, open to change. */
export type Draft<T> = T extends readonly (infer E)[]
  ? Draft<E>[]
  : T extends string
    ? T
    : T extends object
      ? { -readonly [K in keyof T]: Draft<T[K]> }
      : T

const codeBits = 12
const codeKeys = new Int32Array(1 << codeBits)
const codeTexts: string[] = new Array<string>(1 << codeBits).fill('')

/**
 * A code, '' when there is none. Equal codes of up to four bytes are one and the same string: files repeat a few
 * hundred of them without end.
 */
export function codeAt(segment: Segment, place: number): string {
  return place < segment.count ? codeBetween(segment, startOf(segment, place), endOf(segment, place)) : ''
}

/** The same for a part of a composite, by its bytes. */
export function codeBetween(segment: Segment, start: number, end: number): string {
  const length = end - start
  // Beside control characters two codes of different length may have the same number.
  if (length <= 0 || length > 4 || segment.hasControls === true) return textBetween(segment, start, end)
  const key = packedAt(segment, start, length)
  const slot = hashOf(key) >>> (32 - codeBits)
  return codeKeys[slot] === key ? (codeTexts[slot] as string) : keptCode(segment, start, end, key)
}

/** The highest bits are the best. */
function hashOf(key: number): number {
  return Math.imul(key, 0x9e3779b1)
}

function keptCode(segment: Segment, start: number, end: number, key: number): string {
  const text = textBetween(segment, start, end)
  const slot = hashOf(key) >>> (32 - codeBits)
  codeKeys[slot] = key
  codeTexts[slot] = text
  return text
}

/** A code, or undefined when nothing stands there. */
export function optionalCode(segment: Segment, place: number): string | undefined {
  if (!hasElement(segment, place)) return undefined
  return codeBetween(segment, startOf(segment, place), endOf(segment, place))
}

/** Text, or undefined when nothing stands there. */
export function optionalText(segment: Segment, place: number): string | undefined {
  if (!hasElement(segment, place)) return undefined
  return textBetween(segment, startOf(segment, place), endOf(segment, place))
}

/** Money as whole cents; NaN for nothing, for what is no decimal number, and for parts of a cent. */
export function centsBetween(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  const negative = bytes[at] === 45
  if (negative) at += 1
  let cents = 0
  let digits = 0
  let decimals = -1
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit === -2 && decimals < 0) decimals = 0
    else if (digit < 0 || digit > 9) return Number.NaN
    else if (decimals < 2) {
      cents = cents * 10 + digit
      digits += 1
      if (decimals >= 0) decimals += 1
    } else if (digit !== 0) return Number.NaN
  }
  if (digits === 0 || digits > 15) return Number.NaN
  if (decimals < 1) cents *= 100
  else if (decimals === 1) cents *= 10
  return negative && cents !== 0 ? -cents : cents
}

export function centsAt(segment: Segment, place: number): number {
  if (place >= segment.count) return Number.NaN
  return centsBetween(segment.bytes, startOf(segment, place), endOf(segment, place))
}

const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]

/** A decimal number of up to fifteen digits, NaN for anything else. */
export function numberBetween(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  const negative = bytes[at] === 45
  if (negative) at += 1
  let mantissa = 0
  let digits = 0
  let decimals = -1
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit === -2 && decimals < 0) decimals = 0
    else if (digit < 0 || digit > 9) return Number.NaN
    else {
      mantissa = mantissa * 10 + digit
      digits += 1
      if (decimals >= 0) decimals += 1
    }
  }
  if (digits === 0 || digits > 15) return Number.NaN
  const number = decimals > 0 ? mantissa / (powers[decimals] ?? 1) : mantissa
  return negative && number !== 0 ? -number : number
}

export function numberAt(segment: Segment, place: number): number {
  if (place >= segment.count) return Number.NaN
  return numberBetween(segment.bytes, startOf(segment, place), endOf(segment, place))
}

/** Digits as a whole number; -1 for anything else. */
export function digitsBetween(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1
  let number = 0
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** CCYYMMDD as a day; null when it is none. */
export function dayBetween(segment: Segment, start: number, end: number): Day | null {
  const number = end - start === 8 ? digitsBetween(segment.bytes, start, end) : -1
  if (number <= 0) return null
  const [year, month, day] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100]
  return isRealDay(year, month, day) ? dayOf(year, month, day) : null
}

/** A day, or the text as it stands when it is no day. */
export function dayAt(segment: Segment, place: number): Day | string {
  if (place >= segment.count) return ''
  return dayBetween(segment, startOf(segment, place), endOf(segment, place)) ?? textAt(segment, place)
}

/** Whether a place holds a day. */
export function isDayAt(segment: Segment, place: number): boolean {
  if (place >= segment.count) return false
  return dayBetween(segment, startOf(segment, place), endOf(segment, place)) !== null
}

/** Whether nothing stands from this place on. */
export function endsBefore(segment: Segment, place: number): boolean {
  for (let at = place; at < segment.count; at++) {
    if (endOf(segment, at) > startOf(segment, at)) return false
  }
  return true
}

/** The whole segment as text, for `other`: see there how components and repetitions are written. */
export function keptSegment(segment: Segment, loop: string, slot: string): Draft<OtherSegment> {
  const elements: string[] = []
  for (let place = 0; place < segment.count; place++) elements.push(keptElement(segment, place))
  while (elements.length > 1 && elements.at(-1) === '') elements.pop()
  return { loop, slot, elements }
}

function keptElement(segment: Segment, place: number): string {
  const text = textAt(segment, place)
  const component = String.fromCharCode(segment.separators.component)
  const repetition =
    segment.separators.repetition === 0 ? '' : String.fromCharCode(segment.separators.repetition)
  if (component === ':' && repetition === '^' && !text.includes('\\')) return text
  let kept = ''
  for (const letter of text) {
    if (letter === component) kept += ':'
    else if (letter === repetition) kept += '^'
    else if (letter === ':' || letter === '^' || letter === '\\') kept += `\\${letter}`
    else kept += letter
  }
  return kept
}

/** A set of places as bits, for `holdsOnly`. */
export function placesOf(...places: readonly number[]): number {
  return places.reduce((bits, place) => bits | (1 << place), 0)
}

/** Whether all that stands in the segment stands at the given places (up to 30). */
export function holdsOnly(segment: Segment, places: number): boolean {
  const { count } = segment
  for (let at = 1; at < count; at++) {
    const isExpected = at < 31 && ((places >> at) & 1) === 1
    if (!isExpected && endOf(segment, at) > startOf(segment, at)) return false
  }
  return true
}
