/**
 * The mark that an error workbook leaves beside every row: what became of it, and a fingerprint of its values.
 * By it a mended file is known as a resubmission, and only rows that changed are new work.
 */
import type { RowStatus } from './answer.ts'

/** Headings of the columns that the error workbook adds; the recogniser passes over whatever begins like these. */
export const mendHeading = 'Causeway: what to mend'
export const rowMarkHeading = 'Causeway: row mark'

/**
 * A fingerprint of a row's values in the guidance's own writing, 64 bits as 16 hexadecimal digits. It does not
 * depend on the order of columns, so that a sender may move them. Not a secret and not proof of anything.
 */
export function fingerprint(keys: readonly string[], values: readonly string[]): string {
  let high = 0
  let low = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    if (!value) continue
    const key = keys[index] ?? ''
    high = (high + hash(key, value, 0x811c9dc5)) >>> 0
    low = (low + hash(key, value, 0x9e3779b9)) >>> 0
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}

/** FNV-1a over both texts, then mixed so that sums of similar values do not meet. */
function hash(key: string, value: string, seed: number): number {
  let state = seed
  for (let index = 0; index < key.length; index++)
    state = Math.imul(state ^ key.charCodeAt(index), 0x01000193)
  state = Math.imul(state ^ 0x1f, 0x01000193)
  for (let index = 0; index < value.length; index++)
    state = Math.imul(state ^ value.charCodeAt(index), 0x01000193)
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}

/** `A-…` for a row that was taken, `R-…` for one that was not. */
export function writeRowMark(status: RowStatus, print: string): string {
  return `${status === 'rejected' ? 'R' : 'A'}-${print}`
}

/** True when the mark says that these very values were taken before. */
export function wasAccepted(mark: string, print: string): boolean {
  return mark.trim() === `A-${print}`
}
