/** A file being written: its bytes so far, where the writer is in it, and what it found. */
import type { SetTables } from '../compile/compiled-set.ts'
import type { X12Finding, X12Place } from '../finding.ts'
import { x12Finding } from '../finding.ts'
import type { PushedWalk } from '../read/transmission.ts'
import type { OutgoingSeparators } from '../values/events.ts'
import type { OtherSegment } from '../values/parts.ts'
import { type WriteFindingCode, writeFindingCodes } from './finding-codes.ts'
import type { SegmentPlan } from './plan.ts'

/** Findings that are kept; further ones are only counted. */
export const findingLimit = 1_000

/** The file being written, and where in it the writer is. */
export type Writer = {
  bytes: Uint8Array
  at: number
  /** Bytes handed on already. */
  flushed: number
  readonly separators: OutgoingSeparators
  readonly element: number
  readonly component: number
  readonly repetition: number
  readonly terminator: number
  readonly lineBreaks: boolean
  readonly foreignLetters: boolean
  /** By ASCII code: 0 may stand in a value, 1 may not, 2 is a separator. */
  readonly classes: Uint8Array
  /**
   * The segment at hand: its plan, the last place begun, the places filled (as bits), empty places not
   * written.
   */
  plan: SegmentPlan
  place: number
  filled: number
  pending: number
  /** Of the composite at hand. */
  part: number
  filledParts: number
  pendingParts: number
  /** The segment as it was read, of which typed values replace their places. */
  kept: readonly string[] | null
  segmentStart: number
  set: SetTables | null
  slotCounts: Int32Array
  loopCounts: Int32Array
  loop: number
  /** HL: the last number given out. */
  level: number
  /** Where the last byte of it stands, which tells whether there are levels below. */
  levelChildAt: number
  /** The numbers of the levels that are open. */
  firstLevel: number
  secondLevel: number
  thirdLevel: number
  subscriberChildAt: number
  segmentsInSet: number
  segmentsInFile: number
  groupIndex: number
  setIndex: number
  claim: string
  /** ST02 of the set at hand. */
  setControlNumber: string
  /** Kept segments of the value at hand that were written. */
  readonly used: Set<OtherSegment>
  readonly findings: X12Finding[]
  moreFindings: number
  /** Reads what was written as its receiver will; null when only its shape is checked. */
  judging: Judging | null
}

export type Judging = {
  readonly walk: PushedWalk
  /** Those for which the receiver would send the file back. */
  readonly findings: X12Finding[]
  more: number
}

const noPlan: SegmentPlan = {
  id: '',
  packedId: 0,
  name: '',
  slot: -1,
  loop: -1,
  repeat: 1,
  position: 0,
  elements: [],
  required: 0,
  notes: [],
  codes: [],
}

export const usualSeparators: OutgoingSeparators = {
  element: '*',
  component: ':',
  repetition: '^',
  terminator: '~',
}

export function newWriter(
  separators: OutgoingSeparators = usualSeparators,
  lineBreaks = false,
  foreignLetters = false,
): Writer {
  const { element, component, repetition, terminator } = separators
  const codes = [element, component, repetition, terminator].map(each => each.charCodeAt(0) & 0x7f)
  const classes = new Uint8Array(128)
  classes.fill(1, 0, 32)
  classes[127] = 1
  for (const code of codes) classes[code] = 2
  const writer: Writer = {
    bytes: new Uint8Array(1 << 16),
    at: 0,
    flushed: 0,
    separators,
    element: codes[0] ?? 0,
    component: codes[1] ?? 0,
    repetition: codes[2] ?? 0,
    terminator: codes[3] ?? 0,
    lineBreaks,
    foreignLetters,
    classes,
    plan: noPlan,
    place: 0,
    filled: 0,
    pending: 0,
    part: 0,
    filledParts: 0,
    pendingParts: 0,
    kept: null,
    segmentStart: 0,
    set: null,
    slotCounts: new Int32Array(0),
    loopCounts: new Int32Array(0),
    loop: 0,
    level: 0,
    levelChildAt: 0,
    firstLevel: 0,
    secondLevel: 0,
    thirdLevel: 0,
    subscriberChildAt: 0,
    segmentsInSet: 0,
    segmentsInFile: 0,
    groupIndex: 0,
    setIndex: 0,
    claim: '',
    setControlNumber: '',
    used: new Set(),
    findings: [],
    moreFindings: 0,
    judging: null,
  }
  if (!areSeparators(separators)) {
    tell(writer, 'write/bad-separators', { found: Object.values(separators).join(' ') })
  }
  return writer
}

/**
 * Four single ASCII characters, all different, no letters, digits or blanks; only the terminator may be a
 * control.
 */
function areSeparators({ element, component, repetition, terminator }: OutgoingSeparators): boolean {
  const all = [element, component, repetition, terminator]
  if (new Set(all).size !== 4 || all.some(each => each.length !== 1 || each.charCodeAt(0) > 126)) return false
  if (all.some(each => /[A-Za-z0-9 .-]/.test(each))) return false
  return [element, component, repetition].every(each => each.charCodeAt(0) > 32)
}

type About = {
  readonly found?: string
  readonly expected?: string
  readonly values?: { readonly [name: string]: string | number }
  /** The id of the segment, when it is not the one at hand. */
  readonly segment?: string
}

/** Adds a finding at the segment at hand. */
export function tell(
  writer: Writer,
  code: WriteFindingCode,
  about: About,
  element?: number,
  part?: number,
): void {
  if (writer.findings.length >= findingLimit) {
    writer.moreFindings += 1
    return
  }
  const { plan, set } = writer
  const { segment = plan.id, ...said } = about
  const at = element === undefined ? undefined : plan.elements[element - 1]
  const number = part === undefined ? at?.number : at?.parts?.[part - 1]?.number
  const loop = set?.loops[writer.loop]?.def.id
  const place: X12Place = {
    interchange: 1,
    ...(writer.groupIndex === 0 ? {} : { group: writer.groupIndex }),
    ...(set === null ? {} : { set: writer.setIndex, segment: writer.segmentsInSet }),
    segmentInFile: writer.segmentsInFile,
    offset: writer.flushed + writer.segmentStart,
    ...(segment === '' ? {} : { segmentId: segment }),
    ...(loop === undefined ? {} : { loop }),
    ...(element === undefined ? {} : { element }),
    ...(part === undefined ? {} : { part }),
    ...(number === undefined ? {} : { dataElement: number }),
    ...(writer.claim === '' ? {} : { claim: writer.claim }),
  }
  writer.findings.push(x12Finding(code, writeFindingCodes[code], place, said))
}

/** Room for so many bytes more. */
export function reserve(writer: Writer, more: number): void {
  if (writer.at + more <= writer.bytes.length) return
  const grown = new Uint8Array(Math.max(writer.bytes.length * 2, writer.at + more))
  grown.set(writer.bytes.subarray(0, writer.at))
  writer.bytes = grown
}

/** Hands on what was written, up to a place in the bytes at hand. */
export function takeBytes(writer: Writer, end = writer.at): Uint8Array {
  const bytes = writer.bytes.slice(0, end)
  writer.bytes.copyWithin(0, end, writer.at)
  writer.flushed += end
  writer.segmentStart -= end
  writer.at -= end
  return bytes
}
