/** Files on disk and standard input as byte sources. */
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ByteSource } from '#base/bytes.ts'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'

/** A file that is open for reading. `close` lets it go, and deletes it where it was only a copy. */
export type OpenFile = { readonly source: ByteSource; close(): Promise<void> }

/** Opens a file by its path; `-` is standard input, which is first written to a private temporary file. */
export async function openFile(path: string, nameOfInput = 'standard input'): Promise<Result<OpenFile>> {
  if (path !== '-') return openPath(path, basename(path), async () => {})
  const copy = join(tmpdir(), `causeway-${randomBytes(12).toString('hex')}`)
  await pipeline(process.stdin, createWriteStream(copy, { mode: 0o600 }))
  return openPath(copy, nameOfInput, () => rm(copy, { force: true }))
}

async function openPath(path: string, name: string, after: () => Promise<void>): Promise<Result<OpenFile>> {
  const about = await stat(path).catch(() => null)
  if (!about)
    return refused('command/no-such-file', `There is no file ${path}.`, 'Look whether the name is right.')
  if (!about.isFile())
    return refused('command/not-a-file', `${path} is not a file.`, 'Name a file, not a folder.')
  const handle = await open(path, 'r')
  const source: ByteSource = {
    name,
    size: about.size,
    async read(offset, length) {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, about.size - offset)))
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
