/**
 * A file of delimited text as rows: one pass, flat memory, and a finding for all that is odd about the file.
 */
import type { ByteSource } from '#base/bytes.ts'
import type { Sheet, TableEvent, TableReader } from '../row.ts'
import { delimitedFinding } from './findings.ts'
import { beginParsing, feed, type Parsing } from './parsing.ts'
import { piecesOf, type Reading } from './pieces.ts'
import { type DelimitedShape, recognizeDelimited } from './recognize.ts'
import { takeRows } from './records.ts'

export type ReadDelimitedOptions = {
  /** One character; found out when absent. */
  readonly delimiter?: string
  /** Bytes read at a time. */
  readonly chunkSize?: number
}

const rowsAtOnce = 1024

/**
 * The rows of a file of delimited text. Blank lines are no rows but count in the numbers, as in Excel. Rows
 * are as wide as they are: whoever knows the heading compares. A finding about a row comes before the `rows`
 * that hold it. A cell longer than a dozen characters is a window on the piece of text it came from (64 KB):
 * copy it (`Buffer.from(cell).toString()`) before keeping it for long.
 */
export function readDelimited(source: ByteSource, options: ReadDelimitedOptions = {}): TableReader {
  return { [Symbol.asyncIterator]: () => events(source, options) }
}

const theSheet: Sheet = { name: '', index: 0, state: 'visible', hiddenColumns: [] }

async function* events(source: ByteSource, options: ReadDelimitedOptions): AsyncGenerator<TableEvent, void> {
  const recognized = await recognizeDelimited(source, options.delimiter)
  if ('rejects' in recognized) {
    yield { type: 'finding', finding: recognized.rejects }
    return
  }
  const { shape } = recognized
  yield* shapeFindings(shape)
  yield { type: 'sheet', sheet: theSheet }
  const parsing = beginParsing(shape.delimiter, shape.separatorLine ? 1 : 0)
  const reading: Reading = { encoding: shape.encoding, odd: new Map() }
  for await (const piece of piecesOf(source, shape, options.chunkSize ?? 1 << 19, reading)) {
    feed(parsing, piece.text, piece.last, piece.marks)
    for (let more = true; more; ) {
      const rows = takeRows(parsing, rowsAtOnce)
      more = rows.length === rowsAtOnce
      const rejection = parsing.rejected ? parsing.findings.pop() : undefined
      for (const finding of parsing.findings.splice(0)) yield { type: 'finding', finding }
      if (rows.length > 0) yield { type: 'rows', rows }
      if (rejection) {
        yield { type: 'finding', finding: rejection }
        return
      }
    }
  }
  yield* closingEvents(parsing, reading)
}

function* shapeFindings(shape: DelimitedShape): Generator<TableEvent> {
  if (shape.encoding === 'utf-16le' || shape.encoding === 'utf-16be') {
    yield {
      type: 'finding',
      finding: delimitedFinding('file/utf-16', {}, { values: { encoding: shape.encoding } }),
    }
  }
  if (shape.separatorLine) {
    const values = { delimiter: shape.delimiter }
    yield { type: 'finding', finding: delimitedFinding('file/separator-line', {}, { values }) }
  }
}

/** What is counted while reading and told at the end, with the row that has the first. */
const countedCodes = [
  'file/windows-1252',
  'file/mixed-encoding',
  'file/broken-characters',
  'file/has-nul-characters',
] as const

function* closingEvents(parsing: Parsing, reading: Reading): Generator<TableEvent> {
  for (const code of countedCodes) {
    const count = reading.odd.get(code)
    if (count === undefined) continue
    yield {
      type: 'finding',
      finding: delimitedFinding(code, parsing.places.get(code), { values: { count } }),
    }
  }
  const { crlf, lf, cr } = parsing.endings
  if (Number(crlf > 0) + Number(lf > 0) + Number(cr > 0) > 1) {
    yield {
      type: 'finding',
      finding: delimitedFinding('file/mixed-line-endings', {}, { values: { crlf, lf, cr } }),
    }
  }
  const isEmpty = parsing.rows === 0 && parsing.tooLong === 0
  yield isEmpty
    ? { type: 'finding', finding: delimitedFinding('file/empty') }
    : { type: 'sheet-end', merged: [] }
}
