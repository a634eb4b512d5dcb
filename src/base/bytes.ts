/** Where a file's bytes come from: read in order or at a place, without knowing of disks or networks. */

export type ByteSource = {
  /** The name the sender gave the file: shown, and its ending looked at, never used as a path. */
  readonly name: string
  /** Size in bytes. */
  readonly size: number
  /** Up to `length` bytes from `offset`; fewer only at the end of the file. */
  read(offset: number, length: number): Promise<Uint8Array>
}

/** A source over bytes that are in memory already. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (offset, length) =>
      Promise.resolve(bytes.subarray(offset, Math.min(offset + length, bytes.length))),
  }
}

/**
 * The whole source in order, in chunks of a size that keeps memory flat; the next is read while one is used.
 */
export async function* chunksOf(
  source: ByteSource,
  chunkSize = 1 << 18,
  from = 0,
): AsyncGenerator<Uint8Array> {
  let next = from < source.size ? source.read(from, chunkSize) : null
  for (let offset = from; next !== null; ) {
    const chunk: Uint8Array = await next
    offset += chunk.length
    next = chunk.length > 0 && offset < source.size ? source.read(offset, chunkSize) : null
    // Whoever stops early never asks for it; a failure to read then concerns nobody.
    next?.catch(() => {})
    if (chunk.length > 0) yield chunk
  }
}
