/**
 * Segments as the parts of values. A part is read only when it holds the whole segment: null says that there
 * is more in it, and the segment is then kept whole.
 */
import {
  endOf,
  hasElement,
  lengthAt,
  packedCodeAt,
  packId,
  type Segment,
  startOf,
  textAt,
  textBetween,
} from '../read/segment.ts'
import { kept, madeOnce, madeOnceOfAll } from './kept-values.ts'
import type { Adjustment, Amount, Contact, DateValue, Procedure, Quantity, Reference } from './parts.ts'
import {
  centsAt,
  codeAt,
  codeBetween,
  type Draft,
  dayBetween,
  digitsBetween,
  endsBefore,
  numberAt,
  optionalCode,
  optionalText,
} from './read-elements.ts'

/** REF. */
export function readReference(segment: Segment): Draft<Reference> | null {
  const { count } = segment
  if (count > 5 && !endsBefore(segment, 5)) return null
  const further = count > 4 && lengthAt(segment, 4) > 0 ? readParts(segment, 4) : undefined
  if (further === null) return null
  return {
    qualifier: codeAt(segment, 1),
    value: textAt(segment, 2),
    description: count > 3 ? optionalText(segment, 3) : undefined,
    further,
  }
}

/** The parts of a composite as texts; null when it repeats. */
export function readParts(segment: Segment, place: number): string[] | null {
  const { bytes, separators } = segment
  const end = endOf(segment, place)
  const parts: string[] = []
  let start = startOf(segment, place)
  for (let at = start; at <= end; at++) {
    if (at === end || bytes[at] === separators.component) {
      parts.push(codeBetween(segment, start, at))
      start = at + 1
    } else if (bytes[at] === separators.repetition && separators.repetition !== 0) return null
  }
  while (parts.at(-1) === '') parts.pop()
  return parts
}

/** DTP. */
export function readDate(segment: Segment): Draft<DateValue> | null {
  return madeOnceOfAll(dates, segment, dateOf)
}

const dates = kept<Draft<DateValue>>()

function dateOf(segment: Segment): Draft<DateValue> | null {
  if (segment.count < 4 || (segment.count > 4 && !endsBefore(segment, 4))) return null
  const format = packedCodeAt(segment, 2)
  return readPeriod(segment, codeAt(segment, 1), format, startOf(segment, 3), endOf(segment, 3))
}

/** How a day, days, an instant or a time of day are written (DTP02), packed. */
export const dateFormats = {
  day: packId('D8'),
  days: packId('RD8'),
  instant: packId('DT'),
  time: packId('TM'),
}

const { day: inDay, days: inDays, instant: asInstant, time: asTime } = dateFormats

/** A day, days, instant or time of day in the format of that packed code. */
export function readPeriod(
  segment: Segment,
  qualifier: string,
  format: number,
  start: number,
  end: number,
): Draft<DateValue> | null {
  const { bytes } = segment
  const length = end - start
  if (format === inDay) {
    const from = dayBetween(segment, start, end)
    return from === null ? null : { qualifier, from, to: undefined }
  }
  if (format === inDays) {
    if (length !== 17 || bytes[start + 8] !== 45) return null
    const from = dayBetween(segment, start, start + 8)
    const to = dayBetween(segment, start + 9, end)
    return from === null || to === null ? null : { qualifier, from, to }
  }
  if (format === asInstant && length === 12) {
    const day = dayBetween(segment, start, start + 8)
    const time = readTime(bytes, start + 8)
    return day === null || time === null ? null : { qualifier, from: `${day}${time}`, to: undefined }
  }
  const time = format === asTime && length === 4 ? readTime(bytes, start) : null
  return time === null ? null : { qualifier, from: time, to: undefined }
}

