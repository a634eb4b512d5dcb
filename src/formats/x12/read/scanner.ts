/** Cuts bytes into segments and elements in one pass, however the bytes are cut into chunks. */
import { isAscii } from 'node:buffer'
import { unfold } from './folded-lines.ts'
import { isHeaderAt, readHeader } from './header.ts'
import { x12Limits } from './limits.ts'
import { packId, type Segment, type Separators } from './segment.ts'
import { indexWindow, type SegmentIndex } from './segment-index.ts'

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
const interchangeHeader = packId('ISA')
const interchangeTrailer = packId('IEA')

/** Bytes indexed at a time: few after an ISA, since small interchanges end soon, and then more. */
const firstWindow = 1 << 11
const largestWindow = 1 << 15

export function beginScanning(limit: number = x12Limits.segmentBytes): Scanner {
  const bytes = new Uint8Array(1 << 12)
  const edges = new Int32Array(limit + 2 * largestWindow + 8)
  return {
    segment: {
      text: '',
      bytes,
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
  if (needed > scanner.bytes.length) {
    const larger = new Uint8Array(Math.max(needed, scanner.bytes.length * 2))
    larger.set(scanner.bytes.subarray(0, rest))
    scanner.bytes = larger
  }
  scanner.bytes.set(chunk, rest)
  scanner.filled = needed
  scanner.textLength = -1
}

/** No more bytes will come. */
export function finishFeeding(scanner: Scanner): void {
  scanner.last = true
}

/** The next thing among the bytes at hand. */
export function nextSegment(scanner: Scanner): Scanned {
  const { index } = scanner
  for (;;) {
    if (scanner.outside) return seekHeader(scanner)
    if (index.next < index.ended) return takeSegment(scanner)
    if (scanner.skipping && !skipSegment(scanner)) return 'more'
    if (!indexMore(scanner)) {
      if (!scanner.last || scanner.isUnterminated || !endLastSegment(scanner)) return 'more'
      scanner.isUnterminated = true
      return takeSegment(scanner)
    }
    if (index.ended === 0) {
      // Before it is called too long: it may be an interchange with other separators, whose end no one else
      // sees.
      const start = passBlanks(scanner, index.edges[0] as number, index.indexed)
      if (isHeaderAt(scanner.bytes, start)) leaveInterchange(scanner, start)
      else if (index.indexed - start > scanner.limit) return beginSkipping(scanner)
    }
  }
}

/** Indexes the next window, the segments of the one before being taken. False when no bytes are left. */
function indexMore(scanner: Scanner): boolean {
  const { index, filled } = scanner
  if (index.first > 0) {
    index.edges.copyWithin(0, index.first, index.used)
    index.used -= index.first
    index.first = 0
  }
  index.next = index.ended = 0
  if (index.indexed >= filled) return false
  const { element, terminator } = scanner.segment.separators
  indexWindow(index, scanner.bytes, Math.min(filled, index.indexed + index.window), element, terminator)
  index.window = Math.min(index.window * 2, largestWindow)
  return true
}

/** The next segment of the index. */
function takeSegment(scanner: Scanner): Scanned {
  const { index, segment, bytes } = scanner
  const { edges, first } = index
  const after = index.ends[index.next++] as number
  const end = (edges[after - 1] as number) - 1
  index.first = after - 1
  let start = edges[first] as number
  if ((bytes[start] as number) <= 32 && start < end) start = passBlanks(scanner, start, end)
  edges[first] = start
  if (scanner.textLength !== scanner.filled || scanner.isUnfolded) standOnBytes(scanner)
  segment.first = first
  segment.count = after - 1 - first
  segment.offset = scanner.base + start
  segment.number += 1
  const idLength = (edges[first + 1] as number) - 1 - start
  segment.id = idLength === 3 ? packed3(bytes, start) : idLength === 2 ? packed2(bytes, start) : 0
  segment.hasControls = index.hasControls
  if (end - start > scanner.limit) return 'too-long'
  if (segment.id === interchangeTrailer || segment.id === 0 || segment.id === interchangeHeader) {
    const isHeader = isHeaderAt(bytes, start)
    if (isHeader) return leaveFor(scanner, start)
    if (segment.id === interchangeTrailer) leaveInterchange(scanner, end + 1)
  }
  if (index.hasControls) scanner.isUnfolded = unfold(segment)
  return 'segment'
}

function packed3(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)
}

function packed2(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
}

function passBlanks(scanner: Scanner, from: number, end: number): number {
  const { element } = scanner.segment.separators
  let at = from
  while (at < end && (scanner.bytes[at] as number) <= 32 && scanner.bytes[at] !== element) at++
  return at
}

function standOnBytes(scanner: Scanner): void {
  const { segment, bytes, filled, index } = scanner
  if (scanner.textLength !== filled) {
    const filledBytes = Buffer.from(bytes.buffer, 0, filled)
    scanner.text = filledBytes.toString('latin1')
    scanner.textLength = filled
    segment.hasLetters = !isAscii(filledBytes)
  }
  segment.text = scanner.text
  segment.bytes = bytes
  segment.edges = index.edges
  scanner.isUnfolded = false
}

/**
 * An ISA begins where a segment of the interchange before was expected: nothing of the index holds any more.
 */
function leaveFor(scanner: Scanner, start: number): Scanned {
  scanner.segment.number -= 1
  scanner.isUnterminated = false
  leaveInterchange(scanner, start)
  return nextSegment(scanner)
}

function leaveInterchange(scanner: Scanner, at: number): void {
  scanner.outside = true
  scanner.at = Math.min(at, scanner.filled)
  const { index } = scanner
  index.used = index.first = index.next = index.ended = 0
}

/** Outside of interchanges: the next ISA; what stands before it is stray. */
function seekHeader(scanner: Scanner): Scanned {
  const { bytes, filled, last } = scanner
  let at = scanner.at
  while (at < filled && isBlank(scanner, at)) at++
  scanner.at = at
  if (at === filled) return 'more'
  scanner.sawAnything = true
  const from = at
  while (at < filled && !isHeaderAt(bytes, at)) at++
  // The last three bytes may be the beginning of an ISA whose rest is not at hand.
  if (at === filled && !last) at = Math.max(from, filled - 3)
  if (at > from) return stray(scanner, from, at)
  return at === filled || filled - at < 4
    ? last
      ? stray(scanner, from, filled)
      : 'more'
    : takeHeader(scanner)
}

/** Blanks, and the three bytes of a byte order mark at the beginning of the file. */
function isBlank(scanner: Scanner, at: number): boolean {
  const byte = scanner.bytes[at] as number
  return byte <= 32 || (scanner.base + at < 3 && (byte === 0xef || byte === 0xbb || byte === 0xbf))
}

function stray(scanner: Scanner, from: number, to: number): 'stray' {
  scanner.segment.offset = scanner.base + from
  // Blanks are not counted: where they stand between two pieces, they are skipped unseen.
  scanner.strayBytes = 0
  for (let at = from; at < to; at++) if (!isBlank(scanner, at)) scanner.strayBytes += 1
  scanner.at = to
  return 'stray'
}

function takeHeader(scanner: Scanner): Scanned {
  const { bytes, at, filled, last, segment } = scanner
  const header = readHeader(bytes, at, filled, last)
  if (header === 'more') return 'more'
  // No separators, no segments: everything up to the next ISA is stray.
  if (header === 'unreadable') return stray(scanner, at, at + 3)
  segment.separators = header.separators
  scanner.headerIsOdd = header.clash ?? (header.hasRightLength ? null : 'length')
  scanner.isUnterminated = false
  standOnBytes(scanner)
  cutHeader(scanner, at, header.end)
  scanner.outside = false
  // Bytes that neither separate elements nor end segments leave nothing to read up to the next ISA.
  if (header.clash === 'element' || header.clash === 'terminator') leaveInterchange(scanner, header.end + 1)
  return 'header'
}

/** The elements of the ISA. Blanks before a late terminator belong to no element. */
function cutHeader(scanner: Scanner, start: number, end: number): void {
  const { bytes, segment, index } = scanner
  const { edges } = index
  const { element } = segment.separators
  let used = 0
  edges[used++] = start
  for (let at = start; used < 17; at++) if (bytes[at] === element) edges[used++] = at + 1
  edges[used] = (edges[used - 1] as number) + 2
  segment.first = 0
  segment.count = used
  segment.id = interchangeHeader
  segment.offset = scanner.base + start
  segment.number += 1
  segment.hasControls = true
  // What follows begins behind the ISA's own entries, which stay readable until the next call.
  index.next = index.ended = 0
  index.first = used + 1
  edges[used + 1] = end + 1
  index.used = used + 2
  index.indexed = end + 1
  index.window = firstWindow
  index.hasControls = false
}

/** The end of the file ends a segment that has no terminator. False when nothing but blanks is left. */
function endLastSegment(scanner: Scanner): boolean {
  const { index, bytes, filled } = scanner
  const start = index.edges[0] as number
  let end = filled
  while (end > start && (bytes[end - 1] as number) <= 32) end--
  if (end <= start) return false
  // Elements that begin after the end were blanks between control characters as separators.
  while (index.used > 1 && (index.edges[index.used - 1] as number) > end) index.used -= 1
  index.edges[index.used++] = end + 1
  index.ends[0] = index.used
  index.ended = 1
  return true
}

function beginSkipping(scanner: Scanner): Scanned {
  const { segment, index, bytes } = scanner
  const start = index.edges[0] as number
  segment.offset = scanner.base + start
  segment.number += 1
  segment.count = 0
  const idLength = index.used > 1 ? (index.edges[1] as number) - 1 - start : 0
  segment.id = idLength === 3 ? packed3(bytes, start) : idLength === 2 ? packed2(bytes, start) : 0
  scanner.skipping = true
  scanner.at = index.indexed
  return 'too-long'
}

/** Passes over the rest of a segment that is too long. False when its end is not at hand. */
function skipSegment(scanner: Scanner): boolean {
  const { index, filled, bytes } = scanner
  const end = bytes.indexOf(scanner.segment.separators.terminator, scanner.at)
  const isHere = end >= 0 && end < filled
  scanner.at = isHere ? end + 1 : filled
  if (!isHere) return false
  scanner.skipping = false
  index.edges[0] = scanner.at
  index.first = index.next = index.ended = 0
  index.used = 1
  index.indexed = scanner.at
  return true
}
