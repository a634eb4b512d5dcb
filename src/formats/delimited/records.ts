/** Text into records: lines without a quotation mark are split natively, the others walked cell by cell. */
import type { Finding } from '#base/finding.ts'
import type { Row } from '../row.ts'
import { type DelimitedFindingCode, delimitedFinding, excerpt, placeOf } from './findings.ts'

/** Beyond these a file is broken or hostile. Excel holds 32,767 characters a cell and 16,384 columns. */
export const delimitedLimits = {
  /** Characters of a quoted cell, after which its quotation mark counts as never closed. */
  cellLength: 1_000_000,
  /** Lines of a quoted cell, likewise. */
  cellLines: 1_000,
  /** Characters of a record. */
  rowLength: 2_000_000,
  columns: 16_384,
} as const

/** A place of the text whose row is asked for: where something odd first stands. */
export type Mark = { readonly at: number; readonly code: DelimitedFindingCode }

/** Text on its way to records. `text` from `at` on is still to be parsed. */
export type Parsing = {
  readonly delimiter: string
  readonly findings: Finding[]
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
  /** The first line feed, carriage return, delimiter and quotation mark at or after the place last asked for. */
  nextLf: number
  nextCr: number
  nextDelimiter: number
  nextQuote: number
}

const quote = 34
const lineFeed = 10
const carriageReturn = 13
/** In place of a position: the text ends before the answer is known. */
const incomplete = -1

export function beginParsing(delimiter: string, linesBefore = 0): Parsing {
  return {
    delimiter,
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
    nextLf: -1,
    nextCr: -1,
    nextDelimiter: -1,
    nextQuote: -1,
  }
}

/** Adds text. Places of marks count from the beginning of the added text. */
export function feed(p: Parsing, text: string, last: boolean, marks: readonly Mark[] = []): void {
  const rest = p.text.length - p.at
  for (const mark of marks) p.marks.push({ ...mark, at: p.at + rest + mark.at })
  if (p.at > 0) p.marks = p.marks.map(mark => ({ ...mark, at: mark.at - p.at }))
  p.text = rest === 0 ? text : p.text.slice(p.at) + text
  p.at = 0
  p.last = last
  forgetPlaces(p)
}

/** The next rows, at most `limit`; none when more text is needed or nothing is left. */
export function takeRows(p: Parsing, limit: number): Row[] {
  const rows: Row[] = []
  if (p.text.length < p.worthFrom && !p.last) return rows
  if (p.skipping && !skipLine(p)) return rows
  while (rows.length < limit && p.at < p.text.length && !p.rejected) {
    const end = lineEnd(p, p.at)
    const next = end === incomplete ? incomplete : takeRecord(p, end, rows)
    if (next === incomplete) {
      waitForMore(p)
      break
    }
  }
  return rows
}

/** One record whose first line ends at `end`: its row is added, if it has one, and the parsing moves on behind it. */
function takeRecord(p: Parsing, end: number, rows: Row[]): number {
  if (end === p.at) return moveBehind(p, end, 1)
  if (p.nextQuote < p.at) p.nextQuote = placeOfNext(p.text, '"', p.at)
  if (p.nextQuote >= end) {
    addRow(p, p.text.slice(p.at, end).split(p.delimiter), end, rows)
    return moveBehind(p, end, 1)
  }
  const cells: string[] = []
  const findings = p.findings.length
  const recordEnd = walkRecord(p, cells)
  const tooLong = recordEnd - p.at > delimitedLimits.rowLength
  if (recordEnd === incomplete || tooLong) p.findings.length = findings
  if (recordEnd === incomplete) return incomplete
  addRow(p, cells, recordEnd, rows)
  if (tooLong) return moveBehind(p, end, 1)
  return moveBehind(p, recordEnd, recordEnd > end ? countLines(p.text, p.at, recordEnd) : 1)
}

function addRow(p: Parsing, cells: string[], end: number, rows: Row[]): void {
  const number = p.records + 1
  const line = p.lines + 1
  if (end - p.at > delimitedLimits.rowLength) {
    noteTooLong(p)
    return
  }
  if (cells.length > delimitedLimits.columns) {
    note(p, 'file/too-many-columns', undefined, { values: { limit: delimitedLimits.columns } })
    p.rejected = true
    return
  }
  if (cells.length > p.widest) p.widest = cells.length
  p.rows += 1
  rows.push(line === number ? { number, cells, kinds: null } : { number, line, cells, kinds: null })
}

