/** A sealed file: bytes encrypted in pieces, of which none can be changed, dropped, moved or swapped unseen. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'

/*
 * Header: mark (8 bytes), number of the organization's key (4), salt (32).
 * Pieces: 64 KiB each (the last one shorter), AES-256-GCM with its place as the nonce, followed by its tag (16).
 * End:    SHA-256 of the plain bytes and their count, sealed in the same way.
 * The key of the file comes from the organization's key and the salt (HKDF, RFC 5869), so that no nonce is used
 * twice and no piece fits into another file. The end is read first: it says how many pieces there are and
 * whose SHA-256 they have.
 */
const mark = Buffer.from('CWBLOB01')
export const headerLength = mark.length + 4 + 32
const tagLength = 16
const pieceLength = 1 << 16
export const endLength = 32 + 8 + tagLength

export type Header = { readonly keyNumber: number; readonly salt: Uint8Array }

export function headerBytes(header: Header): Uint8Array {
  const number = Buffer.alloc(4)
  number.writeUInt32BE(header.keyNumber)
  return Buffer.concat([mark, number, header.salt])
}

/** What a file says of itself at its beginning. Throws `blob/damaged` when it is none of ours. */
export function headerFrom(bytes: Uint8Array): Header {
  const buffer = Buffer.from(bytes)
  if (buffer.length !== headerLength || !buffer.subarray(0, mark.length).equals(mark)) throw damaged()
  return { keyNumber: buffer.readUInt32BE(mark.length), salt: buffer.subarray(mark.length + 4) }
}

export function damaged(cause?: unknown): Fault {
  return new Fault('blob/damaged', 'A kept file is missing or is not as we kept it.', 'never', cause)
}

/** The key of one file. */
export function fileKeyOf(organizationKey: Uint8Array, organizationId: Id, header: Header): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', organizationKey, header.salt, `causeway blob ${organizationId}`, 32),
  )
}

const kinds = { piece: 0, end: 1 } as const

function nonceOf(kind: keyof typeof kinds, place: number): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(kinds[kind])
  nonce.writeBigUInt64BE(BigInt(place), 4)
  return nonce
}

function seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function unseal(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array {
  if (sealed.length < tagLength) throw damaged()
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagLength)), decipher.final()])
  } catch (error) {
    throw damaged(error)
  }
}

/** What is known of the bytes once all of them have gone through. */
export type Sum = { readonly sha256: string; readonly byteCount: number }

/** Cuts a stream into pieces of one length; the last may be shorter. Each is valid until the next is asked for. */
async function* piecesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const piece = Buffer.alloc(pieceLength)
  let filled = 0
  for await (const chunk of bytes) {
    for (let offset = 0; offset < chunk.length; ) {
      const part = chunk.subarray(offset, offset + pieceLength - filled)
      piece.set(part, filled)
      filled += part.length
      offset += part.length
      if (filled < pieceLength) continue
      yield piece
      filled = 0
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}

/**
 * The sealed bytes of a stream, header and end included; returns what the plain bytes came to. Gives up with
 * null as soon as there are more than `maxBytes`.
 */
export async function* sealStream(
  key: Uint8Array,
  header: Header,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array, Sum | null> {
  yield headerBytes(header)
  const hash = createHash('sha256')
  let byteCount = 0
  let place = 0
  for await (const piece of piecesOf(bytes)) {
    byteCount += piece.length
    if (byteCount > maxBytes) return null
    hash.update(piece)
    yield seal(key, nonceOf('piece', place++), piece)
  }
  const digest = hash.digest()
  const count = Buffer.alloc(8)
  count.writeBigUInt64BE(BigInt(byteCount))
  yield seal(key, nonceOf('end', place), Buffer.concat([digest, count]))
  return { sha256: digest.toString('hex'), byteCount }
}

/** What the sealed end says, held against the length of the whole file. Throws `blob/damaged`. */
export function sumFrom(key: Uint8Array, end: Uint8Array, sealedLength: number): Sum {
  const between = sealedLength - headerLength - endLength
  const pieces = Math.ceil(between / (pieceLength + tagLength))
  const byteCount = between - pieces * tagLength
  if (between < 0 || byteCount < 0) throw damaged()
  const plain = Buffer.from(unseal(key, nonceOf('end', pieces), end))
  if (plain.length !== 40 || plain.readBigUInt64BE(32) !== BigInt(byteCount)) throw damaged()
  return { sha256: plain.toString('hex', 0, 32), byteCount }
}

/**
 * The plain bytes of a stream that stands after the header. `take` gives exactly so many bytes of it, or fewer
 * at its end. Throws `blob/damaged` before it would give a wrong byte.
 */
export async function* unsealPieces(
  key: Uint8Array,
  sum: Sum,
  take: (count: number) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let place = 0
  for (let left = sum.byteCount; left > 0; ) {
    const length = Math.min(left, pieceLength)
    const piece = unseal(key, nonceOf('piece', place++), await take(length + tagLength))
    if (piece.length !== length) throw damaged()
    hash.update(piece)
    left -= length
    yield piece
  }
  if (hash.digest('hex') !== sum.sha256) throw damaged()
}
