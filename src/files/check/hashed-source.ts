/**
 * A source that takes its own fingerprint while it is read, so that a file is not read once more for its
 * receipt.
 */
import { createHash } from 'node:crypto'
import type { ByteSource } from '#base/bytes.ts'
import { chunksOf } from '#base/bytes.ts'

export type HashedSource = {
  readonly source: ByteSource
  /** SHA-256 of the whole source, hexadecimal. What nobody has read yet is read now. */
  sha256(): Promise<string>
}

/** Bytes count when they are read in order from where the last ones ended; other reads pass by. */
export function hashWhileReading(source: ByteSource): HashedSource {
  const hash = createHash('sha256')
  let hashed = 0
  return {
    source: {
      name: source.name,
      size: source.size,
      async read(offset, length) {
        const bytes = await source.read(offset, length)
        if (offset <= hashed && offset + bytes.length > hashed) {
          hash.update(bytes.subarray(hashed - offset))
          hashed = offset + bytes.length
        }
        return bytes
      },
    },
    async sha256() {
      for await (const chunk of chunksOf(source, 1 << 20, hashed)) hash.update(chunk)
      return hash.digest('hex')
    },
  }
}
