/** The next segment, or whatever else comes, among the bytes that a scanner has at hand. */
import { unfold } from './folded-lines.ts'
import { isHeaderAt } from './header.ts'
import { leaveInterchange, seekHeader } from './next-header.ts'
import { largestWindow, type Scanned, type Scanner, standOnBytes } from './scanner.ts'
import { packedAt, packId } from './segment.ts'
import { indexWindow } from './segment-index.ts'

const interchangeHeader = packId('ISA')
const interchangeTrailer = packId('IEA')

/** The next thing among the bytes at hand. */
export function nextSegment(scanner: Scanner): Scanned {
  const { index } = scanner
  for (;;) {
    if (index.next < index.ended) return takeSegment(scanner)
    if (scanner.outside) return seekHeader(scanner)
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
  indexWindow(index, scanner, Math.min(filled, index.indexed + index.window), element, terminator)
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
  if (scanner.textLength !== scanner.filled || scanner.isUnfolded === true) standOnBytes(scanner)
  segment.first = first
  segment.count = after - 1 - first
  segment.offset = scanner.base + start
  segment.number += 1
  const idLength = (edges[first + 1] as number) - 1 - start
  segment.id = idLength === 3 || idLength === 2 ? packedAt(segment, start, idLength) : 0
  segment.hasControls = index.hasControls
  if (end - start > scanner.limit) return 'too-long'
  if (segment.id === interchangeTrailer || segment.id === 0 || segment.id === interchangeHeader) {
    const isHeader = isHeaderAt(bytes, start)
    if (isHeader) return leaveFor(scanner, start)
    if (segment.id === interchangeTrailer) leaveInterchange(scanner, end + 1)
  }
  if (index.hasControls === true) scanner.isUnfolded = unfold(segment)
  return 'segment'
}

function passBlanks(scanner: Scanner, from: number, end: number): number {
  const { element } = scanner.segment.separators
  let at = from
  while (at < end && (scanner.bytes[at] as number) <= 32 && scanner.bytes[at] !== element) at++
  return at
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
  const { segment, index } = scanner
  const start = index.edges[0] as number
  standOnBytes(scanner)
  segment.offset = scanner.base + start
  segment.number += 1
  segment.count = 0
  const idLength = index.used > 1 ? (index.edges[1] as number) - 1 - start : 0
  segment.id = idLength === 3 || idLength === 2 ? packedAt(segment, start, idLength) : 0
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
