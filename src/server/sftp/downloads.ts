/** A file that is being taken: read as a stream, from wherever the program asks. */
import type { FileStream } from '#actions/action.ts'
import { type Asking, mustAsk } from './asking.ts'
import type { LaidFile } from './tree.ts'

export type OpenDownload = {
  readonly kind: 'download'
  readonly file: LaidFile
  /** At most so many bytes; null at the end. */
  read(offset: number, length: number): Promise<Buffer | null>
  close(): Promise<void>
}

/** How far back a program may step without the file being begun anew: bytes. */
const windowBytes = 2_000_000
const mostAtOnce = 256 * 1024

async function streamOf(asking: Asking, { kind, id, transmission }: LaidFile): Promise<FileStream> {
  if (transmission === null) return mustAsk(asking, 'sftp.read-notice', { file: id })
  if (kind === 'file') return mustAsk(asking, 'exchange.download-file', { transmission })
  return mustAsk(asking, 'exchange.download-answer', { transmission, kind })
}

export async function openDownload(asking: Asking, file: LaidFile): Promise<OpenDownload> {
  let chunks = (await streamOf(asking, file)).bytes[Symbol.asyncIterator]()
  let window = Buffer.alloc(0)
  let windowAt = 0
  let ended = false

  const begin = async (): Promise<void> => {
    await chunks.return?.()
    chunks = (await streamOf(asking, file)).bytes[Symbol.asyncIterator]()
    window = Buffer.alloc(0)
    windowAt = 0
    ended = false
  }
  /** Takes the next piece in, and lets go of what lies far behind. */
  const advance = async (offset: number): Promise<void> => {
    const next = await chunks.next()
    if (next.done) {
      ended = true
      return
    }
    const behind = Math.max(0, Math.min(offset - windowAt - windowBytes, window.length))
    const kept = window.subarray(behind)
    windowAt += behind
    window = Buffer.concat([kept, next.value])
  }

  return {
    kind: 'download',
    file,
    read: async (offset, length) => {
      const end = offset + Math.min(length, mostAtOnce)
      if (offset < windowAt) await begin()
      while (!ended && windowAt + window.length < end) await advance(offset)
      const bytes = window.subarray(offset - windowAt, end - windowAt)
      return bytes.length === 0 ? null : Buffer.from(bytes)
    },
    close: async () => {
      await chunks.return?.()
    },
  }
}
