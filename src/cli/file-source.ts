/** Files on disk, pipes and standard input as byte sources. */
import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ByteSource } from '#base/bytes.ts'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import { expectGone, settled } from './leftovers.ts'

/** A file that is open for reading. `close` lets it go, and deletes it where it was only a copy. */
export type OpenFile = { readonly source: ByteSource; close(): Promise<void> }

/**
 * Opens a file by its path; `-` is standard input. What can be read but once (a pipe) is first written to a
 * private temporary file, because a workbook has to be read at many places.
 */
export async function openFile(path: string, nameOfInput = 'standard input'): Promise<Result<OpenFile>> {
  if (path === '-') return openCopy(process.stdin, nameOfInput)
  const about = await stat(path).catch(() => null)
  if (!about)
    return refused('command/no-such-file', `There is no file ${path}.`, 'Look whether the name is right.')
  if (about.isFIFO() || about.isCharacterDevice()) return openCopy(createReadStream(path), basename(path))
  if (!about.isFile())
    return refused('command/not-a-file', `${path} is not a file.`, 'Name a file, not a folder.')
  return openPath(path, basename(path), about, async () => {})
}

async function openCopy(stream: NodeJS.ReadableStream, name: string): Promise<Result<OpenFile>> {
  const copy = join(tmpdir(), `causeway-${randomBytes(12).toString('hex')}`)
  const remove = async (): Promise<void> => {
    await rm(copy, { force: true })
    settled(copy)
  }
  expectGone(copy)
  try {
    await pipeline(stream, createWriteStream(copy, { mode: 0o600, flags: 'wx' }))
    return await openPath(copy, name, await stat(copy), remove)
  } catch (error) {
    await remove()
    throw error
  }
}

async function openPath(
  path: string,
  name: string,
  { size }: Stats,
  after: () => Promise<void>,
): Promise<Result<OpenFile>> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => error)
  if (handle instanceof Error) {
    const why = handle.code ?? 'unknown'
    return refused('command/cannot-read', `${path} cannot be read (${why}).`, 'See who may read it.')
  }
  const source: ByteSource = {
    name,
    size,
    async read(offset, length) {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)))
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset)
      return bytes.subarray(0, bytesRead)
    },
  }
  const close = async (): Promise<void> => {
    await handle.close()
    await after()
  }
  return done({ source, close })
}