/** Passes the record and its line end. */
function moveBehind(p: Parsing, end: number, lines: number): number {
  if (p.marks.length > 0) settleMarks(p, end)
  p.records += 1
  p.lines += lines
  p.at = behindLineEnd(p, end)
  return p.at
}

function behindLineEnd(p: Parsing, end: number): number {
  if (end === p.text.length) return end
  if (p.text.charCodeAt(end) === lineFeed) {
    p.endings.lf += 1
    return end + 1
  }
  const both = p.text.charCodeAt(end + 1) === lineFeed
  p.endings[both ? 'crlf' : 'cr'] += 1
  return end + (both ? 2 : 1)
}

/** Where the line that goes on at `from` ends, before its line end. A CR at the end may be half a CRLF. */
function lineEnd(p: Parsing, from: number): number {
  if (p.nextLf < from) p.nextLf = placeOfNext(p.text, '\n', from)
  if (p.nextCr < from) p.nextCr = placeOfNext(p.text, '\r', from)
  const end = p.nextCr < p.nextLf ? p.nextCr : p.nextLf
  if (p.last) return end
  const known = end === p.nextLf ? end < p.text.length : end + 1 < p.text.length
  return known ? end : incomplete
}

/** Walks the record at hand, which has a quotation mark. Gives the place where it ends. */
function walkRecord(p: Parsing, cells: string[]): number {
  let at = p.at
  for (;;) {
    const end = p.text.charCodeAt(at) === quote ? quotedCell(p, at, cells) : plainCell(p, at, cells)
    if (end === incomplete || cells.length > delimitedLimits.columns) return end
    if (p.text.charAt(end) !== p.delimiter) return isHalfLineEnd(p, end) ? incomplete : end
    at = end + 1
  }
}

/** A CR at the end of the text may be half a CRLF. */
function isHalfLineEnd(p: Parsing, end: number): boolean {
  return !p.last && end + 1 === p.text.length && p.text.charCodeAt(end) === carriageReturn
}

/** A cell that does not begin with a quotation mark. Gives the place of the delimiter or line end behind it. */
function plainCell(p: Parsing, at: number, cells: string[]): number {
  const line = lineEnd(p, at)
  if (line === incomplete) return incomplete
  if (p.nextDelimiter < at) p.nextDelimiter = placeOfNext(p.text, p.delimiter, at)
  const end = p.nextDelimiter < line ? p.nextDelimiter : line
  if (p.nextQuote < at) p.nextQuote = placeOfNext(p.text, '"', at)
  const cell = p.text.slice(at, end)
  if (p.nextQuote < end) note(p, 'file/stray-quote', cells.length, { found: excerpt(cell) })
  cells.push(cell)
  return end
}

/** A cell that begins with a quotation mark. Gives the place of the delimiter or line end behind it. */
function quotedCell(p: Parsing, at: number, cells: string[]): number {
  const line = lineEnd(p, at)
  let close = p.text.indexOf('"', at + 1)
  let doubled = false
  while (close !== -1 && p.text.charCodeAt(close + 1) === quote) {
    doubled = true
    close = p.text.indexOf('"', close + 2)
  }
  if (close === -1 || (close + 1 === p.text.length && !p.last)) {
    const tooLong = p.text.length - at > delimitedLimits.cellLength
    return p.last || tooLong ? unclosedCell(p, at, cells) : incomplete
  }
  const behind = p.text.charCodeAt(close + 1)
  const ended = close + 1 === p.text.length || behind === lineFeed || behind === carriageReturn
  const manyLines = line !== incomplete && close > line
  if (manyLines && !isLikelyCell(p, at, close, cells, ended || p.text.charAt(close + 1) === p.delimiter)) {
    return unclosedCell(p, at, cells)
  }
  if (!ended && p.text.charAt(close + 1) !== p.delimiter) return textAfterQuote(p, at, close, cells)
  const text = p.text.slice(at + 1, close)
  cells.push(doubled ? text.replaceAll('""', '"') : text)
  return close + 1
}

