/**
 * A file's bytes in order, cut where no character and if possible no line is torn, each read while one is
 * worked on.
 */
import type { ByteSource } from '#base/bytes.ts'
import { cutAt, type Encoding } from './decode.ts'

export type Block = { readonly bytes: Buffer; readonly offset: number }

/**
 * The bytes in blocks that end behind a line, or at least a whole character. The next block is being read
 * while one is worked on, and begins where the last was cut, so that no bytes are copied together.
 */
export async function* blocksOf(
  source: ByteSource,
  from: number,
  chunkSize: number,
  encoding: Encoding,
): AsyncGenerator<Block> {
  let offset = from
  let ahead = readAhead(source, offset, chunkSize)
  for (;;) {
    const bytes = asBuffer(await ahead)
    if (bytes.length === 0) return
    const last = offset + bytes.length >= source.size
    const end = last ? bytes.length : cutAt(bytes, 0, bytes.length, encoding)
    if (!last) ahead = readAhead(source, offset + end, end === 0 ? bytes.length + 4 : chunkSize)
    if (end > 0) yield { bytes: bytes.subarray(0, end), offset }
    if (last) return
    offset += end
  }
}

/** A read whose failure is told to whoever awaits it, and to no one when the reader was left before. */
function readAhead(source: ByteSource, offset: number, length: number): Promise<Uint8Array> {
  const reading = source.read(offset, length)
  reading.catch(() => undefined)
  return reading
}

/** The same bytes as a Buffer, for its natively written functions. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
