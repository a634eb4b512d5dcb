/** Addresses of our own mail server: one for the files of each organization, one for what comes back. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { keyFor } from '#base/seal.ts'
import type { House } from '../house.ts'

/** Small letters and digits, since some servers write an address in small letters (Crockford’s base 32). */
const digits = '0123456789abcdefghjkmnpqrstvwxyz'

function written(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let left = Math.ceil((bytes.length * 8) / 5); left > 0; left--) {
    text = (digits[Number(bits & 31n)] ?? '') + text
    bits >>= 5n
  }
  return text
}

function read(text: string, length: number): Uint8Array | null {
  let bits = 0n
  for (const letter of text) {
    const value = digits.indexOf(letter)
    if (value < 0) return null
    bits = (bits << 5n) | BigInt(value)
  }
  if (bits >> BigInt(length * 8) !== 0n) return null
  return Uint8Array.from({ length }, (_, index) => Number((bits >> BigInt((length - 1 - index) * 8)) & 255n))
}

const bytesOf = (id: Id): Uint8Array => Buffer.from(id.replaceAll('-', ''), 'hex')

function idOf(bytes: Uint8Array): Id {
  const hex = Buffer.from(bytes).toString('hex')
  return [8, 13, 18, 23].reduce((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex)
}

/** Where partners send the organization's files; null where we take no e-mail. */
export function dropAddressOf(house: House, organizationId: Id): string | null {
  const { mailDrop } = house.settings
  return mailDrop ? `files-${written(bytesOf(organizationId))}@${mailDrop.domain}` : null
}

function markOf(house: House, ids: Uint8Array): Uint8Array {
  const key = keyFor('addresses that mail comes back to', house.settings.keys.sealing)
  return createHmac('sha256', key).update(ids).digest().subarray(0, 4)
}

/** The sender that a mail server gives a message back to. Nobody else can make one. */
export function returnAddressOf(house: House, organizationId: Id, messageId: Id): string | null {
  const { mailDrop } = house.settings
  const ids = Buffer.concat([bytesOf(organizationId), bytesOf(messageId)])
  return mailDrop ? `b-${written(Buffer.concat([ids, markOf(house, ids)]))}@${mailDrop.domain}` : null
}

export type OurAddress =
  | { readonly kind: 'files'; readonly organizationId: Id }
  | { readonly kind: 'return'; readonly organizationId: Id; readonly messageId: Id }

/** What one of our addresses is for; null for any other. */
export function readOurAddress(house: House, address: string): OurAddress | null {
  const parts = /^(files|b)-([0-9a-z]+)@(.+)$/.exec(address.toLowerCase())
  if (!parts || parts[3] !== house.settings.mailDrop?.domain) return null
  if (parts[1] === 'files') {
    const bytes = parts[2]?.length === 26 ? read(parts[2], 16) : null
    return bytes && { kind: 'files', organizationId: idOf(bytes) }
  }
  const bytes = parts[2]?.length === 58 ? read(parts[2], 36) : null
  if (bytes === null) return null
  const ids = bytes.subarray(0, 32)
  if (!timingSafeEqual(markOf(house, ids), bytes.subarray(32))) return null
  return { kind: 'return', organizationId: idOf(ids.subarray(0, 16)), messageId: idOf(ids.subarray(16)) }
}
