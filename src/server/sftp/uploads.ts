/** A file that is being put: kept as it comes, and handed over once it is complete. */
import type { ActionAnswer } from '#actions/all-actions.ts'
import type { Result } from '#base/result.ts'
import { isPartName } from '#domain/sftp/names.ts'
import type { Place } from '#domain/sftp/paths.ts'
import { type Asking, mustAsk, tryAsk } from './asking.ts'
import { makePipe } from './pipe.ts'
import { findFolder, findUpload, noSuchFile, type Upload } from './tree.ts'
import { trouble, troubleOf } from './trouble.ts'

type UploadPlace = Extract<Place, { is: 'upload' }>

export type OpenUpload = {
  readonly kind: 'upload'
  size(): number
  write(offset: number, bytes: Uint8Array): Promise<void>
  /** Keeps the file; where it is complete, hands it over. */
  close(): Promise<void>
  /** The connection is gone: what came is kept, for whoever goes on with it. */
  abandon(): Promise<void>
}

type Kept = Promise<Result<ActionAnswer<'sftp.keep-upload'>>>

/** Not so where the name says that there is more to come, or where only a new name says that there is not. */
function isComplete(asking: Asking, name: string): boolean {
  return asking.program().completeBy === 'close' && !isPartName(name)
}

/**
 * Begins a file. `startsAnew` where the program throws away what was there; otherwise one that is kept incomplete goes
 * on where it ended. Bytes come in their order: a hole or a step back is refused.
 */
export async function openUpload(
  asking: Asking,
  place: UploadPlace,
  startsAnew: boolean,
): Promise<OpenUpload> {
  if (!asking.program().actor.rights.includes('exchange/send'))
    throw trouble('not-allowed', 'This key is for taking files only.')
  await findFolder(asking, place.partner)
  const before = await findUpload(asking, place)
  const earlier = startsAnew || before?.state !== 'kept' ? null : before
  const pipe = makePipe()
  let kept: Kept | null = null
  let refusedAlready: Result<unknown> | null = null
  let size = earlier?.bytes ?? 0

  const begin = (goesOn: boolean): Kept => {
    const bytes = earlier !== null && goesOn ? joined(asking, earlier, pipe.bytes) : pipe.bytes
    const file = { name: place.name, mediaType: 'application/octet-stream', bytes }
    const asked = { folder: place.partner, way: place.way, name: place.name }
    const keeping = tryAsk(asking, 'sftp.keep-upload', asked, { file })
    keeping
      .then(result => {
        if (!result.ok) refusedAlready = result
      })
      .catch(() => {})
      .finally(() => pipe.stop())
    return keeping
  }
  const finish = async (): Kept => {
    kept ??= begin(earlier !== null)
    pipe.end()
    return kept
  }

  return {
    kind: 'upload',
    size: () => size,
    write: async (offset, bytes) => {
      if (kept === null) {
        // The first bytes tell whether it goes on, or is sent anew over what was there.
        if (offset === 0) size = 0
        if (offset === size) kept = begin(offset > 0)
      }
      if (offset !== size)
        throw trouble('failure', 'Bytes are taken in their order only. Send the file from its beginning.')
      size += bytes.length
      await pipe.write(bytes)
      if (refusedAlready !== null && !refusedAlready.ok) throw troubleOf(refusedAlready.refusal)
    },
    close: async () => {
      const result = await finish()
      if (!result.ok) {
        const asked = { folder: place.partner, because: result.refusal.code }
        await tryAsk(asking, 'sftp.note-refusal', asked)
        throw troubleOf(result.refusal)
      }
      if (isComplete(asking, place.name)) await handOver(asking, place, result.value.upload)
    },
    abandon: async () => {
      if (kept !== null || (earlier === null && size > 0)) await finish().catch(() => {})
      else pipe.stop()
    },
  }
}

async function* joined(
  asking: Asking,
  earlier: Upload,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const { bytes } = await mustAsk(asking, 'sftp.read-upload', { upload: earlier.id })
  yield* bytes
  yield* rest
}

/** To the partner, or into our own hands. Asked twice for the same upload it happens once. */
async function handOver(asking: Asking, place: UploadPlace, upload: Upload): Promise<void> {
  const { partner } = await findFolder(asking, place.partner)
  const { bytes } = await mustAsk(asking, 'sftp.read-upload', { upload: upload.id })
  const more = {
    key: `sftp-${upload.id}`,
    file: { name: place.name, mediaType: mediaTypeOf(place.name), bytes },
  }
  const answer =
    place.way === 'to-them'
      ? await tryAsk(asking, 'exchange.pass-on-file', { partner }, more)
      : await tryAsk(asking, 'exchange.receive-file', { partner, ours: place.way === 'own-data' }, more)
  if (!answer.ok) {
    await tryAsk(asking, 'sftp.settle-upload', { upload: upload.id, refusedBecause: answer.refusal.code })
    throw troubleOf(answer.refusal)
  }
  const { value } = answer
  const wasHereBefore = 'alreadyPassedOn' in value ? value.alreadyPassedOn : value.alreadyReceived
  await mustAsk(asking, 'sftp.settle-upload', {
    upload: upload.id,
    transmission: value.transmission.id,
    wasHereBefore,
  })
}

function mediaTypeOf(name: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const types: { readonly [ending: string]: string } = {
    csv: 'text/csv',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
  return types[ending] ?? 'application/octet-stream'
}

/** A new name for what is not complete yet; by it the program may say that now it is. */
export async function renameUpload(asking: Asking, from: UploadPlace, to: UploadPlace): Promise<void> {
  if (from.partner !== to.partner || from.way !== to.way)
    throw trouble('not-allowed', 'A file is renamed within its folder. Put it into the other one anew.')
  const upload = await findUpload(asking, from)
  if (upload === null) throw noSuchFile()
  if (upload.state !== 'kept')
    throw trouble('not-allowed', 'This file was complete and is taken already, under the name that it had.')
  const renamed = await mustAsk(asking, 'sftp.rename-upload', { upload: upload.id, name: to.name })
  if (!isPartName(to.name)) await handOver(asking, to, renamed.upload)
}
