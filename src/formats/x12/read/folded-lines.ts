/** Takes line breaks out of a segment, as in files that were wrapped at 80 columns. */
import { endOf, type Segment, spareBytes, startOf } from './segment.ts'

const lineFeed = 10
const carriageReturn = 13

/**
 * Looks whether control characters stand in the segment, and says so in it. True when it had line breaks
 * inside: it then stands on bytes of its own without them.
 */
export function unfold(segment: Segment): boolean {
  const { bytes, edges, first, count, separators } = segment
  const start = startOf(segment, 0)
  const end = endOf(segment, count - 1)
  if (!lookForControls(segment, start, end)) return false
  const clean = new Uint8Array(end - start + 1 + spareBytes)
  const cleanEdges = new Int32Array(count + 1)
  let kept = 0
  let next = 0
  for (let at = start; at < end; at++) {
    while (next < count && edges[first + next] === at) cleanEdges[next++] = kept
    const byte = bytes[at] as number
    if (byte !== separators.element && (byte === lineFeed || byte === carriageReturn)) continue
    clean[kept++] = byte
  }
  while (next < count) cleanEdges[next++] = kept
  clean[kept++] = separators.terminator
  cleanEdges[count] = kept
  segment.bytes = clean
  segment.view = new DataView(clean.buffer)
  segment.edges = cleanEdges
  segment.first = 0
  segment.text = Buffer.from(clean.buffer, 0, kept).toString('latin1')
  segment.id = idOf(segment)
  return true
}

/** Sets `hasControls` to what is left besides line breaks. True when there are line breaks. */
function lookForControls(segment: Segment, start: number, end: number): boolean {
  const { bytes, separators } = segment
  let hasBreaks = false
  let hasOthers = false
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if ((byte >= 32 && byte !== 127) || byte === separators.element || byte === separators.component) continue
    if (byte === separators.repetition) continue
    if (byte === lineFeed || byte === carriageReturn) hasBreaks = true
    else hasOthers = true
  }
  segment.hasControls = hasOthers
  return hasBreaks
}

function idOf(segment: Segment): number {
  const end = endOf(segment, 0)
  let packed = 0
  for (let at = 0; at < end; at++) packed = (packed << 8) | (segment.bytes[at] as number)
  return end === 2 || end === 3 ? packed : 0
}