/** Whether a cell over many lines can be meant so. Says where its lines look like rows that a stray mark swallowed. */
function isLikelyCell(p: Parsing, at: number, close: number, cells: string[], clean: boolean): boolean {
  if (!clean || close - at > delimitedLimits.cellLength) return false
  const lines = p.text.slice(at + 1, close).split(/\r\n|\r|\n/)
  if (lines.length > delimitedLimits.cellLines) return false
  const asWide = (text: string): boolean => text.split(p.delimiter).length >= p.widest
  if (p.widest >= 5 && lines.slice(1, -1).some(asWide)) {
    note(p, 'file/rows-in-one-cell', cells.length, { values: { lines: lines.length } })
  }
  return true
}

/** `"ab"cd` is read as Excel does, abcd; `"say "ab" twice"`, up to the mark before the delimiter, as it was meant. */
function textAfterQuote(p: Parsing, at: number, close: number, cells: string[]): number {
  const line = lineEnd(p, close + 1)
  if (line === incomplete) return incomplete
  if (p.nextDelimiter <= close) p.nextDelimiter = placeOfNext(p.text, p.delimiter, close + 1)
  const end = p.nextDelimiter < line ? p.nextDelimiter : line
  const meant = p.text.charCodeAt(end - 1) === quote
  const [before, after] = meant
    ? [p.text.slice(at + 1, end - 1), '']
    : [p.text.slice(at + 1, close), p.text.slice(close + 1, end)]
  if (meant || after.trim() !== '') {
    note(p, 'file/text-after-quote', cells.length, { found: excerpt(p.text.slice(at, end)) })
  }
  cells.push(before.replaceAll('""', '"') + after)
  return end
}

/** The quotation mark is never closed: what stands on its line is taken as it is, and the record ends with it. */
function unclosedCell(p: Parsing, at: number, cells: string[]): number {
  forgetPlaces(p)
  const end = lineEnd(p, at)
  if (end === incomplete) return incomplete
  const rest = p.text.slice(at, end)
  note(p, 'file/unclosed-quote', cells.length, { found: excerpt(rest) })
  for (const cell of rest.split(p.delimiter)) cells.push(cell)
  return end
}

/** Tells how much text to wait for, so that a long record is not walked again and again, or gives it up. */
function waitForMore(p: Parsing): void {
  forgetPlaces(p)
  const length = p.text.length - p.at
  if (length <= delimitedLimits.rowLength) {
    p.worthFrom = Math.floor(length * 1.5)
    return
  }
  noteTooLong(p)
  p.skipping = true
  skipLine(p)
}

function noteTooLong(p: Parsing): void {
  p.tooLong += 1
  note(p, 'file/row-too-long', undefined, { values: { limit: delimitedLimits.rowLength } })
}

/** Throws away the rest of a line. False while its end has not come. */
function skipLine(p: Parsing): boolean {
  p.worthFrom = 0
  const end = lineEnd(p, p.at)
  if (end === incomplete) {
    const endsInCr = p.text.charCodeAt(p.text.length - 1) === carriageReturn
    p.at = p.text.length - (endsInCr ? 1 : 0)
    return false
  }
  p.skipping = false
  moveBehind(p, end, 1)
  return true
}

function settleMarks(p: Parsing, end: number): void {
  for (const mark of p.marks) {
    if (mark.at <= end) p.places.set(mark.code, placeOf(p.records + 1, p.lines + 1))
  }
  p.marks = p.marks.filter(mark => mark.at > end)
}

function note(
  p: Parsing,
  code: DelimitedFindingCode,
  column: number | undefined,
  about: Pick<Finding, 'found' | 'values'>,
): void {
  p.findings.push(delimitedFinding(code, placeOf(p.records + 1, p.lines + 1, column), about))
}

/** Where `sought` next stands; the text's length when nowhere. */
function placeOfNext(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from)
  return at === -1 ? text.length : at
}

function forgetPlaces(p: Parsing): void {
  p.nextLf = p.nextCr = p.nextDelimiter = p.nextQuote = -1
}

function countLines(text: string, from: number, to: number): number {
  return text.slice(from, to).split(/\r\n|\r|\n/).length
}
