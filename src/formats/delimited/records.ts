/** Text into records: lines without a quotation mark are bounded in one pass, the others walked cell by cell. */
import type { Row } from '../row.ts'
import { UncutRow } from '../uncut-row.ts'
import { placeOf } from './findings.ts'
import { forgetPlaces, lineEnd, note, type Parsing } from './parsing.ts'
import { beginBatch, boundLine, endBatch, quoted } from './plain-line.ts'
import { walkRecord } from './quoted.ts'
import { carriageReturn, incomplete, lineFeed } from './signs.ts'

/** The next rows, at most `limit`; fewer when more text is needed or nothing is left. */
export function takeRows(p: Parsing, limit: number): Row[] {
  const rows: Row[] = []
  if (p.text.length < p.worthFrom && !p.last) return rows
  if (p.skipping && !skipLine(p)) return rows
  beginBatch(p)
  while (rows.length < limit && p.at < p.text.length && !p.rejected) {
    const next = takeRecord(p, rows)
    if (next === incomplete && !waitForMore(p)) break
  }
  endBatch(p)
  return rows
}

/** One record: its row is added, if it has one, and the parsing moves on behind it. */
function takeRecord(p: Parsing, rows: Row[]): number {
  const first = p.plain.count
  const end = boundLine(p)
  if (end === quoted) return takeQuotedRecord(p, rows)
  if (end === incomplete) return incomplete
  const width = p.plain.count - first - 1
  if (end === p.at) p.plain.count = first
  else if (isWithinLimits(p, end, width)) {
    addRow(p, new UncutRow(p.records + 1, p.lines + 1, p.plain.batch, first, width), width, rows)
  }
  return moveBehind(p, end, 1)
}

/** The same for a record that has a quotation mark on its first line. */
function takeQuotedRecord(p: Parsing, rows: Row[]): number {
  const end = lineEnd(p, p.at)
  if (end === incomplete) return incomplete
  const cells: string[] = []
  const findings = p.findings.length
  const recordEnd = walkRecord(p, cells)
  const tooLong = recordEnd - p.at > p.limits.rowLength
  if (recordEnd === incomplete || tooLong) p.findings.length = findings
  if (recordEnd === incomplete) return incomplete
  if (isWithinLimits(p, recordEnd, cells.length)) addRow(p, cutRow(p, cells), cells.length, rows)
  if (tooLong) {
    forgetPlaces(p)
    return moveBehind(p, end, 1)
  }
  return moveBehind(p, recordEnd, recordEnd > end ? countLines(p.text, p.at, recordEnd) : 1)
}

/** Whether the record that ends at `end` can be a row; says why not. */
function isWithinLimits(p: Parsing, end: number, width: number): boolean {
  if (end - p.at > p.limits.rowLength) {
    noteTooLong(p)
    return false
  }
  if (width <= p.limits.columns) return true
  note(p, 'file/too-many-columns', undefined, { values: { limit: p.limits.columns } })
  p.rejected = true
  return false
}

function cutRow(p: Parsing, cells: string[]): Row {
  const number = p.records + 1
  const line = p.lines + 1
  return line === number ? { number, cells, kinds: null } : { number, line, cells, kinds: null }
}

function addRow(p: Parsing, row: Row, width: number, rows: Row[]): void {
  if (width > p.widest) p.widest = width
  p.rows += 1
  rows.push(row)
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

/** The rows are found in which marks stand. */
function settleMarks(p: Parsing, end: number): void {
  for (const mark of p.marks) {
    if (mark.at <= end) p.places.set(mark.code, placeOf(p.records + 1, p.lines + 1))
  }
  p.marks = p.marks.filter(mark => mark.at > end)
}

/**
 * The record at hand does not end in this text. Tells how much to wait for, so that a long one is not walked again
 * and again; gives it up when it is too long even if a quotation mark should prove unclosed. True: go on parsing.
 */
function waitForMore(p: Parsing): boolean {
  forgetPlaces(p)
  const length = p.text.length - p.at
  if (length - 1 <= p.limits.rowLength + p.limits.cellLength) {
    p.worthFrom = Math.floor(length * 1.5)
    return false
  }
  noteTooLong(p)
  p.skipping = true
  return skipLine(p)
}

function noteTooLong(p: Parsing): void {
  p.tooLong += 1
  note(p, 'file/row-too-long', undefined, { values: { limit: p.limits.rowLength } })
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

function countLines(text: string, from: number, to: number): number {
  return text.slice(from, to).split(/\r\n|\r|\n/).length
}
