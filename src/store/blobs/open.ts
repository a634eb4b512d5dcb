/** Opens the keeping of blobs: sealed on their way in, checked on their way out. */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '#base/id.ts'
import { done, refused } from '#base/result.ts'
import type { Database } from '../database.ts'
import type { Blobs, StoredBlob } from './blobs.ts'
import { diskPlace } from './disk.ts'
import { type BlobKey, findKey, newestKey, rewrapKeys, type SealingKeys } from './keys.ts'
import { type BlobName, diskTrouble, type KeptFile, type Place } from './place.ts'
import { noteBlob } from './rows.ts'
import { type BucketSettings, bucketPlace } from './s3.ts'
import {
  damaged,
  endLength,
  fileKeyOf,
  type Header,
  headerFrom,
  headerLength,
  type Sum,
  sealStream,
  sumFrom,
  unsealPieces,
} from './sealed.ts'
import { sweepBlobs } from './sweep.ts'

/** Where blobs are kept. A bucket too needs a folder, in which a file waits, sealed, until the bucket has it. */
export type BlobSettings = { readonly folder: string; readonly bucket?: BucketSettings }

/** What an interrupted put left behind is removed when it is older than any put can be. */
const leftoverMilliseconds = 24 * 60 * 60 * 1000

export async function openBlobs(
  settings: BlobSettings,
  database: Database,
  sealing: SealingKeys,
): Promise<Blobs> {
  const incoming = join(settings.folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await clearLeftovers(incoming)
  const place =
    settings.bucket === undefined ? diskPlace(join(settings.folder, 'kept')) : bucketPlace(settings.bucket)
  const acting = (organizationId: Id) => ({ organizationId, personId: null })
  const keyOf = (organizationId: Id, number: number): Promise<BlobKey | null> =>
    database.inTransaction(acting(organizationId), tx => findKey(tx, sealing, organizationId, number))

  const put: Blobs['put'] = async (organizationId, bytes, limits) => {
    const newest = await database.inTransaction(acting(organizationId), tx =>
      newestKey(tx, sealing, organizationId),
    )
    const header = { keyNumber: newest.number, salt: randomBytes(32) }
    const key = fileKeyOf(newest.key, organizationId, header)
    const path = join(incoming, randomUUID())
    try {
      const sum = await writeSealed(path, sealStream(key, header, bytes, limits.maxBytes))
      if (sum === null) return tooLarge(limits.maxBytes)
      const name = { organizationId, sha256: sum.sha256 }
      const keepUnlessKept = async (): Promise<boolean> => {
        if (await isWhole(place, name, number => keyOf(organizationId, number))) return false
        await place.keep(path, name)
        return true
      }
      const kept = await keepUnlessKept()
      await database.inTransaction(acting(organizationId), tx => noteBlob(tx, organizationId, sum))
      // What stood there already may have been swept away until its row was written again.
      if (!kept) await keepUnlessKept()
      return done(sum)
    } catch (error) {
      throw diskTrouble(error)
    } finally {
      await rm(path, { force: true })
    }
  }

  return {
    put,
    read: (organizationId, sha256) =>
      readSealed(place, { organizationId, sha256 }, number => keyOf(organizationId, number)),
    sweep: async (organizationId, days) => {
      await clearLeftovers(incoming)
      return sweepBlobs(database, place, organizationId, days)
    },
    rewrapKeys: organizationId =>
      database.inTransaction(acting(organizationId), tx => rewrapKeys(tx, sealing, organizationId)),
  }
}

async function clearLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const found = await stat(join(incoming, name)).catch(() => null)
    if (found === null || found.mtimeMs > Date.now() - leftoverMilliseconds) continue
    await rm(join(incoming, name), { force: true })
  }
}

function tooLarge(maxBytes: number) {
  return refused<StoredBlob>(
    'blob/too-large',
    `The file is larger than ${Math.floor(maxBytes / 1_000_000)} MB.`,
    'Split it into several files and send them one by one.',
  )
}

/** Writes the sealed stream to a new file, down to the disk itself. */
async function writeSealed(
  path: string,
  sealed: AsyncGenerator<Uint8Array, Sum | null>,
): Promise<Sum | null> {
  const file = await open(path, 'wx', 0o600)
  try {
    for (;;) {
      const next = await sealed.next()
      if (next.done) {
        if (next.value !== null) await file.sync()
        return next.value
      }
      await file.writeFile(next.value)
    }
  } finally {
    await sealed.return(null)
    await file.close()
  }
}

type FindKey = (number: number) => Promise<BlobKey | null>

/** The key of a file and what its end says, before a byte of it is believed. Throws `blob/damaged`. */
async function openSeal(
  file: KeptFile,
  name: BlobName,
  header: Header,
  find: FindKey,
): Promise<{ readonly key: Uint8Array; readonly sum: Sum }> {
  const organizationKey = await find(header.keyNumber)
  if (organizationKey === null) throw damaged()
  const key = fileKeyOf(organizationKey.key, name.organizationId, header)
  const sum = sumFrom(key, await file.last(endLength), file.length)
  if (sum.sha256 !== name.sha256) throw damaged()
  return { key, sum }
}

/** Whether the place has the file, whole by its length and its end. */
async function isWhole(place: Place, name: BlobName, find: FindKey): Promise<boolean> {
  const file = await place.open(name)
  if (file === null) return false
  try {
    const take = taker(file.bytes())
    await openSeal(file, name, headerFrom(await take(headerLength)), find)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'blob/damaged') return false
    throw error
  } finally {
    await file.close()
  }
}

async function* readSealed(place: Place, name: BlobName, find: FindKey): AsyncGenerator<Uint8Array> {
  const file = await place.open(name)
  if (file === null) throw damaged()
  try {
    const take = taker(file.bytes())
    const { key, sum } = await openSeal(file, name, headerFrom(await take(headerLength)), find)
    yield* unsealPieces(key, sum, take)
  } catch (error) {
    throw diskTrouble(error)
  } finally {
    await file.close()
  }
}

/** Takes exactly so many bytes off a stream at a time; fewer only at its end. */
function taker(bytes: AsyncIterable<Uint8Array>): (count: number) => Promise<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]()
  let kept: Buffer[] = []
  let length = 0
  return async count => {
    while (length < count) {
      const next = await chunks.next()
      if (next.done) break
      kept.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength))
      length += next.value.length
    }
    const all = kept.length === 1 && kept[0] ? kept[0] : Buffer.concat(kept)
    kept = [all.subarray(count)]
    length = Math.max(0, all.length - count)
    return all.subarray(0, count)
  }
}
