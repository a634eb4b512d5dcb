/**
 * A finding: one thing that is wrong with, or was noticed in, data we were given. Never thrown, never
 * logged.
 */

/** What a finding does to the data it stands on, from the worst to the mildest. */
export type Consequence = 'rejects-file' | 'rejects-row' | 'accepted-with-warning' | 'note'

/**
 * Where a finding stands, in the sender's own tongue: their sheet, their row, their column letter and
 * heading.
 */
export type Where = {
  readonly sheet?: string
  /** The row as Excel shows it, from 1. In a CSV file, the record, counting the header. */
  readonly row?: number
  /** Line of a text file, from 1, where it differs from the row. */
  readonly line?: number
  /** Column letter as Excel shows it: `B`, `AC`. */
  readonly column?: string
  /** The sender's own heading of that column. */
  readonly heading?: string
  /** The guidance's id of the element; in X12 its name: `NM109`, `SV101-2`. */
  readonly element?: string
  /** X12: the loop (`2010AA`), the segment (`NM1`), and which it is in its transaction set, ST being 1. */
  readonly loop?: string
  readonly segment?: string
  readonly position?: number
  /** X12: the number of the claim at hand. */
  readonly claim?: string
}

export type Finding = {
  /** Words: `cell/not-in-code-set`. Documented, sampled, never reused. */
  readonly code: string
  readonly consequence: Consequence
  readonly where: Where
  /** What stood there. Health information: shown to the sender, never logged. */
  readonly found?: string
  /** What would be right, as short as it can be said: a format, the allowed values, a sum. */
  readonly expected?: string
  /** The values that the words of the code leave open. Health information as well. */
  readonly values?: { readonly [name: string]: string | number }
  /** Where it is written: `billing-2022-01: Table 1, note 12`. */
  readonly cite?: string
}

/** Column number from 0 as Excel's letters: 0 is A, 27 is AB. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return letters
}

/** Excel's letters as a column number from 0. */
export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
