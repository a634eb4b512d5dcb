/** The number of a receipt: short enough to say on the phone, and not to be guessed. */

/** Thirty-two signs without those that are taken for others when they are written or heard: I, L, O, U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `CW-7K3M-9Q2P` from five random bytes (Crockford's base 32). */
export function receiptNumber(random: Uint8Array): string {
  let bits = 0n
  for (const byte of random.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let at = 7n; at >= 0n; at--) text += signs[Number((bits >> (at * 5n)) & 31n)] ?? '0'
  return `CW-${text.slice(0, 4)}-${text.slice(4)}`
}

/** As somebody wrote or said it, in our own writing; null when it can be none. */
export function readReceiptNumber(text: string): string | null {
  const letters = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const plain = (letters.length === 10 ? letters.replace(/^CW/, '') : letters)
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(plain) ? `CW-${plain.slice(0, 4)}-${plain.slice(4)}` : null
}
