/** Encrypted archives: a zip with AES-256 (WinZip’s AE-2), written and read as streams, within strict limits. */
import { configure, type FileEntry, Reader, ZipReader, ZipWriter } from '@zip.js/zip.js'
import type { ByteSource } from '#base/bytes.ts'
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import type { StoredBlob } from '#store/blobs/blobs.ts'
import { plainName } from '../mail/parts.ts'
import { refuse } from '../refusals.ts'

configure({ useWebWorkers: false })

export type PackedPart = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }

/** The archive as a stream. Without a password it is not encrypted: then something else has to be done about that. */
export async function* pack(
  parts: Iterable<PackedPart> | AsyncIterable<PackedPart>,
  password: string | null,
): AsyncGenerator<Uint8Array> {
  const through = new TransformStream<Uint8Array, Uint8Array>()
  const writer = new ZipWriter(through.writable, {
    ...(password !== null && { password, encryptionStrength: 3 }),
    // The names of the parts stand open in a zip; times and systems need not.
    extendedTimestamp: false,
  })
  const write = async (): Promise<void> => {
    for await (const { name, bytes } of parts) await writer.add(name, streamOf(bytes))
    await writer.close()
  }
  const written = write()
  // What fails while writing is thrown to whoever reads, at the end.
  written.catch((error: unknown) => through.writable.abort(error).catch(() => {}))
  yield* through.readable
  await written
}

/** The bytes as a stream that its reader pulls at. */
function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async controller => {
      const piece = await pieces.next()
      if (piece.done === true) controller.close()
      else controller.enqueue(piece.value)
    },
    cancel: async () => {
      await pieces.return?.()
    },
  })
}

export type Limits = {
  readonly parts: number
  /** Of all parts together, opened. */
  readonly bytes: number
}

/** More than so many times its own size is a bomb: files of rows shrink to a tenth, seldom to a fiftieth. */
const mostRatio = 250
const ratioCountsFrom = 10_000_000

/** The entries of an archive; refused where one is not encrypted, leads elsewhere, or is made to do harm. */
async function safeEntries(
  reader: ZipReader<unknown>,
  limits: Limits,
  mustBeEncrypted: boolean,
): Promise<Result<readonly FileEntry[]>> {
  const entries: FileEntry[] = []
  const names = new Set<string>()
  let bytes = 0
  for await (const entry of reader.getEntriesGenerator()) {
    const { filename, uncompressedSize, compressedSize } = entry
    bytes += uncompressedSize
    const isPlain = filename !== '' && plainName(filename) === filename && !/^\.+$/.test(filename)
    const isBomb = uncompressedSize > ratioCountsFrom && uncompressedSize > compressedSize * mostRatio
    if (entry.directory || entry.symlink || !isPlain || names.has(filename) || isBomb)
      return refuse('hand-delivery/not-safe')
    if (entries.length >= limits.parts || bytes > limits.bytes) return refuse('hand-delivery/not-safe')
    if (mustBeEncrypted && (!entry.encrypted || entry.zipCrypto)) return refuse('hand-delivery/not-encrypted')
    names.add(filename)
    entries.push(entry)
  }
  return entries.length === 0 ? refuse('hand-delivery/not-an-archive') : done(entries)
}

/** Keeps what a stream gives; refused beyond the limit. */
export type Keep = (bytes: AsyncIterable<Uint8Array>, maxBytes: number) => Promise<Result<StoredBlob>>

export type UnpackedPart = StoredBlob & { readonly name: string }

/** Opens an archive and keeps each of its parts. Nothing of it is ever a path. */
export async function unpack(
  source: Pick<ByteSource, 'read' | 'size'>,
  password: string | null,
  limits: Limits,
  keep: Keep,
): Promise<Result<readonly UnpackedPart[]>> {
  const bytes = Object.assign(new Reader<null>(null), {
    size: source.size,
    readUint8Array: (from: number, length: number) => source.read(from, length),
  })
  const reader = new ZipReader(bytes, { checkOverlappingEntry: true })
  try {
    const entries = await safeEntries(reader, limits, password !== null)
    if (!entries.ok) return entries
    const parts: UnpackedPart[] = []
    for (const entry of entries.value) {
      const kept = await keepEntry(entry, password, keep)
      if (!kept.ok) return kept
      parts.push({ ...kept.value, name: entry.filename })
    }
    return done(parts)
  } catch (error) {
    const says = error instanceof Error ? error.message : ''
    if (/unsafe|overlap|filename|zip bomb|suspicious/i.test(says)) return refuse('hand-delivery/not-safe')
    return /password/i.test(says)
      ? refuse('hand-delivery/wrong-password')
      : refuse('hand-delivery/not-an-archive')
  } finally {
    await reader.close().catch(() => {})
  }
}

/** The entry says how long it is; a byte more and it lied. */
async function keepEntry(entry: FileEntry, password: string | null, keep: Keep): Promise<Result<StoredBlob>> {
  const through = new TransformStream<Uint8Array, Uint8Array>()
  const reading = entry.getData(through.writable, {
    ...(password !== null && { password }),
    checkSignature: true,
  })
  // What fails while reading is thrown below, once whoever keeps it has let go.
  reading.catch((error: unknown) => through.writable.abort(error).catch(() => {}))
  const kept = await keep(through.readable, entry.uncompressedSize)
  if (!kept.ok) return refuse('hand-delivery/not-safe')
  await reading
  return kept
}
