/** Writes what a command makes: to a path, whole or not at all, or to standard output. */
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { print } from './terminal.ts'

export type Bytes = Uint8Array | string | AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

/**
 * Writes to a temporary name beside the path and renames it when it is whole, so that nobody ever finds half a
 * file. Files may hold health information: only their owner may read them.
 */
export async function writeFileWhole(path: string, bytes: Bytes): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}.part`
  try {
    await pipeline(Readable.from(chunks(bytes)), createWriteStream(unfinished, { mode: 0o600 }))
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** To the path, or to standard output when there is none or it is `-`. */
export async function writeOut(path: string | undefined, bytes: Bytes): Promise<void> {
  if (path !== undefined && path !== '-') return writeFileWhole(path, bytes)
  for await (const chunk of chunks(bytes)) {
    if (typeof chunk === 'string') await print(chunk)
    else if (!process.stdout.write(chunk)) await new Promise(resolve => process.stdout.once('drain', resolve))
  }
}

function chunks(bytes: Bytes): AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> {
  return typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes
}
