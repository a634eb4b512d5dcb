/**
 * What is told to the sender of a file: the receipt, the findings in groups, and what the file was taken
 * for.
 */
import type { Day } from '#base/day.ts'
import type { Consequence, Finding } from '#base/finding.ts'
import type { Party } from '#guidance/define.ts'
import type { RememberedMappings } from '../recognise/remembered.ts'

/** What became of a row. `unchanged`: accepted when it was sent before, and the same today. */
export type RowStatus = 'accepted' | 'accepted-with-warning' | 'rejected' | 'unchanged'

export type RowCounts = { readonly read: number } & { readonly [status in RowStatus]: number }

/** The sender's proof of what was handed over and what it was checked by. */
export type Receipt = {
  readonly fileName: string
  readonly bytes: number
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
  /** Id of the guidance release that the file was checked by. */
  readonly release: string
  /** The day as of which it was checked. */
  readonly asOf: Day
  /** What the file was recognised as; null when it was not. */
  readonly file: { readonly id: string; readonly name: string; readonly party: Party } | null
  /** Id of the partner profile whose layout it has; null for the guidance's own. */
  readonly profile: string | null
  /** SHA-256 of the file that this one mends, when it says so. */
  readonly resubmissionOf: string | null
  readonly rows: RowCounts
  readonly findings: { readonly [consequence in Consequence]: number }
}

/** The same finding in one column, over all its rows. */
export type FindingGroup = {
  readonly code: string
  readonly consequence: Consequence
  readonly count: number
  /** First and last row of each run of rows, in order; the longest lists end early and `moreRows` says so. */
  readonly rows: readonly (readonly [number, number])[]
  readonly moreRows: boolean
  /** The first finding of the group. */
  readonly first: Finding
}

/** How a column of the sheet was understood. */
export type MappedHeading = {
  readonly sheet: string
  readonly column: string
  readonly heading: string
  readonly element: string | null
  readonly how: string
}

/** A heading that could mean one of several elements: only the sender can say. */
export type MappingQuestion = {
  readonly sheet: string
  readonly column: string
  readonly heading: string
  /** What an answer is given under: the heading, `#2` and so on where it stands again. */
  readonly key: string
  /** The first values under it. Health information. */
  readonly samples: readonly string[]
  readonly candidates: readonly { readonly key: string; readonly label: string; readonly score: number }[]
}

export type Answer = {
  readonly outcome: 'accepted' | 'accepted-in-part' | 'rejected'
  readonly receipt: Receipt
  readonly groups: readonly FindingGroup[]
  readonly mapping: readonly MappedHeading[]
  readonly questions: readonly MappingQuestion[]
  /** What to remember of the answers that were given, for files with the same headings. */
  readonly toRemember: RememberedMappings
}

/**
 * A place as the file's reader knows it: sheet from 0, row from 1 (0: the sheet as a whole), column from 0
 * or -1.
 */
export type Place = { readonly sheetIndex: number; readonly row: number; readonly column: number }

/** A sheet that was recognised. Delimited text is one sheet of the name ''. */
export type ReadSheet = {
  readonly sheetIndex: number
  readonly name: string
  /** The last row of its header, from 1. */
  readonly headerRow: number
  /** Delimited text as we write it ourselves: see `own-writing.ts`. */
  readonly isOwnWriting: boolean
}

/** A row that was checked. `values` is filled anew for the next row: copy what is kept. */
export type CheckedRow = {
  readonly sheetIndex: number
  readonly number: number
  /** Values in the guidance's own writing, in the order of `layout.columns`; '' where there is none. */
  readonly values: readonly string[]
  readonly status: RowStatus
}

export const consequences: readonly Consequence[] = [
  'rejects-file',
  'rejects-row',
  'accepted-with-warning',
  'note',
]

/** How grave a consequence is: 3 rejects the file, 0 is a note. */
export function weightOf(consequence: Consequence): number {
  return 3 - consequences.indexOf(consequence)
}
