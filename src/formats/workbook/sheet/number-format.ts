/** What a cell's number format makes of its number: a day, a time of day, a run of zeros, or just a number. */

/**
 * `number`: shown as written. `day`, `time`: a serial date. A pattern such as `00000-0000`: digits padded
 * into it.
 */
export type NumberLook = 'number' | 'day' | 'time' | { readonly zeros: string }

/**
 * Formats that a file names by number only (ECMA-376 part 1, 18.8.30). 27 to 36 and 50 to 58 are days and
 * times in the East Asian editions and unused elsewhere.
 */
export function builtInLook(id: number): NumberLook {
  if ((id >= 14 && id <= 17) || id === 22) return 'day'
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time'
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) return 'day'
  return (id >= 32 && id <= 35) || id === 55 || id === 56 ? 'time' : 'number'
}

/** What a format code makes of a positive number. */
export function lookOf(code: string): NumberLook {
  for (const section of sectionsOf(code)) {
    if (isElapsed(section)) return 'number'
    const letters = lettersOf(section)
    if (/[yde]|g{3}|b{2}/.test(letters) || /m{3}/.test(letters)) return 'day'
    if (/[hs]/.test(letters)) return 'time'
    if (/m/.test(letters)) return 'day'
    const zeros = zerosOf(section)
    if (zeros !== null) return { zeros }
    if (/[0#?]/.test(letters)) return 'number'
  }
  return 'number'
}

/** Excel takes 255 characters. */
const longestCode = 1_000

/** Sections stand between semicolons outside quotes, brackets and escapes. */
function sectionsOf(code: string): string[] {
  return code.slice(0, longestCode).match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[_*].|[^;])+/gs) ?? []
}

/** Hours, minutes or seconds in brackets count on beyond a day: a duration, no time of day. */
function isElapsed(section: string): boolean {
  return /\[(?:h+|m+|s+)\]/i.test(section.replace(/"[^"]*"?|\\./gs, ''))
}

/** The section's own letters: texts, escapes, fillers, brackets, `General` and exponents taken out. */
function lettersOf(section: string): string {
  return section
    .replace(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]?/gs, '')
    .replace(/general/gi, '')
    .replace(/([0#?])e[+-]/gi, '$1')
    .replace(/am\/pm|a\/p/gi, 'h')
    .toLowerCase()
}

/** `00000`, `00000-0000`, `000\-00\-0000`: at least two zeros, and nothing else but hyphens and blanks. */
function zerosOf(section: string): string | null {
  const plain = section
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/"([^"]*)"?|\\(.)/gs, '$1$2')
    .replace(/_./gs, '')
    .trim()
  return /^0[0 -]*0$/.test(plain) ? plain : null
}

/**
 * The number as the format shows it: its digits put into the zeros from the right, any left over in front.
 * Null for what such a format does not show whole (fractions, negatives, beyond 15 digits), which stays as
 * written.
 */
export function padInto(zeros: string, text: string): string | null {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 0 || text === '') return null
  const digits = String(value)
  let left = digits.length
  let shown = ''
  for (let at = zeros.length - 1; at >= 0; at--) {
    const place = zeros[at] ?? ''
    if (place !== '0') shown = place + shown
    else shown = (left > 0 ? (digits[--left] ?? '') : '0') + shown
  }
  return digits.slice(0, left) + shown
}
