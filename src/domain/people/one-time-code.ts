/** Codes that people type in place of a second factor: six digits of an app, or a recovery code. */

export const totpSeconds = 30
export const recoveryCodeCount = 10

/** The 30-second step of an instant (RFC 6238, 4.2). */
export function totpStep(now: string): number {
  return Math.floor(Date.parse(now) / 1000 / totpSeconds)
}

/** Crockford's base 32: no I, L, O, U, so that nothing is misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 5
const groupLength = 5

/**
 * A recovery code: 25 characters, 125 bits, so that a plain hash of it may be kept (SP 800-63B-4, 3.1.2.2: at
 * least 112 bits). `random` is 25 bytes.
 */
export function recoveryCodeFrom(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, groups * groupLength), byte => alphabet[byte % 32] ?? '0')
  return Array.from({ length: groups }, (_, at) =>
    letters.slice(at * groupLength, (at + 1) * groupLength).join(''),
  ).join('-')
}

export type TypedCode =
  | { readonly kind: 'totp'; readonly digits: string }
  | { readonly kind: 'recovery'; readonly code: string }

/** What was typed, blanks and dashes aside, with the letters that people misread put right; null: neither. */
export function readTypedCode(text: string): TypedCode | null {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (/^\d{6}$/.test(plain)) return { kind: 'totp', digits: plain }
  const letters = plain.replaceAll('O', '0').replace(/[IL]/g, '1')
  if (letters.length !== groups * groupLength || [...letters].some(letter => !alphabet.includes(letter)))
    return null
  return { kind: 'recovery', code: letters }
}