/** HHMM as `T13:05`. */
function readTime(bytes: Uint8Array, start: number): string | null {
  const hour = digitsBetween(bytes, start, start + 2)
  const minute = digitsBetween(bytes, start + 2, start + 4)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** DTM of a day. */
export function readDay(segment: Segment): Draft<DateValue> | null {
  if (segment.count > 3 && !endsBefore(segment, 3)) return null
  if (segment.count < 3) return null
  const from = dayBetween(segment, startOf(segment, 2), endOf(segment, 2))
  return from === null ? null : { qualifier: codeAt(segment, 1), from, to: undefined }
}

/** AMT. */
export function readAmount(segment: Segment): Draft<Amount> | null {
  const cents = centsAt(segment, 2)
  if (Number.isNaN(cents) || (segment.count > 4 && !endsBefore(segment, 4))) return null
  return { qualifier: codeAt(segment, 1), cents, sign: optionalCode(segment, 3) }
}

/** QTY. */
export function readQuantity(segment: Segment): Draft<Quantity> | null {
  const count = numberAt(segment, 2)
  if (Number.isNaN(count) || (segment.count > 4 && !endsBefore(segment, 4))) return null
  const unit = segment.count > 3 && lengthAt(segment, 3) > 0 ? readParts(segment, 3) : undefined
  if (unit === null || (unit && unit.length > 1)) return null
  return { qualifier: codeAt(segment, 1), count, unit: unit?.[0] }
}

/** PER. */
export function readContact(segment: Segment): Draft<Contact> | null {
  if (segment.count > 9 && !endsBefore(segment, 9)) return null
  const numbers: { kind: string; number: string }[] = []
  for (let place = 3; place < 9 && place < segment.count; place += 2) {
    if (!hasElement(segment, place) && !hasElement(segment, place + 1)) {
      if (endsBefore(segment, place)) break
      return null
    }
    numbers.push({ kind: codeAt(segment, place), number: textAt(segment, place + 1) })
  }
  return { role: codeAt(segment, 1), name: optionalText(segment, 2), numbers }
}

/** CAS: its reasons are added to the list; false, and nothing added, when it holds anything else. */
export function readAdjustments(segment: Segment, list: Draft<Adjustment>[]): boolean {
  const before = list.length
  const group = codeAt(segment, 1)
  for (let place = 2; place < 20 && place < segment.count; place += 3) {
    const cents = centsAt(segment, place + 1)
    const counted = hasElement(segment, place + 2)
    const quantity = counted ? numberAt(segment, place + 2) : undefined
    if (!hasElement(segment, place) || Number.isNaN(cents) || Number.isNaN(quantity)) {
      if (place > 2 && endsBefore(segment, place)) return true
      list.length = before
      return false
    }
    list.push({ group, reason: codeAt(segment, place), cents, quantity })
  }
  if (list.length > before && (segment.count <= 20 || endsBefore(segment, 20))) return true
  list.length = before
  return false
}

/** A procedure (C003); null when nothing stands there, or more than a procedure holds. */
export function readProcedure(segment: Segment, place: number): Draft<Procedure> | null {
  if (place >= segment.count) return null
  const start = startOf(segment, place)
  const end = endOf(segment, place)
  return end > start ? madeOnce(procedures, segment, start, end, procedureBetween) : null
}

const procedures = kept<Draft<Procedure>>()

function procedureBetween(segment: Segment, from: number, end: number): Draft<Procedure> | null {
  const { bytes, separators } = segment
  let start = from
  const procedure: Draft<Procedure> = {
    qualifier: '',
    code: '',
    modifiers: undefined,
    description: undefined,
    through: undefined,
  }
  let part = 0
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== separators.component) {
      if (bytes[at] === separators.repetition && separators.repetition !== 0) return null
      continue
    }
    part += 1
    if (at > start && !setProcedurePart(segment, procedure, part, start, at)) return null
    start = at + 1
  }
  return procedure
}

function setProcedurePart(
  segment: Segment,
  procedure: Draft<Procedure>,
  part: number,
  start: number,
  end: number,
): boolean {
  if (part === 1) procedure.qualifier = codeBetween(segment, start, end)
  else if (part === 2) procedure.code = codeBetween(segment, start, end)
  else if (part <= 6) {
    const modifier = codeBetween(segment, start, end)
    if (procedure.modifiers === undefined) procedure.modifiers = part === 3 ? [modifier] : []
    const { modifiers } = procedure
    while (modifiers.length < part - 3) modifiers.push('')
    if (modifiers.length === part - 3) modifiers.push(modifier)
  } else if (part === 7) procedure.description = textBetween(segment, start, end)
  else if (part === 8) procedure.through = codeBetween(segment, start, end)
  else return false
  return true
}

/** Whole numbers in the parts of a composite (pointers); null when any is none. */
export function readPointers(segment: Segment, place: number): number[] | null {
  return madeOnce(pointerLists, segment, startOf(segment, place), endOf(segment, place), pointersBetween)
}

const pointerLists = kept<number[]>()

function pointersBetween(segment: Segment, from: number, end: number): number[] | null {
  const { bytes, separators } = segment
  const pointers: number[] = []
  let start = from
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== separators.component) continue
    const pointer = digitsBetween(bytes, start, at)
    if (pointer < 0) return null
    pointers.push(pointer)
    start = at + 1
  }
  return pointers
}

/** A number, undefined when nothing stands there, NaN when it is none. */
export function optionalNumber(segment: Segment, place: number): number | undefined {
  return hasElement(segment, place) ? numberAt(segment, place) : undefined
}

/** Cents, undefined when nothing stands there, NaN when they are none. */
export function optionalCents(segment: Segment, place: number): number | undefined {
  return hasElement(segment, place) ? centsAt(segment, place) : undefined
}
