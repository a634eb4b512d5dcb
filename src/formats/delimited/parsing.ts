/** Text on its way to records: what is still to be parsed, how far the counting is, and where things stand in it. */
import type { Finding } from '#base/finding.ts'
import { type DelimitedFindingCode, delimitedFinding, placeOf } from './findings.ts'
import { noLines, type PlainLines, takeText } from './plain-line.ts'
import { incomplete } from './signs.ts'

type Limits = {
  /** Characters of a quoted cell, after which its quotation mark counts as never closed. */
  readonly cellLength: number
  /** Lines of a quoted cell, likewise. */
  readonly cellLines: number
  /** Characters of a record. */
  readonly rowLength: number
  readonly columns: number
}

/** Beyond these a file is broken or hostile. Excel holds 32,767 characters a cell and 16,384 columns. */
const delimitedLimits: Limits = {
  cellLength: 1_000_000,
  cellLines: 1_000,
  rowLength: 2_000_000,
  columns: 16_384,
}

/** A place of the text whose row is asked for: where something odd first stands. */
export type Mark = { readonly at: number; readonly code: DelimitedFindingCode }

/** `text` from `at` on is still to be parsed. */
export type Parsing = {
  readonly delimiter: string
  readonly limits: Limits
  readonly findings: Finding[]
  /** How many records ended in which way. */
  readonly endings: { crlf: number; lf: number; cr: number }
  text: string
  at: number
  /** True when no more text will come. */
  last: boolean
  /** Records and lines that lie behind. */
  records: number
  lines: number
  /** Rows given out, and the most columns that one of them had. */
  rows: number
  widest: number
  /** Records that were skipped for their length. */
  tooLong: number
  marks: Mark[]
  /** The rows in which marks were found to stand. */
  readonly places: Map<DelimitedFindingCode, Finding['where']>
  /** Inside a record that is too long: everything up to the next line end is thrown away. */
  skipping: boolean
  /** Set by a row with too many columns: nothing more is parsed. */
  rejected: boolean
  /** Not worth another try before the text is this long. */
  worthFrom: number
  readonly plain: PlainLines
  /** The first line feed, carriage return, delimiter and quotation mark at or after the place last asked for. */
  nextLf: number
  nextCr: number
  nextDelimiter: number
  nextQuote: number
}

export function beginParsing(delimiter: string, linesBefore = 0, limits = delimitedLimits): Parsing {
  return {
    delimiter,
    limits,
    findings: [],
    endings: { crlf: 0, lf: 0, cr: 0 },
    text: '',
    at: 0,
    last: false,
    records: 0,
    lines: linesBefore,
    rows: 0,
    widest: 0,
    tooLong: 0,
    marks: [],
    places: new Map(),
    skipping: false,
    rejected: false,
    worthFrom: 0,
    plain: noLines(),
    nextLf: -1,
    nextCr: -1,
    nextDelimiter: -1,
    nextQuote: -1,
  }
}

/** Adds text. Places of marks count from the beginning of the added text. */
export function feed(p: Parsing, text: string, last: boolean, marks: readonly Mark[] = []): void {
  const rest = p.text.length - p.at
  if (p.marks.length > 0) p.marks = p.marks.map(mark => ({ ...mark, at: mark.at - p.at }))
  for (const mark of marks) p.marks.push({ ...mark, at: rest + mark.at })
  p.text = rest === 0 ? text : p.text.slice(p.at) + text
  p.at = 0
  p.last = last
  takeText(p.plain, p.text)
  forgetPlaces(p)
}

/** Where the line that goes on at `from` ends, before its line end. A CR at the end may be half a CRLF. */
export function lineEnd(p: Parsing, from: number): number {
  if (p.nextLf < from) p.nextLf = placeOfNext(p.text, '\n', from)
  if (p.nextCr < from) p.nextCr = placeOfNext(p.text, '\r', from)
  const end = p.nextCr < p.nextLf ? p.nextCr : p.nextLf
  if (p.last) return end
  const known = end === p.nextLf ? end < p.text.length : end + 1 < p.text.length
  return known ? end : incomplete
}

/** Where the cell that goes on at `from` ends, on a line that ends at `line`. */
export function cellEnd(p: Parsing, from: number, line: number): number {
  if (p.nextDelimiter < from) p.nextDelimiter = placeOfNext(p.text, p.delimiter, from)
  return p.nextDelimiter < line ? p.nextDelimiter : line
}

/** Whether a quotation mark stands between two places. */
export function hasQuote(p: Parsing, from: number, end: number): boolean {
  if (p.nextQuote < from) p.nextQuote = placeOfNext(p.text, '"', from)
  return p.nextQuote < end
}

/** The places are looked for anew: the text changed, or the parsing goes back. */
export function forgetPlaces(p: Parsing): void {
  p.nextLf = p.nextCr = p.nextDelimiter = p.nextQuote = -1
}

/** Where `sought` next stands; the text's length when nowhere. */
function placeOfNext(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from)
  return at === -1 ? text.length : at
}

/** A finding about the record at hand. Column from 0. */
export function note(
  p: Parsing,
  code: DelimitedFindingCode,
  column: number | undefined,
  about: Pick<Finding, 'found' | 'values'>,
): void {
  p.findings.push(delimitedFinding(code, placeOf(p.records + 1, p.lines + 1, column), about))
}
