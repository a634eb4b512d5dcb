/** A place that keeps sealed files under an organization and a SHA-256: a folder, or a bucket. */
import { Fault } from '#base/fault.ts'
import { type Id, isId } from '#base/id.ts'

export type BlobName = { readonly organizationId: Id; readonly sha256: string }

export type KeptFile = {
  /** Length of the sealed file. */
  readonly length: number
  /** Its last bytes. */
  last(count: number): Promise<Uint8Array>
  /** All of it in order. To be called at most once. */
  bytes(): AsyncIterable<Uint8Array>
  /** Lets go of it. Safe to call twice. */
  close(): Promise<void>
}

export type Place = {
  /** Takes a finished file of our own folder. When the promise is kept it is safe; what stood there is replaced. */
  keep(path: string, name: BlobName): Promise<void>
  /** The file, or null when there is none. */
  open(name: BlobName): Promise<KeptFile | null>
  remove(name: BlobName): Promise<void>
  /** All files of an organization, with the instant at which each was kept (milliseconds since 1970). */
  list(organizationId: Id): AsyncIterable<{ readonly sha256: string; readonly keptAt: number }>
}

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** The name as a path, for folders and buckets alike. Nothing that a sender wrote is ever part of it. */
export function pathOf({ organizationId, sha256 }: BlobName): string {
  if (!isId(organizationId) || !isSha256(sha256)) throw new RangeError('No name of a blob.')
  return `${organizationId}/${sha256.slice(0, 2)}/${sha256}`
}

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** What the disk says when it cannot, as a Fault; anything else stays what it is. */
export function diskTrouble(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  if (noRoom.has(error.code)) {
    return new Fault('blob/no-room', 'There is no room left where files are kept.', 'later', error)
  }
  if (['EIO', 'EROFS', 'EMFILE', 'ENFILE', 'EACCES', 'EPERM', 'ESTALE'].includes(error.code)) {
    return new Fault('blob/unavailable', 'The place where files are kept does not answer.', 'soon', error)
  }
  return error
}
