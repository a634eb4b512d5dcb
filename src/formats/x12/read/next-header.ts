/** Between interchanges: finds the next ISA, and tells of what stands before it. */
import { isHeaderAt, readHeader } from './header.ts'
import { firstWindow, type Scanned, type Scanner, standOnBytes } from './scanner.ts'
import { packId } from './segment.ts'

const interchangeHeader = packId('ISA')

/** Outside of interchanges: the next ISA; what stands before it is stray. */
export function seekHeader(scanner: Scanner): Scanned {
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

export function leaveInterchange(scanner: Scanner, at: number): void {
  scanner.outside = true
  scanner.at = Math.min(at, scanner.filled)
  const { index } = scanner
  index.used = index.first = index.next = index.ended = 0
}
