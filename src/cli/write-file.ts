/** Writes what a command makes: to a path, whole or not at all, or to standard output. */
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Fault } from '#base/fault.ts'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import { expectGone, settled } from './leftovers.ts'
import { makeFolder } from './make-folder.ts'
import { print } from './terminal.ts'

export type Bytes = Uint8Array | string | AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

/** What the asker can do something about; whatever else goes wrong is a fault. */
const refusable = new Set([
  'EACCES',
  'EEXIST',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOTDIR',
  'EPERM',
  'EROFS',
])

/**
 * Writes to a temporary name beside the path and renames it when it is whole, so that nobody ever finds half a
 * file. Files may hold health information: only their owner may read them. Gives back the path.
 */
export async function writeFileWhole(path: string, bytes: Bytes): Promise<Result<string>> {
  try {
    await makeFolder(dirname(path))
    const there = await stat(path).catch(() => null)
    if (there?.isDirectory()) return cannotWrite(path, 'it is a folder')
    // A device or a pipe is written to as it is; a link is followed.
    if (there && !there.isFile()) await pipeline(Readable.from(chunks(bytes)), createWriteStream(path))
    else await writeBeside(there ? await realpath(path) : path, bytes)
    return done(path)
  } catch (error) {
    const { code, path: at } = error as NodeJS.ErrnoException
    if (code !== undefined && at !== undefined && refusable.has(code)) return cannotWrite(path, code)
    if (error instanceof Fault) throw error
    if (code !== undefined)
      throw new Fault('program/cannot-write', 'A file cannot be written.', 'later', error)
    throw error
  }
}

function cannotWrite(path: string, why: string): Result<string> {
  return refused(
    'command/cannot-write',
    `${path} cannot be written (${why}).`,
    'Name another place, or see who may write there.',
  )
}

async function writeBeside(path: string, bytes: Bytes): Promise<void> {
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.part`
  expectGone(unfinished)
  try {
    const file = createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true })
    await pipeline(Readable.from(chunks(bytes)), file)
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
    settled(unfinished)
  }
}

/** To the path, or to standard output when there is none or it is `-`. Gives back the path that was written. */
export async function writeOut(path: string | undefined, bytes: Bytes): Promise<Result<string | null>> {
  if (path !== undefined && path !== '-') return writeFileWhole(path, bytes)
  for await (const chunk of chunks(bytes)) await print(chunk)
  return done(null)
}

function chunks(bytes: Bytes): AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> {
  return typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes
}
