/** The shapes of codes that others than X12 keep, straight from the bytes. */

/**
 * Whether bytes have the shape of a code. Never more than the shape: whether it exists is a list's business.
 */
export type Shape = (bytes: Uint8Array, start: number, end: number) => boolean

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

function isUpper(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a
}

function isDigitOrUpper(byte: number | undefined): boolean {
  return isDigit(byte) || isUpper(byte)
}

function all(
  bytes: Uint8Array,
  start: number,
  end: number,
  is: (byte: number | undefined) => boolean,
): boolean {
  for (let at = start; at < end; at++) {
    if (!is(bytes[at])) return false
  }
  return true
}

/** So many digits, from the least to the most. */
export function digits(least: number, most = least): Shape {
  return (bytes, start, end) => end - start >= least && end - start <= most && all(bytes, start, end, isDigit)
}

/** So many digits and capital letters. */
export function digitsAndLetters(least: number, most = least): Shape {
  return (bytes, start, end) =>
    end - start >= least && end - start <= most && all(bytes, start, end, isDigitOrUpper)
}

export function capitals(least: number, most = least): Shape {
  return (bytes, start, end) => end - start >= least && end - start <= most && all(bytes, start, end, isUpper)
}

/** ICD-10-CM as X12 carries it, without a dot: a letter, a digit, and one to five more. */
export const isDiagnosis10: Shape = (bytes, start, end) =>
  end - start >= 3 &&
  end - start <= 7 &&
  isUpper(bytes[start]) &&
  isDigit(bytes[start + 1]) &&
  all(bytes, start + 2, end, isDigitOrUpper)

/** ICD-9-CM without a dot: three to five digits, V and two to four, E and three or four. */
export const isDiagnosis9: Shape = (bytes, start, end) => {
  const length = end - start
  const first = bytes[start]
  if (!all(bytes, start + 1, end, isDigit)) return false
  if (first === 0x56) return length >= 3 && length <= 5
  if (first === 0x45) return length === 4 || length === 5
  return isDigit(first) && length >= 3 && length <= 5
}

/** HCPCS level I (CPT) and II: five characters, the middle three digits, letters only first or last. */
export const isProcedure: Shape = (bytes, start, end) =>
  end - start === 5 &&
  isDigitOrUpper(bytes[start]) &&
  all(bytes, start + 1, start + 4, isDigit) &&
  isDigitOrUpper(bytes[start + 4]) &&
  !(isUpper(bytes[start]) && isUpper(bytes[start + 4]))

/** A provider's specialty by the NUCC: ten characters, the first three digits, the last a letter (today X). */
export const isTaxonomy: Shape = (bytes, start, end) =>
  end - start === 10 &&
  all(bytes, start, start + 3, isDigit) &&
  all(bytes, start + 3, end - 1, isDigitOrUpper) &&
  isUpper(bytes[end - 1])

/** Ten digits, the first 1 or 2, the last the Luhn digit over 80840 and the others (45 CFR 162.406). */
export const isNpiNumber: Shape = (bytes, start, end) => {
  if (end - start !== 10) return false
  // What the five digits 80840 add to the sum.
  let sum = 24
  for (let at = start; at < end; at++) {
    const value = (bytes[at] ?? 0) - 0x30
    if (value < 0 || value > 9) return false
    if (((end - at) & 1) === 1) sum += value
    else sum += value > 4 ? value * 2 - 9 : value * 2
  }
  return sum % 10 === 0 && (bytes[start] === 0x31 || bytes[start] === 0x32)
}

/** Nine digits, not one over and over. */
export const isTaxNumber: Shape = (bytes, start, end) => {
  if (end - start !== 9 || !all(bytes, start, end, isDigit)) return false
  for (let at = start + 1; at < end; at++) {
    if (bytes[at] !== bytes[start]) return true
  }
  return false
}

/** HIPPS and the like: anything that is not empty. */
export const isAnything: Shape = (_bytes, start, end) => end > start
