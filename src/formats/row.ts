/** What every reader of tables yields, whether the bytes were a workbook or delimited text. */
import type { Finding } from '#base/finding.ts'

/** What a cell holds, besides its text. A cell of delimited text is always `text` or `blank`. */
export const cellKind = { blank: 0, text: 1, number: 2, date: 3, boolean: 4, error: 5 } as const
/** Added to a kind: the text is the cached value of a formula. */
export const formulaFlag = 8

/**
 * One row. `cells` are texts, '' where there is nothing; a gap in the sheet is filled so that the index is
 * the column. By kind the text is: number: as the file writes it (`1234.5`, `1.2E+11`), or as shown where its
 * number format is a run of zeros (`01234`); date: ISO day, with `THH:MM:SS` when there is a time of day;
 * boolean: `TRUE` or `FALSE`; error: `#N/A` and the like.
 */
export type Row = {
  /** The row as Excel shows it, from 1; in delimited text the record, from 1. */
  number: number
  /** Delimited text only: the line on which the record begins, from 1. */
  line?: number
  cells: string[]
  /** One `cellKind` (and flags) a cell; null when every cell is text. */
  kinds: Uint8Array | null
  hidden?: boolean
}

/** One sheet of a workbook; delimited text has a single one whose name is ''. */
export type Sheet = {
  readonly name: string
  readonly index: number
  readonly state: 'visible' | 'hidden' | 'very-hidden'
  /** Hidden columns, from 0, as `[first, last]` pairs. */
  readonly hiddenColumns: readonly (readonly [number, number])[]
}

/** A merged area: first and last row from 1, first and last column from 0. */
export type MergedArea = {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

/** What a reader tells, in the order of the file. */
export type TableEvent =
  | { readonly type: 'sheet'; readonly sheet: Sheet }
  | { readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly type: 'sheet-end'; readonly merged: readonly MergedArea[] }
  /** Something about the file itself. After one that rejects the file, nothing more comes. */
  | { readonly type: 'finding'; readonly finding: Finding }

/** A file being read. Nothing is thrown for what is in the file: that is a finding. */
export type TableReader = AsyncIterable<TableEvent>
