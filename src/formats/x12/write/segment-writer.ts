/** Writes segments element by element: separators, empty places, composites, and what was kept from reading. */
import type { OtherSegment } from '../values/parts.ts'
import { centsBetween, numberBetween } from '../values/read-elements.ts'
import type { ElementPlan, NotePlan, SegmentPlan } from './plan.ts'
import { dayDigits, putCentsDigits, putFixed, putValue, putWhole } from './put-value.ts'
import { reserve, tell, type Writer } from './writer.ts'

/** Begins a segment. `kept`: the elements it was read with, of which the values put down replace theirs. */
export function openSegment(writer: Writer, plan: SegmentPlan, kept: readonly string[] | null = null): void {
  writer.plan = plan
  writer.place = 0
  writer.filled = 0
  writer.pending = 0
  writer.kept = kept
  writer.segmentStart = writer.at
  writer.segmentsInSet += 1
  writer.segmentsInFile += 1
  reserve(writer, 4)
  const { packedId } = plan
  if (packedId > 0xffff) writer.bytes[writer.at++] = packedId >>> 16
  writer.bytes[writer.at++] = packedId >>> 8
  writer.bytes[writer.at++] = packedId
  if (plan.slot < 0) return
  const count = (writer.slotCounts[plan.slot] ?? 0) + 1
  writer.slotCounts[plan.slot] = count
  if (count > plan.repeat) tell(writer, 'write/too-many-segments', { values: { most: plan.repeat } })
}

/** Ends it: required places, relations between places; trailing empty places are left out. */
export function closeSegment(writer: Writer): void {
  const { plan, kept } = writer
  if (kept !== null) while (writer.place < kept.length - 1) skipElement(writer)
  const missing = plan.required & ~writer.filled
  if (missing !== 0) tellMissing(writer, missing)
  const { notes } = plan
  for (let at = 0; at < notes.length; at++) {
    const note = notes[at]
    if (note === undefined || holds(note, writer.filled)) continue
    tell(writer, 'write/relation-broken', { values: { note: note.note } })
  }
  reserve(writer, 2)
  writer.bytes[writer.at++] = writer.terminator
  if (writer.lineBreaks) writer.bytes[writer.at++] = 10
  writer.kept = null
}

function tellMissing(writer: Writer, missing: number): void {
  for (let place = 1; place <= writer.plan.elements.length; place++) {
    if ((missing >> place) & 1) tell(writer, 'write/missing-element', {}, place)
  }
}

/** Whether a syntax note holds over what is filled. */
function holds({ kind, first, all }: NotePlan, filled: number): boolean {
  const there = filled & all
  if (kind === 'P') return there === 0 || there === all
  if (kind === 'R') return there !== 0
  if (kind === 'C') return (there & first) === 0 || there === all
  if (kind === 'L') return (there & first) === 0 || there !== first
  return (there & (there - 1)) === 0
}

/** Goes to the next place and writes the separators up to it. */
function beginElement(writer: Writer): ElementPlan | undefined {
  writer.place += 1
  separate(writer)
  return writer.plan.elements[writer.place - 1]
}

function separate(writer: Writer): void {
  const { pending } = writer
  reserve(writer, pending + 24)
  for (let left = pending; left >= 0; left--) writer.bytes[writer.at++] = writer.element
  writer.pending = 0
  writer.filled |= 1 << writer.place
}

function emptyElement(writer: Writer): void {
  writer.place += 1
  writer.pending += 1
}

/** What was kept at the place that comes next; undefined when nothing was. */
function keptNext(writer: Writer): string | undefined {
  return writer.kept === null ? undefined : writer.kept[writer.place + 1] || undefined
}

/** A place that no field holds: what was kept there stays, else it is empty. */
export function skipElement(writer: Writer): void {
  const kept = keptNext(writer)
  if (kept === undefined) emptyElement(writer)
  else putKeptElement(writer, kept)
}

/** Text at the next place; nothing, or '', leaves it empty. */
export function putText(writer: Writer, text: string | undefined): void {
  if (text === undefined || text === '') emptyElement(writer)
  else putValue(writer, beginElement(writer), text, undefined)
}

/** A day at the next place, as CCYYMMDD. Text that is no day is written as it stands, and told. */
export function putDay(writer: Writer, day: string | undefined): void {
  const digits = day?.length === 10 ? dayDigits(day) : -1
  if (digits < 0) putText(writer, day)
  else putDays(writer, digits, -1)
}

/** One day, or two with a hyphen between, at a place that may hold them. */
export function putDays(writer: Writer, from: number, to: number): void {
  const plan = beginElement(writer)
  if (!plan || plan.isUnused) tell(writer, 'write/not-used', { found: String(from) }, writer.place)
  putFixed(writer, from, 8)
  if (to < 0) return
  writer.bytes[writer.at++] = 45
  putFixed(writer, to, 8)
}

/** A number at the next place. */
export function putNumber(writer: Writer, number: number | undefined): void {
  const kept = keptNext(writer)
  if (kept !== undefined && isReadAs(number, numberBetween, kept)) putKeptElement(writer, kept)
  else if (number === undefined) emptyElement(writer)
  else putNumberText(writer, beginElement(writer), number, undefined)
}

function putNumberText(
  writer: Writer,
  plan: ElementPlan | undefined,
  number: number,
  part: number | undefined,
): void {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) {
    putWhole(writer, plan, number, part)
    return
  }
  const text = String(number)
  const isPlain = Number.isFinite(number) && !text.includes('e')
  if (isPlain) putValue(writer, plan, text, part)
  else tell(writer, 'write/not-a-number', { found: text }, writer.place, part)
}

