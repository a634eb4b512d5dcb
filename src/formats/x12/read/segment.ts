/** One segment as it stands in the bytes, and how its elements are read. One object serves for all segments. */

/** The characters that a file's ISA declares. Bytes. */
export type Separators = {
  readonly element: number
  readonly component: number
  /** 0 when the interchange declares none (`U` in older writing). */
  readonly repetition: number
  readonly terminator: number
}

/**
 * A segment at hand. It is the reader's own and is overwritten by the next: take values out, never keep it.
 * Element 0 is the segment's id. Element i stands in `text` (and in `bytes`) from `edges[first + i]` up to,
 * but not including, `edges[first + i + 1] - 1`, where its separator or the terminator stands.
 */
export type Segment = {
  /** The bytes as Latin-1 text, one character a byte, so that places in it are places in the bytes. */
  text: string
  bytes: Uint8Array
  /** The same bytes, to be read several at a time; some bytes more than the segment's can be read behind it. */
  view: DataView
  edges: Int32Array
  /** Where the segment's own entries begin in `edges`. */
  first: number
  /** Elements, the id included. */
  count: number
  /** The id's bytes packed: `packId('NM1')`; 0 when it is not of two or three bytes. */
  id: number
  /** A byte of 0x80 or above may stand in it (one stands nearby). False: there is none. */
  hasLetters: boolean
  /** Likewise a control character; line breaks inside of segments were taken out before. */
  hasControls: boolean
  separators: Separators
  /** Where it begins in the file, in bytes; which it is in the file, from 1. */
  offset: number
  number: number
}

/** Bytes beyond the last that may be read with it. */
export const spareBytes = 8

/** A segment's id as one number: its bytes, the last lowest. */
export function packId(id: string): number {
  let packed = 0
  for (let at = 0; at < id.length; at++) packed = (packed << 8) | id.charCodeAt(at)
  return packed
}

/** Up to four bytes as one number, the last lowest: `packId` of what stands there. At least one byte. */
export function packedAt({ view }: Segment, start: number, length: number): number {
  return (view.getInt32(start) >>> ((4 - length) << 3)) | 0
}

/** The number as an id again. */
export function unpackId(packed: number): string {
  let id = ''
  for (let rest = packed; rest > 0; rest >>>= 8) id = String.fromCharCode(rest & 0xff) + id
  return id
}

/** Where an element begins in the bytes. The place is below `count`. */
export function startOf(segment: Segment, place: number): number {
  return segment.edges[segment.first + place] as number
}

/** Where an element ends: the place of the separator after it. */
export function endOf(segment: Segment, place: number): number {
  return (segment.edges[segment.first + place + 1] as number) - 1
}

/** A code of up to four bytes as `packId` gives it; 0 for none or a longer one. */
export function packedCodeAt(segment: Segment, place: number): number {
  return place < segment.count ? packedBetween(segment, startOf(segment, place), endOf(segment, place)) : 0
}

/** The same for a part of a composite, by its bytes. */
export function packedBetween(segment: Segment, start: number, end: number): number {
  const length = end - start
  if (length <= 0 || length > 4) return 0
  const packed = packedAt(segment, start, length)
  // A code that begins with a zero byte is none, and would pass for a shorter one.
  return packed >>> ((length - 1) << 3) === 0 ? 0 : packed
}

/** Where the first part of a composite ends. */
export function endOfPart(segment: Segment, place: number): number {
  const { bytes, separators } = segment
  const end = endOf(segment, place)
  let at = startOf(segment, place)
  while (at < end && bytes[at] !== separators.component) at++
  return at
}

/** Whether something stands at the place (an element of separators only counts). */
export function hasElement(segment: Segment, place: number): boolean {
  return place < segment.count && endOf(segment, place) > startOf(segment, place)
}

/** Bytes of an element; 0 for one that is not there. */
export function lengthAt(segment: Segment, place: number): number {
  return place < segment.count ? endOf(segment, place) - startOf(segment, place) : 0
}

/** An element as text, '' when it is not there. Bytes of 0x80 and above are read as UTF-8, else as Latin-1. */
export function textAt(segment: Segment, place: number): string {
  if (place >= segment.count) return ''
  return textBetween(segment, startOf(segment, place), endOf(segment, place))
}

/**
 * The text between two places of the segment's bytes. What is true or false is compared where it is asked for each
 * element: the engine makes one instruction of that, and eight of a test of anything that might stand there.
 */
export function textBetween(segment: Segment, start: number, end: number): string {
  if (end <= start) return ''
  return segment.hasLetters === true ? lettersBetween(segment, start, end) : segment.text.slice(start, end)
}

/** The whole segment without its terminator, as Latin-1 text: the same bytes again when written as Latin-1. */
export function rawText(segment: Segment): string {
  return segment.text.slice(startOf(segment, 0), endOf(segment, segment.count - 1))
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function lettersBetween(segment: Segment, start: number, end: number): string {
  const { bytes, text } = segment
  let at = start
  while (at < end && (bytes[at] as number) < 0x80) at++
  if (at === end) return text.slice(start, end)
  try {
    return utf8.decode(bytes.subarray(start, end))
  } catch {
    return text.slice(start, end)
  }
}
