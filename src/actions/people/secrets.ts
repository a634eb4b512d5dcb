/** Secrets that we hand out: made from chance, kept as a hash; and what must be kept readable, sealed. */
import { createHash } from 'node:crypto'
import { keyFor, seal, unseal } from '#base/seal.ts'
import type { House } from '../house.ts'

/** 256 random bits as base64url (43 characters). */
export function newSecret(house: House): string {
  return Buffer.from(house.random(32)).toString('base64url')
}

/** SHA-256 as hex: what is kept of a secret, and shown to the database to open its row. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Sealed for one purpose and one place, with today's key. */
export function sealFor(house: House, purpose: string, place: string, plain: Uint8Array): Uint8Array {
  return seal(keyFor(purpose, house.settings.keys.sealing), house.random(12), place, plain)
}

/**
 * What was sealed, with today's key or one of before; throws a Fault when none opens it. What an old key opens
 * is to be sealed anew, so that the old key can go.
 */
export function unsealFor(
  house: House,
  purpose: string,
  place: string,
  sealed: Uint8Array,
): { readonly plain: Uint8Array; readonly byOldKey: boolean } {
  const { sealing, sealingBefore = [] } = house.settings.keys
  const keys = [sealing, ...sealingBefore].map(key => keyFor(purpose, key))
  const plain = unseal(keys, place, sealed)
  return { plain, byOldKey: !opensWith(keys.slice(0, 1), place, sealed) }
}

function opensWith(keys: readonly Uint8Array[], place: string, sealed: Uint8Array): boolean {
  try {
    unseal(keys, place, sealed)
    return true
  } catch {
    return false
  }
}

/** Tokens of programs begin with this, so that scanners find one that was left in public. */
const tokenPrefix = 'cway_'

export function newApiToken(house: House): string {
  return `${tokenPrefix}${newSecret(house)}`
}

export function isApiToken(text: string): boolean {
  return /^cway_[A-Za-z0-9_-]{43}$/.test(text)
}
