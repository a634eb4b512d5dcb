/** What can be said about a file of delimited text, before anyone asks what its cells mean. */
import { type Consequence, columnLetters, type Finding } from '#base/finding.ts'

export type FindingCode = {
  readonly consequence: Consequence
  /** Names in `Finding.values` that the words may use. */
  readonly values: readonly string[]
  /** What it means, for the person who writes the words. */
  readonly says: string
}

/** Every code that the reader of delimited text can give. */
export const delimitedFindingCodes = {
  'file/empty': {
    consequence: 'rejects-file',
    values: [],
    says: 'The file has no bytes, or nothing but a byte order mark, blank lines or characters without meaning.',
  },
  'file/not-text': {
    consequence: 'rejects-file',
    values: ['kind'],
    says: 'The bytes are no text: a workbook, a PDF, a picture … whose name says that it is text.',
  },
  'file/other-format': {
    consequence: 'rejects-file',
    values: ['kind'],
    says: 'The file is text but no table: a web page, XML, JSON, rich text or an X12 transmission.',
  },
  'file/has-nul-characters': {
    consequence: 'accepted-with-warning',
    values: ['count'],
    says: 'NUL characters stand in the text, as after a broken transfer; they were left out. First row named.',
  },
  'file/windows-1252': {
    consequence: 'note',
    values: ['count'],
    says: 'The text is written in the older Windows code page 1252, not UTF-8; it was read as such. First row named.',
  },
  'file/mixed-encoding': {
    consequence: 'accepted-with-warning',
    values: ['count'],
    says: 'UTF-8 text with some letters of Windows-1252, as when two exports were pasted together; each was read in its own way. First row named.',
  },
  'file/utf-16': {
    consequence: 'note',
    values: ['encoding'],
    says: 'The text is UTF-16 (Excel’s “Unicode Text”); it was read as such.',
  },
  'file/broken-characters': {
    consequence: 'accepted-with-warning',
    values: ['count'],
    says: 'Half characters stand in UTF-16 text; each was replaced by the replacement character. First row named.',
  },
  'file/mixed-line-endings': {
    consequence: 'note',
    values: ['crlf', 'lf', 'cr'],
    says: 'Rows end in more than one way (CRLF, LF, CR), as when files were joined; all were taken as row ends.',
  },
  'file/separator-line': {
    consequence: 'note',
    values: ['delimiter'],
    says: 'The first line is Excel’s `sep=`; its delimiter was used, and the line is not counted as a row.',
  },
  'file/unclosed-quote': {
    consequence: 'rejects-row',
    values: [],
    says: 'A quotation mark opens a cell and is never closed; the row was ended at the end of that line.',
  },
  'file/text-after-quote': {
    consequence: 'accepted-with-warning',
    values: [],
    says: 'A quoted cell goes on after its closing quotation mark, mostly a quotation mark that was not doubled.',
  },
  'file/stray-quote': {
    consequence: 'note',
    values: [],
    says: 'A quotation mark stands inside a cell that does not begin with one; it was kept as it stands.',
  },
  'file/rows-in-one-cell': {
    consequence: 'accepted-with-warning',
    values: ['lines'],
    says: 'A quoted cell runs over lines that look like rows of their own: probably a quotation mark too many.',
  },
  'file/row-too-long': {
    consequence: 'rejects-row',
    values: ['limit'],
    says: 'A row is longer than any real one (limit in characters), as when line ends are missing; it was skipped.',
  },
  'file/too-many-columns': {
    consequence: 'rejects-file',
    values: ['limit'],
    says: 'A row has more columns than Excel can hold.',
  },
} as const satisfies Record<string, FindingCode>

export type DelimitedFindingCode = keyof typeof delimitedFindingCodes

/** A finding of one of the codes, with the consequence that the code has. */
export function delimitedFinding(
  code: DelimitedFindingCode,
  where: Finding['where'] = {},
  about: Pick<Finding, 'found' | 'expected' | 'values'> = {},
): Finding {
  return { code, consequence: delimitedFindingCodes[code].consequence, where, ...about }
}

/** Where a record stands: its line only when it is another than its row. Column from 0. */
export function placeOf(row: number, line: number, column?: number): Finding['where'] {
  return {
    row,
    ...(line === row ? {} : { line }),
    ...(column === undefined ? {} : { column: columnLetters(column) }),
  }
}

/** Enough of a text to know it again. */
export function excerpt(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`
}
