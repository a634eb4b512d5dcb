/** Bytes that may turn out not to be a file: kept apart until their end is known, then handed on. */
import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expectGone, settled } from '../leftovers.ts'

/** Null when the pieces ended with null: nobody has seen any of them then. Memory stays flat. */
export async function heldBack<T>(
  pieces: AsyncIterable<Uint8Array | null>,
  use: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T | null> {
  const path = join(tmpdir(), `causeway-${randomBytes(12).toString('hex')}`)
  let isGood = true
  async function* good(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      if (piece === null) isGood = false
      else yield piece
    }
  }
  expectGone(path)
  try {
    await pipeline(Readable.from(good()), createWriteStream(path, { mode: 0o600, flags: 'wx' }))
    return isGood ? await use(createReadStream(path)) : null
  } finally {
    await rm(path, { force: true })
    settled(path)
  }
}
