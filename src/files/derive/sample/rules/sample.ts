/** The form of a rule's sample: how one valid row is changed so that exactly the rule's finding shows. */
import type { Day } from '#base/day.ts'
import type { Party } from '#guidance/define.ts'

/** A row by the keys of its columns, in the guidance's own writing. */
export type SampleRow = { readonly [key: string]: string }

export type RuleSample = {
  readonly file: string
  /** Absent: the file's first. */
  readonly party?: Party
  /** The day as of which the file is checked. */
  readonly day: Day
  /**
   * A valid row of the file as the rows that show the finding. What matters to the rule is set, not taken
   * over.
   */
  readonly change: (row: SampleRow) => readonly SampleRow[]
  /** What is set in the valid row, so that the rule looks at it and finds nothing. */
  readonly base: SampleRow
}

export type RuleSamples = { readonly [id: string]: RuleSample }

/** The day of all samples. */
const sampleDay: Day = '2026-06-30'

/**
 * Samples of one file: each of their rows is the valid row, with `base` set in it and then the row's own
 * changes.
 */
export function samplesOf(
  file: string,
  base: SampleRow,
  party?: Party,
): (rows: readonly SampleRow[]) => RuleSample {
  return rows => ({
    file,
    ...(party === undefined ? {} : { party }),
    day: sampleDay,
    base,
    change: row => rows.map(changes => ({ ...row, ...base, ...changes })),
  })
}
