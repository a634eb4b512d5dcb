/**
 * Records with quotation marks, walked cell by cell; each kind of misplaced mark is read in one predictable
 * way.
 */
import { excerpt } from './findings.ts'
import { cellEnd, forgetPlaces, hasQuote, lineEnd, note, type Parsing } from './parsing.ts'
import { carriageReturn, incomplete, lineFeed, quote } from './signs.ts'

/** Walks the record at hand into `cells`. Gives the place where it ends, or `incomplete`. */
export function walkRecord(p: Parsing, cells: string[]): number {
  let at = p.at
  for (;;) {
    const end = p.text.charCodeAt(at) === quote ? quotedCell(p, at, cells) : plainCell(p, at, cells)
    if (end === incomplete || cells.length > p.limits.columns) return end
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
  const end = cellEnd(p, at, line)
  const cell = p.text.slice(at, end)
  if (hasQuote(p, at, end)) note(p, 'file/stray-quote', cells.length, { found: excerpt(cell) })
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
  if ((close === -1 ? p.text.length : close) - at > p.limits.cellLength) return unclosedCell(p, at, cells)
  if (close === -1 && p.last) return unclosedCell(p, at, cells)
  if (close === -1 || (close + 1 === p.text.length && !p.last)) return incomplete
  const behind = p.text.charCodeAt(close + 1)
  const atLineEnd = behind === lineFeed || behind === carriageReturn || close + 1 === p.text.length
  const clean = atLineEnd || p.text.charAt(close + 1) === p.delimiter
  const manyLines = line !== incomplete && close > line
  if (manyLines && !(clean && isMeantAsOne(p, at, close, cells.length))) return unclosedCell(p, at, cells)
  if (!clean) return textAfterQuote(p, at, close, cells)
  const text = p.text.slice(at + 1, close)
  cells.push(doubled ? text.replaceAll('""', '"') : text)
  return close + 1
}

/**
 * Whether a cell over many lines can be meant so. Says where its lines look like rows that a stray mark
 * swallowed.
 */
function isMeantAsOne(p: Parsing, at: number, close: number, column: number): boolean {
  const lines = p.text.slice(at + 1, close).split(/\r\n|\r|\n/)
  if (lines.length > p.limits.cellLines) return false
  const asWide = (text: string): boolean => text.split(p.delimiter).length >= p.widest
  if (p.widest >= 5 && lines.slice(1, -1).some(asWide)) {
    note(p, 'file/rows-in-one-cell', column, { values: { lines: lines.length } })
  }
  return true
}

/**
 * `"ab"cd` is read as Excel does, abcd; `"say "ab" twice"`, up to the mark before the delimiter, as it was
 * meant.
 */
function textAfterQuote(p: Parsing, at: number, close: number, cells: string[]): number {
  const line = lineEnd(p, close + 1)
  if (line === incomplete) return incomplete
  const end = cellEnd(p, close + 1, line)
  const meant = p.text.charCodeAt(end - 1) === quote
  const before = p.text.slice(at + 1, meant ? end - 1 : close)
  const after = meant ? '' : p.text.slice(close + 1, end)
  if (meant || after.trim() !== '') {
    note(p, 'file/text-after-quote', cells.length, { found: excerpt(p.text.slice(at, end)) })
  }
  cells.push(before.replaceAll('""', '"') + after)
  return end
}

/**
 * The quotation mark is never closed: what stands on its line is taken as it is, and the record ends with
 * it.
 */
function unclosedCell(p: Parsing, at: number, cells: string[]): number {
  forgetPlaces(p)
  const end = lineEnd(p, at)
  if (end === incomplete) return incomplete
  const rest = p.text.slice(at, end)
  note(p, 'file/unclosed-quote', cells.length, { found: excerpt(rest) })
  for (const cell of rest.split(p.delimiter)) cells.push(cell)
  return end
}
