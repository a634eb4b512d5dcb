/** Reads a transmission from its bytes: interchanges, groups and sets, told to visitors in one pass. */
import { type ByteSource, chunksOf } from '#base/bytes.ts'
import type { X12Place } from '../finding.ts'
import type { TransmissionVisitor } from './events.ts'
import { beginGroup, endGroup, outsideSet } from './groups.ts'
import { beginInterchange, endInterchange, outsideGroup } from './interchanges.ts'
import { type X12Limits, x12Limits } from './limits.ts'
import { nextSegment } from './next-segment.ts'
import { beginReading, placeHere, type Reading, tell } from './reading.ts'
import { feed, finishFeeding, type Scanned, type Scanner } from './scanner.ts'
import { lengthAt, packId, type Segment } from './segment.ts'
import { beginSet, endSet, nextInSet, passOver } from './sets.ts'

export type ReadX12Options = {
  /** Bytes taken at a time. */
  readonly chunkSize?: number
  readonly limits?: Partial<X12Limits>
}

const usualChunk = 1 << 16
/** Chunks read at a time: each waits for the disk's thread, which may have to wait for a processor itself. */
const chunksRead = 4

/**
 * The whole source, told to the visitor. Gives way after each chunk, so that callers can pass on what the
 * visitor gathered. Whatever is wrong with the file is a finding. Rejects only when the source itself cannot
 * be read.
 */
export async function* walkTransmission(
  source: ByteSource,
  visitor: TransmissionVisitor,
  options: ReadX12Options = {},
): AsyncGenerator<void> {
  const reading = beginReading(visitor, { ...x12Limits, ...options.limits })
  const size = options.chunkSize ?? usualChunk
  for await (const bytes of chunksOf(source, size * chunksRead)) {
    for (let from = 0; from < bytes.length; from += size) {
      feed(reading.scanner, bytes.subarray(from, from + size))
      readOn(reading)
      yield
    }
  }
  finish(reading)
  yield
}

/** The same over bytes in memory, at once. */
export function walkBytes(
  bytes: Uint8Array,
  visitor: TransmissionVisitor,
  options: ReadX12Options = {},
): void {
  const reading = beginReading(visitor, { ...x12Limits, ...options.limits })
  const size = options.chunkSize ?? usualChunk
  for (let from = 0; from < bytes.length; from += size) {
    feed(reading.scanner, bytes.subarray(from, from + size))
    readOn(reading)
  }
  finish(reading)
}

/**
 * A walk whose bytes are pushed, for who has them piece by piece himself: writers, who judge what they made.
 */
export type PushedWalk = { readonly push: (bytes: Uint8Array) => void; readonly end: () => void }

export function pushedWalk(visitor: TransmissionVisitor, options: ReadX12Options = {}): PushedWalk {
  const reading = beginReading(visitor, { ...x12Limits, ...options.limits })
  return {
    push(bytes) {
      feed(reading.scanner, bytes)
      readOn(reading)
    },
    end: () => finish(reading),
  }
}

function finish(reading: Reading): void {
  finishFeeding(reading.scanner)
  readOn(reading)
  const { interchange, interchanges, scanner } = reading
  if (interchange) endInterchange(reading, null)
  if (interchanges > 0) tellStray(reading)
  else tell(reading, scanner.sawAnything ? 'file/not-x12' : 'file/empty', {}, wholeFile)
}

const wholeFile: X12Place = { interchange: 0, segmentInFile: 0, offset: 0 }

/** All that the bytes at hand hold. */
function readOn(reading: Reading): void {
  const { segment } = reading.scanner
  for (;;) {
    switch (readSet(reading)) {
      case 'segment':
        takeSegment(reading, segment)
        break
      case 'header':
        tellStray(reading)
        reading.visitor.anySegment?.(segment)
        beginInterchange(reading)
        break
      case 'stray':
        takeStray(reading)
        break
      case 'too-long':
        if (reading.set) passOver(reading, reading.set)
        else tell(reading, 'segment/too-long', { values: { limit: reading.limits.segmentBytes } })
        break
      default:
        return
    }
  }
}

