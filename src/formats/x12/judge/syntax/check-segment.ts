/** Holds a segment against its slot: every element, every component, and the relations between them. */
import { endOf, type Segment, startOf } from '../../read/segment.ts'
import { type CodeTable, packBetween } from '../code-table.ts'
import type { About, Report } from '../report.ts'
import { characterClasses } from './character-classes.ts'
import { faultOfValue } from './check-value.ts'
import type { SlotCheck, ValueCheck } from './compile-checks.ts'
import { brokenAt, type NoteCheck } from './notes.ts'

/** Told of every value that comes from a list of others, to be looked up. `format` and code place are resolved. */
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

export type SegmentChecker = (check: SlotCheck, segment: Segment) => void

export function segmentChecker(report: Report, external: ExternalCheck): SegmentChecker {
  let separators: unknown = null
  let classes: Uint16Array = new Uint16Array(256)
  /** The format (packed) that the last element 1250 named. */
  let format = 0

  const checkValue = (
    check: ValueCheck,
    segment: Segment,
    element: number,
    part: number,
    repetition: number,
    start: number,
    end: number,
    choice: number,
  ): void => {
    const fault = faultOfValue(check, segment, classes, start, end, format)
    if (check.isFormat) format = packBetween(segment.bytes, start, end)
    if (fault !== null) {
      report.value(fault, segment, { element, part, repetition, start, end }, expectedBy(fault, check))
      if (fault !== 'element/trailing-spaces') return
    }
    if (check.external !== null || check.externalBy !== null) {
      external(check, segment, element, part, start, end, choice)
    }
  }

  const checkComposite = (check: ValueCheck, segment: Segment, element: number, choice: number): void => {
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
        report.value('element/too-many-repetitions', segment, place, about)
        return
      }
      const numbered = check.repeat > 1 ? count : 0
      if (check.parts !== null) checkParts(check, check.parts, segment, element, numbered, start, at)
      else if (at > start) checkValue(check, segment, element, 0, numbered, start, at, choice)
      start = at + 1
    }
  }

  const checkParts = (
    check: ValueCheck,
    parts: readonly ValueCheck[],
    segment: Segment,
    element: number,
    repetition: number,
    from: number,
    end: number,
  ): void => {
    const { bytes } = segment
    const separator = segment.separators.component
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
        } else checkValue(each, segment, element, part, repetition, start, at, from)
      }
      start = at + 1
    }
    if (part > 1 && bytes[end - 1] === separator) report.here('segment/trailing-separators', segment, element)
    for (let at = 0; at < check.lastRequiredPart; at++) {
      if (parts[at]?.usage !== 'R' || (present & (1 << at)) !== 0) continue
      report.value('element/missing', segment, { element, part: at + 1, repetition, start: end, end })
    }
    const { partNotes } = check
    for (let at = 0; at < partNotes.length; at++) {
      const note = partNotes[at]
      const broken = note === undefined ? 0 : brokenAt(note, present)
      if (note === undefined || broken === 0 || parts[broken - 1]?.usage === 'R') continue
      const place = { element, part: broken, repetition, start: end, end }
      report.value(codeOfNote(note), segment, place, { values: { with: othersOf(note, broken) } })
    }
  }

  return (check, segment) => {
    if (segment.separators !== separators) {
      separators = segment.separators
      classes = characterClasses(segment.separators)
    }
    const { places } = check
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
      else if (each.parts !== null || each.repeat > 1) checkComposite(each, segment, element, 0)
      else checkValue(each, segment, element, 0, 0, start, end - 1, 0)
    }
    for (let element = count; element <= check.lastRequired; element++) {
      if (places[element - 1]?.usage === 'R') report.here('element/missing', segment, element)
    }
    if (check.notes.length > 0) checkNotes(report, check, segment, present)
    if (
      count > 1 &&
      count <= places.length + 1 &&
      endOf(segment, count - 1) === startOf(segment, count - 1)
    ) {
      report.here('segment/trailing-separators', segment)
    }
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
