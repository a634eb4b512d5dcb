/** The bytes at hand while they are cut into segments, however they come in chunks. */
import { isAscii } from 'node:buffer'
import { x12Limits } from './limits.ts'
import { type Segment, type Separators, spareBytes } from './segment.ts'
import type { SegmentIndex } from './segment-index.ts'

/** What `nextSegment` came upon. */
export type Scanned =
  /** A segment; `segment` holds it. */
  | 'segment'
  /**
   * An ISA, as a segment; the separators are its own from here on, and `headerIsOdd` says what is odd about
   * it.
   */
  | 'header'
  /** Bytes that are no segment of any interchange: `strayBytes` of them, from `segment.offset` on. */
  | 'stray'
  /** A segment longer than the limit was passed over. `segment` has its offset and id only. */
  | 'too-long'
  /** The bytes at hand are used up. */
  | 'more'

export type HeaderOddity = 'length' | 'element' | 'component' | 'terminator' | 'repetition'

export type Scanner = {
  readonly segment: Segment
  readonly limit: number
  readonly index: SegmentIndex
  /** True after an IEA or at the beginning: only an ISA can come. */
  outside: boolean
  /** What is odd about the ISA just read. */
  headerIsOdd: HeaderOddity | null
  strayBytes: number
  /** The segment at hand was ended by the end of the file. */
  isUnterminated: boolean
  /** Line breaks were taken out of the segment at hand. */
  isUnfolded: boolean
  /** Something other than blanks was there. */
  sawAnything: boolean
  /** The bytes at hand, and how many of them are filled. `base` is the place of the first in the file. */
  bytes: Uint8Array<ArrayBuffer>
  view: DataView
  filled: number
  base: number
  text: string
  /** How many bytes the text was made of; another number than `filled` means that it has to be made anew. */
  textLength: number
  /** Outside of interchanges: how far the bytes were looked through. */
  at: number
  /** Passing over the rest of a segment that is too long. */
  skipping: boolean
  last: boolean
}

const noSeparators: Separators = { element: 42, component: 58, repetition: 94, terminator: 126 }

/** Bytes indexed at a time: few after an ISA, since small interchanges end soon, and then more. */
export const firstWindow = 1 << 11
export const largestWindow = 1 << 15

export function beginScanning(limit: number = x12Limits.segmentBytes): Scanner {
  const bytes = new Uint8Array(1 << 12)
  const view = new DataView(bytes.buffer)
  const edges = new Int32Array(limit + 2 * largestWindow + 8)
  return {
    segment: {
      text: '',
      bytes,
      view,
      edges,
      first: 0,
      count: 0,
      id: 0,
      hasLetters: false,
      hasControls: false,
      separators: noSeparators,
      offset: 0,
      number: 0,
    },
    limit,
    index: {
      edges,
      used: 0,
      ends: new Int32Array(largestWindow + 2),
      ended: 0,
      next: 0,
      first: 0,
      indexed: 0,
      window: firstWindow,
      hasControls: false,
    },
    outside: true,
    headerIsOdd: null,
    strayBytes: 0,
    isUnterminated: false,
    isUnfolded: false,
    sawAnything: false,
    bytes,
    view,
    filled: 0,
    base: 0,
    text: '',
    textLength: -1,
    at: 0,
    skipping: false,
    last: false,
  }
}

/** Adds bytes, after `nextSegment` asked for more. They are copied; what was indexed is not looked at again. */
export function feed(scanner: Scanner, chunk: Uint8Array): void {
  const { index } = scanner
  const keptFrom = scanner.outside || scanner.skipping ? scanner.at : (index.edges[index.first] as number)
  const rest = scanner.filled - keptFrom
  if (keptFrom > 0) {
    scanner.bytes.copyWithin(0, keptFrom, scanner.filled)
    for (let at = index.first; at < index.used; at++) index.edges[at] = (index.edges[at] as number) - keptFrom
    index.indexed -= keptFrom
    scanner.base += keptFrom
    scanner.at = 0
  }
  const needed = rest + chunk.length
  if (needed + spareBytes > scanner.bytes.length) {
    const larger = new Uint8Array(Math.max(needed + spareBytes, scanner.bytes.length * 2))
    larger.set(scanner.bytes.subarray(0, rest))
    scanner.bytes = larger
    scanner.view = new DataView(larger.buffer)
  }
  scanner.bytes.set(chunk, rest)
  scanner.filled = needed
  scanner.textLength = -1
}

/** No more bytes will come. */
export function finishFeeding(scanner: Scanner): void {
  scanner.last = true
}

export function standOnBytes(scanner: Scanner): void {
  const { segment, bytes, filled, index } = scanner
  if (scanner.textLength !== filled) {
    const filledBytes = Buffer.from(bytes.buffer, 0, filled)
    scanner.text = filledBytes.toString('latin1')
    scanner.textLength = filled
    segment.hasLetters = !isAscii(filledBytes)
  }
  segment.text = scanner.text
  segment.bytes = bytes
  segment.view = scanner.view
  segment.edges = index.edges
  scanner.isUnfolded = false
}
