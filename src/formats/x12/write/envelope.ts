/** ISA, GS, GE, IEA and TA1, and how sets stand between them. */
import type { SetTables } from '../compile/compiled-set.ts'
import { segment } from '../define.ts'
import { envelopeSegments } from '../dictionary/segments-envelope.ts'
import type { InterchangeAcknowledgement } from '../values/acknowledgement.ts'
import type { OutgoingGroup, OutgoingInterchange } from '../values/events.ts'
import { type SegmentPlan, segmentPlan } from './plan.ts'
import { closeSegment, openSegment, putDay, putNumber, putText } from './segment-writer.ts'
import { newWriter, tell, usualSeparators, type Writer } from './writer.ts'

const of = (id: keyof typeof envelopeSegments, uses: string): SegmentPlan =>
  segmentPlan(segment(id, envelopeSegments[id].name, uses), envelopeSegments[id])

const isa = of('ISA', 'R'.repeat(16))
const iea = of('IEA', 'RR')
const gs = of('GS', 'R'.repeat(8))
const ge = of('GE', 'RR')
const ta1 = of('TA1', 'RRRRR')

/** A writer with the ISA written. */
export function beginInterchange(to: OutgoingInterchange): Writer {
  const writer = newWriter(
    to.separators ?? usualSeparators,
    to.lineBreaks ?? false,
    to.foreignLetters ?? false,
  )
  openSegment(writer, isa)
  putText(writer, to.authorization?.qualifier ?? '00')
  putPadded(writer, to.authorization?.value ?? '', 10)
  putText(writer, to.security?.qualifier ?? '00')
  putPadded(writer, to.security?.value ?? '', 10)
  putText(writer, to.senderQualifier)
  putPadded(writer, to.sender, 15)
  putText(writer, to.receiverQualifier)
  putPadded(writer, to.receiver, 15)
  putText(writer, /^\d{4}-\d\d-\d\d$/.test(to.date) ? to.date.slice(2).replaceAll('-', '') : to.date)
  putText(writer, clockOf(to.time))
  putSeparator(writer, writer.repetition)
  putText(writer, '00501')
  putText(writer, String(to.controlNumber).padStart(9, '0'))
  putText(writer, to.wantsAcknowledgement === true ? '1' : '0')
  putText(writer, to.usage)
  putSeparator(writer, writer.component)
  closeSegment(writer)
  return writer
}

/** `13:05` as `1305`; anything else as it is. */
function clockOf(time: string): string {
  return /^\d\d:\d\d$/.test(time) ? time.replace(':', '') : time
}

function putPadded(writer: Writer, text: string, width: number): void {
  putText(writer, text.padEnd(width))
}

function putSeparator(writer: Writer, byte: number): void {
  writer.place += 1
  writer.filled |= 1 << writer.place
  writer.bytes[writer.at++] = writer.element
  writer.bytes[writer.at++] = byte
}

/** GS of the kind of set that follows. */
export function beginGroup(
  writer: Writer,
  set: SetTables,
  to: OutgoingGroup,
  interchange: OutgoingInterchange,
): void {
  writer.groupIndex += 1
  writer.setIndex = 0
  openSegment(writer, gs)
  putText(writer, set.def.group)
  putText(writer, to.sender)
  putText(writer, to.receiver)
  putDay(writer, to.date ?? interchange.date)
  putText(writer, clockOf(to.time ?? interchange.time))
  putNumber(writer, to.controlNumber)
  putText(writer, 'X')
  putText(writer, set.def.writes)
  closeSegment(writer)
}

/** Makes ready for a set: its first segment is written by its layout. */
export function beginSet(writer: Writer, set: SetTables, controlNumber: number | string): void {
  writer.set = set
  writer.setIndex += 1
  writer.segmentsInSet = 0
  writer.level = 0
  writer.setControlNumber =
    typeof controlNumber === 'number' ? String(controlNumber).padStart(4, '0') : controlNumber
  if (writer.slotCounts.length !== set.slots.length) writer.slotCounts = new Int32Array(set.slots.length)
  if (writer.loopCounts.length !== set.loops.length) writer.loopCounts = new Int32Array(set.loops.length)
  writer.loopCounts.fill(0)
}

/** GE. */
export function endGroup(writer: Writer, to: OutgoingGroup): void {
  writer.set = null
  openSegment(writer, ge)
  putNumber(writer, writer.setIndex)
  putNumber(writer, to.controlNumber)
  closeSegment(writer)
}

/** IEA. */
export function endInterchange(writer: Writer, to: OutgoingInterchange): void {
  writer.set = null
  openSegment(writer, iea)
  putNumber(writer, writer.groupIndex)
  putText(writer, String(to.controlNumber).padStart(9, '0'))
  closeSegment(writer)
}

/** TA1, after the ISA and before any group. */
export function putInterchangeAcknowledgement(
  writer: Writer,
  acknowledgement: InterchangeAcknowledgement,
): void {
  openSegment(writer, ta1)
  putText(writer, acknowledgement.controlNumber)
  putText(writer, acknowledgement.date)
  putText(writer, acknowledgement.time)
  putText(writer, acknowledgement.status)
  putText(writer, acknowledgement.note)
  closeSegment(writer)
}

/** Tells that a file would be empty. */
export function tellNothing(writer: Writer): void {
  tell(writer, 'write/nothing-to-write', {})
}
