/** Sealed bytes: AES-256-GCM under a key made for one purpose, bound to the place where they are kept. */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { Fault } from './fault.ts'

const nonceBytes = 12
const tagBytes = 16

/** A key for one purpose from a key of the house (RFC 5869), so that no two purposes share one. 32 bytes. */
export function keyFor(purpose: string, houseKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', houseKey, '', `causeway ${purpose}`, 32))
}

/**
 * The bytes sealed: nonce, ciphertext, tag. `nonce` is 12 fresh random bytes; `place` says where they are kept,
 * so that what was moved elsewhere does not open.
 */
export function seal(key: Uint8Array, nonce: Uint8Array, place: string, plain: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(place))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/**
 * What was sealed with one of the keys, the likeliest first. Throws a Fault `seal/broken` when it was altered,
 * moved, or sealed with another key.
 */
export function unseal(keys: readonly Uint8Array[], place: string, sealed: Uint8Array): Uint8Array {
  for (const key of keys) {
    const plain = opened(key, place, sealed)
    if (plain !== null) return plain
  }
  throw new Fault('seal/broken', 'Sealed bytes do not open with our keys.')
}

function opened(key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array | null {
  const ends = sealed.length - tagBytes
  if (ends < nonceBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(ends))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, ends)), decipher.final()])
  } catch {
    return null
  }
}
