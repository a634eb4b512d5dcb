/** Identifiers of what we keep: UUID version 7 (RFC 9562), so that keys made later sort later. */

/** A UUID in lower-case text. */
export type Id = string

/**
 * A new identifier from an instant (milliseconds since 1970) and 10 random bytes. Sorts by time, then by
 * chance; made here and not in the database, because PostgreSQL before 18 has no `uuidv7()`.
 */
export function idFrom(milliseconds: number, random: Uint8Array): Id {
  const bytes = new Uint8Array(16)
  let rest = milliseconds
  for (let index = 5; index >= 0; index--) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return [8, 13, 18, 23].reduce((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex)
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isId(text: string): boolean {
  return shape.test(text)
}
