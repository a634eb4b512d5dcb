/** Received and sent files by their SHA-256: what every place that keeps them (disk, S3) must do. */
import type { Id } from '#base/id.ts'
import type { Result } from '#base/result.ts'

export type StoredBlob = {
  /** SHA-256 of the plain bytes, lower-case hex. */
  readonly sha256: string
  readonly byteCount: number
}

/**
 * Bytes at rest, encrypted with a key of the organization. Kept under the organization, so that equal files
 * of two organizations share nothing. A blob stands once it is put; nothing overwrites it.
 */
export type Blobs = {
  /**
   * Takes a stream of any size with flat memory. Refuses `blob/too-large` beyond the limit. When the promise
   * is kept the bytes are safe on disk (or in the bucket); putting the same bytes again changes nothing.
   */
  put(
    organizationId: Id,
    bytes: AsyncIterable<Uint8Array>,
    limits: { readonly maxBytes: number },
  ): Promise<Result<StoredBlob>>
  /** The plain bytes as a stream. A blob that is missing or was tampered with is a Fault, never wrong bytes. */
  read(organizationId: Id, sha256: string): AsyncIterable<Uint8Array>
  /**
   * Removes the organization's blobs that nothing has referred to for so many days, and files that were never
   * finished; gives how many. What is put meanwhile stays.
   */
  sweep(organizationId: Id, days: number): Promise<number>
  /** Wraps the organization's keys with today's sealing key, where an older one did; gives how many those were. */
  rewrapKeys(organizationId: Id): Promise<number>
}