/** Money in cents at the next place. */
export function putCents(writer: Writer, cents: number | undefined): void {
  const kept = keptNext(writer)
  if (kept !== undefined && isReadAs(cents, centsBetween, kept)) putKeptElement(writer, kept)
  else if (cents === undefined) emptyElement(writer)
  else putCentsDigits(writer, beginElement(writer), cents, undefined)
}

type ReadNumber = (bytes: Uint8Array, start: number, end: number) => number

/** Whether the value is what reading makes of the text: unreadable text is nothing, or 0 where one must be. */
function isReadAs(value: number | undefined, read: ReadNumber, text: string): boolean {
  const found = read(
    Uint8Array.from(text, letter => letter.charCodeAt(0)),
    0,
    text.length,
  )
  return Number.isNaN(found) ? value === undefined || value === 0 : found === value
}

/** Begins a composite at the next place. */
export function openComposite(writer: Writer): void {
  writer.place += 1
  writer.part = 0
  writer.filledParts = 0
  writer.pendingParts = 0
}

function beginPart(writer: Writer): ElementPlan | undefined {
  writer.part += 1
  if (writer.filledParts === 0) separate(writer)
  else reserve(writer, writer.pendingParts + 24)
  for (let left = writer.pendingParts; left > 0; left--) writer.bytes[writer.at++] = writer.component
  writer.pendingParts = 1
  writer.filledParts |= 1 << writer.part
  return writer.plan.elements[writer.place - 1]?.parts?.[writer.part - 1]
}

/** Text at the next part of it. */
export function putPart(writer: Writer, text: string | undefined): void {
  if (text === undefined || text === '') emptyPart(writer)
  else putValue(writer, beginPart(writer), text, writer.part)
}

function emptyPart(writer: Writer): void {
  writer.part += 1
  writer.pendingParts += 1
}

export function putPartNumber(writer: Writer, number: number | undefined): void {
  if (number === undefined) emptyPart(writer)
  else putNumberText(writer, beginPart(writer), number, writer.part)
}

export function putPartCents(writer: Writer, cents: number | undefined): void {
  if (cents === undefined) emptyPart(writer)
  else putCentsDigits(writer, beginPart(writer), cents, writer.part)
}

/** Ends it. A composite of empty parts is an empty place, or what was kept there. */
export function closeComposite(writer: Writer): void {
  if (writer.filledParts !== 0) {
    checkParts(writer, writer.plan.elements[writer.place - 1])
    return
  }
  writer.place -= 1
  skipElement(writer)
}

function checkParts(writer: Writer, plan: ElementPlan | undefined): void {
  if (plan?.isUnused) {
    tell(writer, 'write/not-used', {}, writer.place)
    return
  }
  if (!plan?.parts) return
  const missing = plan.requiredParts & ~writer.filledParts
  for (let part = 1; missing !== 0 && part <= plan.parts.length; part++) {
    if ((missing >> part) & 1) tell(writer, 'write/missing-element', {}, writer.place, part)
  }
  for (const note of plan.notes) {
    if (holds(note, writer.filledParts)) continue
    tell(writer, 'write/relation-broken', { values: { note: note.note } }, writer.place)
  }
}

/** A whole segment as it was kept. */
export function putKeptSegment(writer: Writer, plan: SegmentPlan, { elements }: OtherSegment): void {
  openSegment(writer, plan, elements)
  closeSegment(writer)
}

function putKeptElement(writer: Writer, kept: string): void {
  const plan = beginElement(writer)
  const isPlain = !kept.includes(':') && !kept.includes('^') && !kept.includes('\\')
  if (isPlain && !plan?.parts) {
    putValue(writer, plan, kept, undefined)
    return
  }
  const repetitions = repetitionsOf(kept)
  if (plan && repetitions.length > plan.repeat) {
    tell(writer, 'write/too-many-values', { found: kept, values: { most: plan.repeat } }, writer.place)
  }
  for (const [index, parts] of repetitions.entries()) {
    if (index > 0) putByte(writer, writer.repetition)
    if (plan?.parts) putKeptParts(writer, plan, parts)
    else if (parts.length === 1) putValue(writer, plan, parts[0] ?? '', undefined)
    else tell(writer, 'write/too-many-values', { found: kept }, writer.place)
  }
}

function putKeptParts(writer: Writer, plan: ElementPlan, parts: readonly string[]): void {
  writer.filledParts = 0
  for (const [index, text] of parts.entries()) {
    if (index > 0) putByte(writer, writer.component)
    if (text === '') continue
    writer.filledParts |= 1 << (index + 1)
    putValue(writer, plan.parts?.[index], text, index + 1)
  }
  checkParts(writer, plan)
}

function putByte(writer: Writer, byte: number): void {
  reserve(writer, 1)
  writer.bytes[writer.at++] = byte
}

/** Kept text by its repetitions and their parts; a backslash takes the character after it as it is. */
function repetitionsOf(kept: string): string[][] {
  const repetitions: string[][] = []
  let parts: string[] = []
  let text = ''
  for (let at = 0; at < kept.length; at++) {
    const letter = kept.charAt(at)
    if (letter === '\\') text += kept.charAt(++at)
    else if (letter === ':' || letter === '^') {
      parts.push(text)
      text = ''
      if (letter === '^') {
        repetitions.push(parts)
        parts = []
      }
    } else text += letter
  }
  parts.push(text)
  repetitions.push(parts)
  return repetitions
}
