/** Holds a segment against its slot: every element, every component, and the relations between them. */
import { endOf, type Segment, type Separators, startOf } from '../../read/segment.ts'
import { type CodeTable, packBetween } from '../code-table.ts'
import type { About, Report, ValuePlace } from '../report.ts'
import { characterClasses } from './character-classes.ts'
import { faultOfValue } from './check-value.ts'
import type { SlotCheck, ValueCheck } from './compile-checks.ts'
import { brokenAt, type NoteCheck } from './notes.ts'

/**
 * Told of every value that comes from a list of others, to be looked up. `format` and code place are
 * resolved.
 */
export type ExternalCheck = (
  check: ValueCheck,
  segment: Segment,
  element: number,
  part: number,
  start: number,
  end: number,
  /** Where the segment (or composite) begins in which the code at `externalBy.place` stands. */
  choice: number,
) => void

/** What checking segments goes by, and what it remembers from one element to the next. */
export type Checking = {
  readonly report: Report
  readonly external: ExternalCheck
  separators: Separators | null
  classes: Uint16Array
  /** The format (packed) that the last element 1250 named. */
  format: number
}

export function beginChecking(report: Report, external: ExternalCheck): Checking {
  return { report, external, separators: null, classes: new Uint16Array(256), format: 0 }
}

/** Every element of the segment at hand, against its slot. */
export function checkSegment(checking: Checking, check: SlotCheck, segment: Segment): void {
  if (segment.separators !== checking.separators) {
    checking.separators = segment.separators
    checking.classes = characterClasses(segment.separators)
  }
  const { places } = check
  const { report } = checking
  const { edges, first, count } = segment
  let present = 0
  let end = edges[first + 1] as number
  for (let element = 1; element < count; element++) {
    const start = end
    end = edges[first + element + 1] as number
    const each = places[element - 1]
    if (each === undefined) {
      reportTooMany(report, segment, element, places.length)
      break
    }
    if (end - start === 1) {
      if (each.usage === 'R') report.here('element/missing', segment, element)
      continue
    }
    if (element < 32) present |= 1 << (element - 1)
    if (each.usage === 'N') report.here('element/not-used', segment, element)
    else if (each.parts !== null || each.repeat > 1) checkRepetitions(checking, each, segment, element)
    else checkValue(checking, each, segment, element, 0, 0, start, end - 1, 0)
  }
  for (let element = count; element <= check.lastRequired; element++) {
    if (places[element - 1]?.usage === 'R') report.here('element/missing', segment, element)
  }
  if (check.notes.length > 0) checkNotes(report, check, segment, present)
  if (count > 1 && count <= places.length + 1 && endOf(segment, count - 1) === startOf(segment, count - 1)) {
    report.here('segment/trailing-separators', segment)
  }
}

function checkValue(
  checking: Checking,
  check: ValueCheck,
  segment: Segment,
  element: number,
  part: number,
  repetition: number,
  start: number,
  end: number,
  choice: number,
): void {
  const fault = faultOfValue(check, segment, checking.classes, start, end, checking.format)
  if (check.isFormat) checking.format = packBetween(segment.bytes, start, end)
  if (fault !== null) {
    const place = { element, part, repetition, start, end }
    checking.report.value(fault, segment, place, expectedBy(fault, check))
    if (fault !== 'element/trailing-spaces') return
  }
  if (check.external !== null || check.externalBy !== null) {
    checking.external(check, segment, element, part, start, end, choice)
  }
}

function checkRepetitions(checking: Checking, check: ValueCheck, segment: Segment, element: number): void {
  const { bytes } = segment
  const { repetition } = segment.separators
  const end = endOf(segment, element)
  let start = startOf(segment, element)
  let count = 0
  for (let at = start; at <= end; at++) {
    if (at < end && (bytes[at] !== repetition || repetition === 0)) continue
    count += 1
    if (count > check.repeat) {
      const place = { element, part: 0, repetition: count, start, end: at }
      const about = { expected: String(check.repeat), values: { most: check.repeat } }
      checking.report.value('element/too-many-repetitions', segment, place, about)
      return
    }
    const numbered = check.repeat > 1 ? count : 0
    if (check.parts !== null) checkParts(checking, check, segment, element, numbered, start, at)
    else if (at > start) checkValue(checking, check, segment, element, 0, numbered, start, at, 0)
    start = at + 1
  }
}