/**
 * Takes segments as long as they are a set's own, and returns what comes then. Nothing else is called from here: code
 * that runs for the first time would make the engine throw away what it compiled, in the middle of a file.
 */
function readSet(reading: Reading): Scanned {
  const { scanner, visitor } = reading
  const { segment } = scanner
  for (;;) {
    const scanned = nextSegment(scanner)
    const { set } = reading
    if (scanned !== 'segment' || set === null || isEnvelope(segment.id) || isOdd(scanner)) return scanned
    visitor.anySegment?.(segment)
    nextInSet(reading, set, segment)
  }
}

function isEnvelope(id: number): boolean {
  return (
    id === setTrailer ||
    id === setHeader ||
    id === groupTrailer ||
    id === groupHeader ||
    id === interchangeTrailer
  )
}

/** Something is to be told of the segment at hand as such. */
function isOdd({ isUnfolded, isUnterminated, segment }: Scanner): boolean {
  return isUnfolded === true || isUnterminated === true || segment.count === 1
}

const groupHeader = packId('GS')
const groupTrailer = packId('GE')
const setHeader = packId('ST')
const setTrailer = packId('SE')
const interchangeTrailer = packId('IEA')
const interchangeAcknowledgement = packId('TA1')

function takeSegment(reading: Reading, segment: Segment): void {
  const { scanner, set } = reading
  reading.visitor.anySegment?.(segment)
  if (isOdd(scanner)) tellOddness(reading, segment)
  switch (segment.id) {
    case setHeader:
      if (!reading.group) outsideGroup(reading, segment)
      beginSet(reading, segment)
      break
    case setTrailer:
      if (set) endSet(reading, segment)
      else takeOutside(reading, segment)
      break
    case groupHeader:
      if (reading.group) outsideGroup(reading, segment)
      beginGroup(reading, segment)
      break
    case groupTrailer:
      if (reading.group) endGroup(reading, segment)
      else takeOutside(reading, segment)
      break
    case interchangeTrailer:
      endInterchange(reading, segment)
      break
    default:
      if (set) nextInSet(reading, set, segment)
      else takeOutside(reading, segment)
  }
}

function takeOutside(reading: Reading, segment: Segment): void {
  if (reading.group) {
    if (!isEmpty(segment)) outsideSet(reading, segment)
    return
  }
  if (segment.id === interchangeAcknowledgement && reading.interchange) {
    reading.interchange.acknowledgements += 1
    reading.visitor.interchangeAcknowledgement?.(segment)
  } else if (!isEmpty(segment)) outsideGroup(reading, segment)
}

function isEmpty(segment: Segment): boolean {
  return segment.count === 1 && lengthAt(segment, 0) === 0
}

/** Told once an interchange. */
function tellOddness(reading: Reading, segment: Segment): void {
  const { interchange, scanner } = reading
  if (!interchange) return
  if (scanner.isUnfolded && !interchange.toldFolded) {
    interchange.toldFolded = true
    tell(reading, 'interchange/folded-lines')
  }
  if (isEmpty(segment) && !interchange.toldEmpty) {
    interchange.toldEmpty = true
    tell(reading, 'segment/empty')
  }
  if (scanner.isUnterminated) tell(reading, 'segment/unterminated')
}

function takeStray(reading: Reading): void {
  const { scanner } = reading
  if (reading.interchange) endInterchange(reading, null)
  if (reading.strayBytes === 0) reading.strayOffset = scanner.segment.offset
  reading.strayBytes += scanner.strayBytes
}

function tellStray(reading: Reading): void {
  const { strayBytes: count, strayOffset: offset } = reading
  if (count === 0) return
  reading.strayBytes = 0
  const { segmentInFile } = placeHere(reading)
  tell(
    reading,
    'file/stray-bytes',
    { values: { count } },
    {
      interchange: reading.interchanges,
      segmentInFile,
      offset,
    },
  )
}
