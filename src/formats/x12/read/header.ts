/**
 * Reads the ISA at the beginning of an interchange: its separators, and whether it has the length it must
 * have.
 */
import type { Separators } from './segment.ts'

/** Bytes of an ISA with its terminator. */
export const headerLength = 106
/** Bytes among which an ISA must be whole, however wrongly it is padded. */
const longestHeader = 400
/** Bytes after its end that are looked at to tell the terminator. */
const lookAhead = 8

export type Header =
  /** More bytes are needed. */
  | 'more'
  /** No ISA, or one without its elements, or whose separators cannot be. */
  | 'unreadable'
  | {
      readonly separators: Separators
      /** Where its terminator stands. */
      readonly end: number
      readonly hasRightLength: boolean
      /** Why two separators are the same, or one a letter or digit: TA105 026, 027 or 004. */
      readonly clash: 'element' | 'component' | 'terminator' | 'repetition' | null
    }

const letterI = 73
const letterS = 83
const letterA = 65
const space = 32

/** Whether an ISA begins there. Needs four bytes. */
export function isHeaderAt(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === letterI &&
    bytes[at + 1] === letterS &&
    bytes[at + 2] === letterA &&
    !isWordByte(bytes[at + 3] ?? 0)
  )
}

/** Letters and digits, which no separator can be. */
export function isWordByte(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
}

/** The ISA that begins at a place; `filled` bytes are there, and no more will come when `isLast`. */
export function readHeader(bytes: Uint8Array, from: number, filled: number, isLast: boolean): Header {
  const most = Math.min(filled, from + longestHeader)
  const element = bytes[from + 3] ?? 0
  let at = from + 3
  for (let elements = 0; at < most; at++) {
    if (bytes[at] === element) elements += 1
    if (elements === 16) break
  }
  if (at >= most) return most === filled && !isLast && filled - from < longestHeader ? 'more' : 'unreadable'
  if (at + 2 + lookAhead >= filled && !isLast) return 'more'
  const end = terminatorAt(bytes, at + 2, filled)
  if (end < 0) return 'unreadable'
  const separators = {
    element,
    component: bytes[at + 1] ?? 0,
    repetition: repetitionOf(bytes, from, at, element),
    terminator: bytes[end] ?? 0,
  }
  return {
    separators,
    end,
    hasRightLength: at === from + headerLength - 3,
    clash: clashOf(separators),
  }
}

/** The byte after ISA16; or after blanks, when a segment's end mark stands there before the next segment. */
function terminatorAt(bytes: Uint8Array, from: number, filled: number): number {
  if (from >= filled) return -1
  if (bytes[from] !== space) return isWordByte(bytes[from] ?? 0) ? -1 : from
  let at = from
  while (at < filled && at < from + lookAhead && bytes[at] === space) at++
  return at >= filled || isWordByte(bytes[at] ?? 0) ? from : at
}

/** ISA11, from version 00402 on the repetition separator; before, or as a letter, there is none. */
function repetitionOf(bytes: Uint8Array, from: number, end: number, element: number): number {
  let left = 11
  for (let at = from; at < end; at++) {
    if (bytes[at] !== element) continue
    left -= 1
    if (left > 0) continue
    const byte = bytes[at + 1] ?? 0
    return isWordByte(byte) || byte === space || byte === element ? 0 : byte
  }
  return 0
}

type Clash = 'element' | 'component' | 'terminator' | 'repetition' | null

function clashOf({ element, component, repetition, terminator }: Separators): Clash {
  if (element === space || element === terminator) return 'element'
  if (component === element || component === terminator || isWordByte(component)) return 'component'
  if (terminator === space) return 'terminator'
  return repetition !== 0 && (repetition === component || repetition === terminator) ? 'repetition' : null
}
