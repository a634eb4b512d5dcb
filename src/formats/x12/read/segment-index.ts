/** The one pass over the bytes: where segments and elements begin and end. */

/**
 * Of each segment the entries: its start, the place after each of its element separators, and the place after its
 * terminator. Then comes the start of the next.
 */
export type SegmentIndex = {
  readonly edges: Int32Array
  /** Entries in use. */
  used: number
  /** Of each whole segment: the entry after its last. */
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
  /** Control characters, and bytes of 0x80 and above, stand among the bytes of the segments at hand. */
  hasControls: boolean
  hasLetters: boolean
}

/** Goes on from `index.indexed` up to `to`. Blanks after a terminator belong to no segment. */
export function indexWindow(
  index: SegmentIndex,
  bytes: Uint8Array,
  to: number,
  element: number,
  terminator: number,
): void {
  const { edges, ends } = index
  let used = index.used
  let ended = 0
  let low = 0
  let high = 0
  let at = index.indexed
  const isUnfinished = used > 1 || (edges[0] as number) < at
  while (at < to) {
    const byte = bytes[at++] as number
    low |= byte - 32
    high |= byte
    if (byte === element) {
      edges[used++] = at
    } else if (byte === terminator) {
      edges[used++] = at
      ends[ended++] = used
      while (at < to && (bytes[at] as number) <= 32 && bytes[at] !== terminator && bytes[at] !== element) at++
      edges[used++] = at
    }
  }
  index.used = used
  index.ended = ended
  index.indexed = at
  // Separators that are control characters themselves make the first answer useless: then each segment is looked at.
  index.hasControls = low < 0 || (isUnfinished && index.hasControls)
  index.hasLetters = high > 127 || (isUnfinished && index.hasLetters)
}
