/** Unpacks an image into a folder, each file written through to the disk. */
import { mkdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

type Entry = { readonly name: string; readonly isFolder: boolean; readonly bytes: Buffer }

/** The entries of a plain tar as PGlite writes it: names up to 100 bytes, sizes in octal (POSIX ustar, 4.1). */
function entriesOf(tar: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const field = (from: number, length: number): string =>
      tar.toString('latin1', at + from, at + from + length).replace(/[\0 ].*$/s, '')
    const size = Number.parseInt(field(124, 12) || '0', 8)
    const name = field(0, 100).replace(/^\/+/, '')
    entries.push({ name, isFolder: field(156, 1) === '5', bytes: tar.subarray(at + 512, at + 512 + size) })
    at += 512 + Math.ceil(size / 512) * 512
  }
  return entries
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The folder must not be there. Names come from our own image, and still may not lead out of it. */
export async function unpackImage(image: string, folder: string): Promise<void> {
  const packed = readFileSync(image)
  const entries = entriesOf(packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed) : packed)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const files: Entry[] = []
  for (const entry of entries) {
    if (entry.name.split('/').includes('..')) throw new RangeError(`A path out of the image: ${entry.name}`)
    if (entry.isFolder) mkdirSync(join(folder, entry.name), { recursive: true, mode: 0o700 })
    else files.push(entry)
  }
  for (let from = 0; from < files.length; from += 32) {
    await Promise.all(
      files.slice(from, from + 32).map(file => writeThrough(join(folder, file.name), file.bytes)),
    )
  }
}
