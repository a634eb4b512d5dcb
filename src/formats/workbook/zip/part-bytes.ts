/** The inflated bytes of one part, pulled chunk by chunk and held against what the directory declared. */
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import type { ByteSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import { damaged, workbookFinding } from '../finding-codes.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Bytes of a part in order. */
export type PartBytes = {
  /** The next bytes, null after the last, or what is wrong with the part; after that only null. */
  next(): Promise<Uint8Array | Finding | null>
  /** Lets go of everything, also before the end. */
  close(): void
}

const stored = 0
const packedChunk = 1 << 17
const smallSize = 1 << 17
const inflatedChunk = 1 << 17

/** Opens the entry. The caller closes it. Rejects only when the source itself cannot be read. */
export function openPart(source: ByteSource, entry: ZipEntry): PartBytes {
  let raw: AsyncGenerator<Uint8Array | Finding> | null = null
  let size = 0
  let crc = 0
  let ended = false
  const end = (result: Finding | null): Finding | null => {
    ended = true
    return result
  }
  const next = async (): Promise<Uint8Array | Finding | null> => {
    if (ended) return null
    raw ??= inflatedBytes(source, entry)
    const { value, done } = await raw.next()
    if (done) {
      if (size !== entry.size) return end(workbookFinding('file/forged-size', { part: entry.name, size }))
      return end(crc === entry.crc ? null : damaged(entry.name, 'checksum'))
    }
    if (!(value instanceof Uint8Array)) return end(value)
    size += value.length
    if (size > entry.size)
      return end(workbookFinding('file/forged-size', { part: entry.name, size: entry.size }))
    crc = crc32(value, crc)
    return value
  }
  const close = (): void => {
    ended = true
    void raw?.return(undefined)
  }
  return { next, close }
}

/** The entry's packed bytes as they lie in the zip, as many as there are. */
export async function* packedBytes(
  source: ByteSource,
  start: number,
  size: number,
): AsyncGenerator<Uint8Array> {
  const end = start + size
  for (let offset = start; offset < end; ) {
    const bytes = await source.read(offset, Math.min(packedChunk, end - offset))
    if (bytes.length === 0) return
    yield bytes
    offset += bytes.length
  }
}

/**
 * Where the entry's data begins: the local header must name the same entry, and the data end before the
 * fence.
 */
export async function startOfData(source: ByteSource, entry: ZipEntry): Promise<number | null> {
  const header = await source.read(entry.offset, 30)
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (header.length < 30 || view.getUint32(0, true) !== 0x04034b50) return null
  const nameSize = view.getUint16(26, true)
  const name = Buffer.from(await source.read(entry.offset + 30, nameSize)).toString('utf8')
  const start = entry.offset + 30 + nameSize + view.getUint16(28, true)
  return name === entry.name && start + entry.packedSize <= entry.fence ? start : null
}

async function* inflatedBytes(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array | Finding> {
  const start = await startOfData(source, entry)
  if (start === null) {
    yield damaged(entry.name, 'directory')
    return
  }
  const packed = packedBytes(source, start, entry.packedSize)
  if (entry.method === stored) {
    yield* packed
    return
  }
  if (entry.size <= smallSize && entry.packedSize <= smallSize) {
    yield inflatedWhole(await wholeOf(packed), entry)
    return
  }
  const inflater = createInflateRaw({ chunkSize: inflatedChunk })
  pipeline(packed, inflater, () => {})
  try {
    for await (const bytes of inflater) yield bytes
  } catch (problem) {
    // A source that cannot be read is no fault of the file's.
    yield findingFor(problem, entry)
  }
}

async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** Small parts in one go: setting up a stream takes longer than inflating them. */
function inflatedWhole(packed: Uint8Array, entry: ZipEntry): Uint8Array | Finding {
  try {
    // One byte more than declared is allowed for, so that the caller sees a forged size.
    return inflateRawSync(packed, {
      maxOutputLength: entry.size + 1,
      chunkSize: Math.max(64, entry.size + 1),
    })
  } catch (problem) {
    if (problem instanceof RangeError)
      return workbookFinding('file/forged-size', { part: entry.name, size: entry.size })
    return findingFor(problem, entry)
  }
}

function findingFor(problem: unknown, entry: ZipEntry): Finding {
  if (!isZlibProblem(problem)) throw problem
  return damaged(entry.name, problem.code === 'Z_BUF_ERROR' ? 'truncated' : 'checksum')
}

function isZlibProblem(problem: unknown): problem is { code: string } {
  return (
    problem instanceof Error &&
    'code' in problem &&
    typeof problem.code === 'string' &&
    problem.code.startsWith('Z_')
  )
}

/** A small part whole, never more than `limit` bytes. */
export async function wholePart(
  source: ByteSource,
  entry: ZipEntry,
  limit: number,
): Promise<Uint8Array | Finding> {
  if (entry.size > limit) {
    return workbookFinding('file/inflates-too-far', { part: entry.name, size: entry.size, limit })
  }
  const part = openPart(source, entry)
  const chunks: Uint8Array[] = []
  for (;;) {
    const bytes = await part.next()
    if (bytes === null) return Buffer.concat(chunks)
    if (!(bytes instanceof Uint8Array)) {
      part.close()
      return bytes
    }
    chunks.push(bytes)
  }
}
