/** One segment as it stands in the bytes, and how its elements are read. One object serves for all segments. */

/** The characters that a file's ISA declares. Bytes. */
export type Separators = {
  readonly element: number
  readonly component: number
  /** 0 when the interchange declares none (`U` in older writing). */
  readonly repetition: number
  readonly terminator: number
}

/** Most elements that are told apart in a segment; whatever comes after counts as part of the last. */
export const elementLimit = 126

/**
 * A segment at hand. It is the reader's own and is overwritten by the next: take values out, never keep it.
 * Element 0 is the segment's id. Element i stands in `text` from `starts[i]` up to `starts[i + 1] - 1`.
 */
export type Segment = {
  /** The bytes as Latin-1 text, one character a byte, so that places in it are places in the bytes. */
  text: string
  bytes: Uint8Array
  /** `starts[count]` is one beyond the place of the terminator. */
  readonly starts: Int32Array
  /** Elements, the id included. */
  count: number
  /** The id's bytes packed: `packId('NM1')`; 0 when it is no id of two or three letters and digits. */
  id: number
  /** A byte of 0x80 or above stands in it. */
  hasLetters: boolean
  /** A control character stands in it (line breaks inside of segments were taken out and are not counted). */
  hasControls: boolean
  separators: Separators
  /** Where it begins in the file, in bytes; which it is in the file, from 1. */
  offset: number
  number: number
}

/** A segment's id as one number: its bytes, the last lowest. */
export function packId(id: string): number {
  let packed = 0
  for (let at = 0; at < id.length; at++) packed = (packed << 8) | id.charCodeAt(at)
  return packed
}

/** The number as an id again. */
export function unpackId(packed: number): string {
  let id = ''
  for (let rest = packed; rest > 0; rest >>>= 8) id = String.fromCharCode(rest & 0xff) + id
  return id
}

/** Whether something stands at the place (an element of separators only counts). */
export function hasElement(segment: Segment, place: number): boolean {
  return place < segment.count && lengthAt(segment, place) > 0
}

/** Bytes of an element; 0 for one that is not there. */
export function lengthAt(segment: Segment, place: number): number {
  if (place >= segment.count) return 0
  return (segment.starts[place + 1] ?? 0) - (segment.starts[place] ?? 0) - 1
}

/** An element as text, '' when it is not there. Bytes of 0x80 and above are read as UTF-8, else as Latin-1. */
export function textAt(segment: Segment, place: number): string {
  if (place >= segment.count) return ''
  const { starts } = segment
  const start = starts[place] ?? 0
  const end = (starts[place + 1] ?? 0) - 1
  return segment.hasLetters ? lettersBetween(segment.bytes, start, end) : segment.text.slice(start, end)
}

/** One part (from 1) of a composite; of its first repetition when it repeats. '' when it is not there. */
export function partAt(segment: Segment, place: number, part: number): string {
  if (place >= segment.count) return ''
  const { starts, bytes, separators } = segment
  let start = starts[place] ?? 0
  let end = (starts[place + 1] ?? 0) - 1
  let left = part - 1
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte === separators.repetition && separators.repetition !== 0) end = at
    else if (byte === separators.component) {
      if (left === 0) end = at
      else {
        left -= 1
        start = at + 1
      }
    }
  }
  if (left > 0) return ''
  return segment.hasLetters ? lettersBetween(bytes, start, end) : segment.text.slice(start, end)
}

/** The whole segment without its terminator, as Latin-1 text: the same bytes again when written as Latin-1. */
export function rawText(segment: Segment): string {
  return segment.text.slice(segment.starts[0] ?? 0, (segment.starts[segment.count] ?? 0) - 1)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const latin1 = new TextDecoder('latin1')

function lettersBetween(bytes: Uint8Array, start: number, end: number): string {
  const part = bytes.subarray(start, end)
  try {
    return utf8.decode(part)
  } catch {
    return latin1.decode(part)
  }
}