function checkParts(
  checking: Checking,
  check: ValueCheck,
  segment: Segment,
  element: number,
  repetition: number,
  from: number,
  end: number,
): void {
  const { bytes } = segment
  const { report } = checking
  const separator = segment.separators.component
  const parts = check.parts ?? []
  let start = from
  let part = 0
  let present = 0
  for (let at = from; at <= end; at++) {
    if (at < end && bytes[at] !== separator) continue
    part += 1
    const each = parts[part - 1]
    if (at > start) {
      if (each === undefined) {
        const place = { element, part, repetition, start, end: at }
        report.value('element/too-many-parts', segment, place, { values: { most: parts.length } })
        return
      }
      present |= 1 << (part - 1)
      if (each.usage === 'N') {
        report.value('element/not-used', segment, { element, part, repetition, start, end: at })
      } else checkValue(checking, each, segment, element, part, repetition, start, at, from)
    }
    start = at + 1
  }
  if (part > 1 && bytes[end - 1] === separator) report.here('segment/trailing-separators', segment, element)
  checkMissingParts(report, check, segment, { element, part: 0, repetition, start: end, end }, present)
}

function checkMissingParts(
  report: Report,
  check: ValueCheck,
  segment: Segment,
  place: ValuePlace,
  present: number,
): void {
  const { lastRequiredPart, partNotes } = check
  for (let at = 0; at < lastRequiredPart; at++) {
    if (check.parts?.[at]?.usage !== 'R' || (present & (1 << at)) !== 0) continue
    report.value('element/missing', segment, { ...place, part: at + 1 })
  }
  for (let at = 0; at < partNotes.length; at++) {
    const note = partNotes[at]
    const broken = note === undefined ? 0 : brokenAt(note, present)
    if (note === undefined || broken === 0 || check.parts?.[broken - 1]?.usage === 'R') continue
    const about = { values: { with: othersOf(note, broken) } }
    report.value(codeOfNote(note), segment, { ...place, part: broken }, about)
  }
}

function checkNotes(report: Report, check: SlotCheck, segment: Segment, present: number): void {
  const { notes, places } = check
  for (let at = 0; at < notes.length; at++) {
    const note = notes[at]
    const broken = note === undefined ? 0 : brokenAt(note, present)
    // What the guide demands or forbids by itself has been said already.
    if (note === undefined || broken === 0) continue
    const usage = places[broken - 1]?.usage
    if (note.kind === 'E' ? usage === 'N' : usage === 'R') continue
    report.here(codeOfNote(note), segment, broken, 0, { values: { with: othersOf(note, broken) } })
  }
}

function codeOfNote(note: NoteCheck): 'element/excluded' | 'element/missing-with-others' {
  return note.kind === 'E' ? 'element/excluded' : 'element/missing-with-others'
}

function othersOf(note: NoteCheck, broken: number): string {
  return note.places
    .filter(place => place !== broken)
    .map(place => String(place).padStart(2, '0'))
    .join(', ')
}

function reportTooMany(report: Report, segment: Segment, first: number, most: number): void {
  for (let element = first; element < segment.count; element++) {
    if (endOf(segment, element) === startOf(segment, element)) continue
    report.here('element/too-many', segment, element, 0, { values: { most } })
    return
  }
  report.here('segment/trailing-separators', segment)
}

/** A list longer than this is not written out. */
const longestList = 24

function expectedBy(fault: string, check: ValueCheck): About {
  switch (fault) {
    case 'element/code-not-allowed':
      return listed(check.codes, check.longCodes)
    case 'element/too-long':
      return { expected: `${check.min}–${check.max}`, values: { most: check.max } }
    case 'element/too-short':
      return { expected: `${check.min}–${check.max}`, values: { least: check.min } }
    case 'element/not-a-date':
      return check.type === 'period' ? {} : { expected: check.max === 6 ? 'YYMMDD' : 'CCYYMMDD' }
    case 'element/not-a-time':
      return { expected: 'HHMM' }
    case 'element/too-many-parts':
    case 'element/too-many-repetitions':
      return { values: { most: 1 } }
    default:
      return {}
  }
}

function listed(table: CodeTable | null, long: ReadonlySet<string> | null): About {
  const codes = table?.codes ?? [...(long ?? [])]
  const shown = codes.slice(0, longestList).join(', ')
  return { expected: codes.length > longestList ? `${shown} …` : shown }
}
