/** A kept file as a source that can be read at any place: a workbook's directory stands at its end. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ByteSource } from '#base/bytes.ts'
import { bytesSource } from '#base/bytes.ts'
import type { Id } from '#base/id.ts'
import type { Blobs } from '../blobs/blobs.ts'

/** Smaller files are held in memory while they are read. */
const mostInMemory = 4 << 20
const blockLength = 16

export type OpenBlob = { readonly source: ByteSource; close(): Promise<void> }

/**
 * Opens a kept file. A large one is copied to a scratch file, sealed by a key that only this process knows and
 * unlinked while it is open, so that no file in the clear is ever on the disk and none is left there.
 */
export async function openBlob(
  blobs: Blobs,
  organizationId: Id,
  blob: { readonly sha256: string; readonly byteCount: number; readonly name: string },
): Promise<OpenBlob> {
  const bytes = blobs.read(organizationId, blob.sha256)
  if (blob.byteCount <= mostInMemory) {
    const chunks: Uint8Array[] = []
    for await (const chunk of bytes) chunks.push(chunk)
    return { source: bytesSource(blob.name, Buffer.concat(chunks)), close: async () => {} }
  }
  return openScratch(bytes, blob)
}

/** AES-256 in counter mode: any block can be read by itself. */
async function openScratch(
  bytes: AsyncIterable<Uint8Array>,
  blob: { readonly byteCount: number; readonly name: string },
): Promise<OpenBlob> {
  const key = randomBytes(32)
  const path = join(tmpdir(), `causeway-scratch-${randomBytes(12).toString('hex')}`)
  const file = await open(path, 'wx+', 0o600)
  await rm(path, { force: true })
  try {
    const cipher = createCipheriv('aes-256-ctr', key, counterAt(0))
    let at = 0
    for await (const chunk of bytes) {
      const sealed = cipher.update(chunk)
      await file.write(sealed, 0, sealed.length, at)
      at += sealed.length
    }
  } catch (error) {
    await file.close()
    throw error
  }
  return {
    source: {
      name: blob.name,
      size: blob.byteCount,
      read: (offset, length) => readAt(file, key, offset, length),
    },
    close: () => file.close(),
  }
}

async function readAt(file: FileHandle, key: Buffer, offset: number, length: number): Promise<Uint8Array> {
  const skipped = offset % blockLength
  const sealed = Buffer.allocUnsafe(length + skipped)
  const { bytesRead } = await file.read(sealed, 0, sealed.length, offset - skipped)
  const decipher = createDecipheriv('aes-256-ctr', key, counterAt((offset - skipped) / blockLength))
  return decipher.update(sealed.subarray(0, bytesRead)).subarray(skipped)
}

/** The counter of a block. The key is used for one file only, so it may begin at nothing. */
function counterAt(block: number): Buffer {
  const counter = Buffer.alloc(blockLength)
  counter.writeBigUInt64BE(BigInt(block), 8)
  return counter
}
