/** The one pass over the bytes: where segments and elements begin and end. */

/**
 * Entries of a segment: its start, the place after each of its element separators, and the place after its
 * terminator, which is the start of the next (blanks before it included, until it is taken).
 */
export type SegmentIndex = {
  readonly edges: Int32Array
  /** Entries in use. */
  used: number
  /** Of each whole segment: the entry after its terminator's. */
  readonly ends: Int32Array
  /** Whole segments, and how many of them were taken. */
  ended: number
  next: number
  /** The first entry of the segment to be taken next. */
  first: number
  /** How far the bytes are indexed. */
  indexed: number
  /** How many bytes are indexed at a time. */
  window: number
  /** Control characters stand inside of the segments at hand. */
  hasControls: boolean
}

/** The bytes to be indexed: one by one, and several at a time. */
export type Indexed = { readonly bytes: Uint8Array; readonly view: DataView }

/**
 * Goes on from `index.indexed` up to `to`, all segments having been taken. This loop is where the time of
 * reading goes: one look at each byte, and nothing that could be done later.
 */
export function indexWindow(
  index: SegmentIndex,
  { bytes, view }: Indexed,
  to: number,
  element: number,
  terminator: number,
): void {
  const from = index.indexed
  const usedBefore = index.used
  index.ended = 0
  const someAreControls = indexWords(index, view, to - 3, element, terminator)
  const someOfTheRest = indexBytes(index, bytes, to, element, terminator)
  let controls = someAreControls || someOfTheRest ? controlsBetween(bytes, from, to) : 0
  if (terminator < 32) controls -= index.ended
  if (element < 32) controls -= index.used - usedBefore - index.ended
  const isUnfinished = usedBefore > 1 || !isBlank(bytes, index.edges[0] as number, from)
  if (controls > 0) controls -= blanksBetween(index, bytes, isUnfinished ? to : from, element, terminator)
  index.hasControls = controls > 0 || (isUnfinished && index.hasControls)
}

const lowBits = 0x01010101
const firstPrinted = 0x20202020
const highBits = 0x80808080 | 0
const sevenBits = 0x7f7f7f7f

/**
 * Four bytes at a time as long as they begin before `before`. A byte that is one of the two is zero in the difference
 * to it, and only a byte that is zero leaves its high bit unset when all others are carried into theirs
 * (https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord). Returns whether there are control characters.
 */
function indexWords(
  index: SegmentIndex,
  view: DataView,
  before: number,
  element: number,
  terminator: number,
): boolean {
  const { edges, ends } = index
  const [elements, terminators] = [Math.imul(element, lowBits), Math.imul(terminator, lowBits)]
  let { indexed: at, used, ended } = index
  let below = 0
  for (; at < before; at += 4) {
    const word = view.getInt32(at, true)
    // A byte below 32 borrows from its high bit.
    below |= (word - firstPrinted) & ~word
    const one = word ^ elements
    const other = word ^ terminators
    const others = (((one & sevenBits) + sevenBits) | one) & (((other & sevenBits) + sevenBits) | other)
    if ((others & highBits) === highBits) continue
    if ((others & 0x80) === 0) {
      edges[used++] = at + 1
      if ((other & 0xff) === 0) ends[ended++] = used
    }
    if ((others & 0x8000) === 0) {
      edges[used++] = at + 2
      if ((other & 0xff00) === 0) ends[ended++] = used
    }
    if ((others & 0x800000) === 0) {
      edges[used++] = at + 3
      if ((other & 0xff0000) === 0) ends[ended++] = used
    }
    if (others >= 0) {
      edges[used++] = at + 4
      if (other >>> 24 === 0) ends[ended++] = used
    }
  }
  index.indexed = at
  index.used = used
  index.ended = ended
  return (below & highBits) !== 0
}

/** The rest, byte by byte. Likewise. */
function indexBytes(
  index: SegmentIndex,
  bytes: Uint8Array,
  to: number,
  element: number,
  terminator: number,
): boolean {
  const { edges, ends } = index
  let hasControls = false
  for (let at = index.indexed; at < to; at++) {
    const byte = bytes[at] as number
    if (byte < 32) hasControls = true
    if (byte !== element && byte !== terminator) continue
    edges[index.used++] = at + 1
    if (byte === terminator) ends[index.ended++] = index.used
  }
  index.indexed = to
  return hasControls
}

function controlsBetween(bytes: Uint8Array, from: number, to: number): number {
  let controls = 0
  for (let at = from; at < to; at++) controls += ((bytes[at] as number) - 32) >>> 31
  return controls
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 32) return false
  return true
}

/**
 * Control characters (line breaks, mostly) after terminators, and from `leading` on before the first
 * segment.
 */
function blanksBetween(
  index: SegmentIndex,
  bytes: Uint8Array,
  leading: number,
  element: number,
  terminator: number,
): number {
  const { edges, ends, ended, indexed } = index
  let blanks = 0
  for (let segment = -1; segment < ended; segment++) {
    let at = segment < 0 ? leading : (edges[(ends[segment] as number) - 1] as number)
    for (; at < indexed && (bytes[at] as number) <= 32; at++) {
      if (bytes[at] === element || bytes[at] === terminator) break
      if ((bytes[at] as number) < 32) blanks += 1
    }
  }
  return blanks
}
