/** A transmission being read: what is open, what was counted, and how findings about it are told. */
import type { Finding } from '#base/finding.ts'
import { type X12Place, x12Finding } from '../finding.ts'
import type { Group, Interchange, SetHeader, SetVisitor, TransmissionVisitor } from './events.ts'
import { type ReadFindingCode, readFindingCodes } from './finding-codes.ts'
import type { X12Limits } from './limits.ts'
import { beginScanning, type Scanner } from './scanner.ts'
import { lengthAt, textAt, unpackId } from './segment.ts'
import type { Walk } from './walk.ts'

export type OpenInterchange = {
  readonly value: Interchange
  groups: number
  acknowledgements: number
  /** GS06 so far. */
  readonly groupNumbers: Set<string>
  /** A segment in no group was told of, and not again until a group begins. */
  toldOutside: boolean
  toldFolded: boolean
  toldEmpty: boolean
}

export type OpenGroup = {
  readonly value: Group
  sets: number
  /** ST02 so far. */
  readonly setNumbers: Set<string>
  toldOutside: boolean
}

/** One object for all sets, as the walk is. */
export type OpenSet = {
  header: SetHeader
  /** Segments so far, ST being 1. */
  segments: number
  /** Null when nobody listens, or the set is none of ours. */
  walk: Walk | null
  /** Findings told about its segments, and beyond the limit. */
  findings: number
  more: number
}

export type Reading = {
  readonly scanner: Scanner
  readonly visitor: TransmissionVisitor
  readonly limits: X12Limits
  interchange: OpenInterchange | null
  group: OpenGroup | null
  set: OpenSet | null
  /** What the set before left behind, to be used again. */
  spareSet: OpenSet | null
  spareWalk: Walk | null
  interchanges: number
  /** Sender and control number of the interchanges so far. */
  readonly interchangeNumbers: Set<string>
  strayBytes: number
  strayOffset: number
}

/** Control numbers kept to find repeated ones; after so many, no more are kept, so that memory stays flat. */
const mostNumbers = 100_000

export function beginReading(visitor: TransmissionVisitor, limits: X12Limits): Reading {
  return {
    scanner: beginScanning(limits.segmentBytes),
    visitor,
    limits,
    interchange: null,
    group: null,
    set: null,
    spareSet: null,
    spareWalk: null,
    interchanges: 0,
    interchangeNumbers: new Set(),
    strayBytes: 0,
    strayOffset: 0,
  }
}

/** Whether the number was there before; it is from now on. */
export function isRepeated(numbers: Set<string>, number: string): boolean {
  if (numbers.has(number)) return true
  if (numbers.size < mostNumbers) numbers.add(number)
  return false
}

/** The place of the segment at hand, or of one of its elements. */
export function placeHere(reading: Reading, element?: number): X12Place {
  const { scanner, group, set } = reading
  const { segment } = scanner
  const segmentId = unpackId(segment.id)
  return {
    interchange: reading.interchanges,
    ...(group ? { group: group.value.index } : {}),
    ...(set ? { set: set.header.index, segment: Math.max(1, set.segments) } : {}),
    segmentInFile: segment.number,
    offset: segment.offset,
    ...(segmentId === '' ? {} : { segmentId }),
    ...(element === undefined ? {} : { element }),
  }
}

type About = Pick<Finding, 'found' | 'expected' | 'values'>

/** Tells a finding about the segment at hand. */
export function tell(
  reading: Reading,
  code: ReadFindingCode,
  about: About = {},
  place: X12Place = placeHere(reading),
): void {
  reading.visitor.finding?.(x12Finding(code, readFindingCodes[code], place, about))
}

/** Tells a finding about an element of the segment at hand, with what stands there. */
export function tellElement(
  reading: Reading,
  code: ReadFindingCode,
  element: number,
  about: Omit<About, 'found'> = {},
): void {
  const { segment } = reading.scanner
  const found = lengthAt(segment, element) > 0 ? { found: excerpt(textAt(segment, element)) } : {}
  tell(reading, code, { ...found, ...about }, placeHere(reading, element))
}

/** Enough of a text to know it again; IK404 has room for 99 characters. */
export function excerpt(text: string): string {
  return text.length <= 99 ? text : text.slice(0, 99)
}

/** The visitors for a set; none when nobody listens. */
export function visitorsOf(reading: Reading, header: SetHeader): readonly SetVisitor[] {
  return reading.visitor.visitorsFor(header, reading.group?.value ?? null)
}
