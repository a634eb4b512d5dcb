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

/**
 * Goes on from `index.indexed` up to `to`, all segments having been taken. This loop is where the time of
 * reading goes: one look at each byte, and nothing that could be done later.
 */
export function indexWindow(
  index: SegmentIndex,
  bytes: Uint8Array,
  to: number,
  element: number,
  terminator: number,
): void {
  const { edges, ends } = index
  const from = index.indexed
  const usedBefore = index.used
  let used = usedBefore
  let ended = 0
  let controls = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    controls += (byte - 32) >>> 31
    if (byte === element) {
      edges[used++] = at + 1
    } else if (byte === terminator) {
      edges[used++] = at + 1
      ends[ended++] = used
    }
  }
  index.used = used
  index.ended = ended
  index.indexed = to
  if (terminator < 32) controls -= ended
  if (element < 32) controls -= used - usedBefore - ended
  const isUnfinished = usedBefore > 1 || !isBlank(bytes, edges[0] as number, from)
  if (controls > 0) controls -= blanksBetween(index, bytes, isUnfinished ? to : from, element, terminator)
  index.hasControls = controls > 0 || (isUnfinished && index.hasControls)
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
