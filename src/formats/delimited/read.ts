/** A file of delimited text as rows: one pass, flat memory, and a finding for all that is odd about the file. */
import { isAscii } from 'node:buffer'
import type { ByteSource } from '#base/bytes.ts'
import type { Sheet, TableEvent, TableReader } from '../row.ts'
import { cutAt, decode, type Encoding } from './decode.ts'
import { type DelimitedFindingCode, delimitedFinding } from './findings.ts'
import { type DelimitedShape, recognizeDelimited } from './recognize.ts'
import { beginParsing, feed, type Mark, type Parsing, takeRows } from './records.ts'
import { asBuffer, encodingFrom, surveyBytes } from './survey.ts'

export type ReadDelimitedOptions = {
  /** One character; found out when absent. */
  readonly delimiter?: string
  /** Bytes read at a time. */
  readonly chunkSize?: number
}

/** Text is made in pieces of this many bytes: small enough to die young in memory. Measured, see bench/delimited.ts. */
const pieceSize = 1 << 16
const rowsAtOnce = 1024

/**
 * The rows of a file of delimited text. Blank lines are no rows but count in the numbers, as in Excel. Rows are as
 * wide as they are: whoever knows the heading compares. A finding about a row comes before the `rows` that hold it.
 * A cell longer than a dozen characters is a window on the piece of text it came from (64 KB): copy it
 * (`Buffer.from(cell).toString()`) before keeping it for long.
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

/** What can only be counted at the end. */
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
  if (parsing.rows === 0 && parsing.tooLong === 0)
    yield { type: 'finding', finding: delimitedFinding('file/empty') }
  else yield { type: 'sheet-end', merged: [] }
}

type Piece = { readonly text: string; readonly last: boolean; readonly marks: readonly Mark[] }

/** What is known about the encoding so far, and how often something odd was met. */
type Reading = { encoding: Encoding; readonly odd: Map<DelimitedFindingCode, number> }

/** The file as text, in pieces that end behind a line where they can. The last one may be empty. */
async function* piecesOf(
  source: ByteSource,
  shape: DelimitedShape,
  chunkSize: number,
  reading: Reading,
): AsyncGenerator<Piece> {
  for await (const block of blocksOf(source, shape.start, chunkSize, shape.encoding)) {
    for (let from = 0; from < block.bytes.length; ) {
      const cut = cutAt(block.bytes, from, pieceSize, reading.encoding)
      const end = cut > from ? cut : block.bytes.length
      const part = block.bytes.subarray(from, end)
      if (reading.encoding === 'ascii' && !isAscii(part)) {
        reading.encoding = encodingFrom(await surveyBytes(source, block.offset + from), shape.byteOrderMark)
      }
      yield pieceOf(part, reading)
      from = end
    }
  }
  yield { text: '', last: true, marks: [] }
}

type Block = { readonly bytes: Buffer; readonly offset: number }

/**
 * The bytes in blocks that end behind a line, or at least a whole character. The next block is being read while one
 * is worked on, and begins where the last was cut, so that no bytes are copied together.
 */
async function* blocksOf(
  source: ByteSource,
  from: number,
  chunkSize: number,
  encoding: Encoding,
): AsyncGenerator<Block> {
  let offset = from
  let ahead = readAhead(source, offset, chunkSize)
  for (;;) {
    const bytes = asBuffer(await ahead)
    if (bytes.length === 0) return
    const last = offset + bytes.length >= source.size
    const end = last ? bytes.length : cutAt(bytes, 0, bytes.length, encoding)
    if (!last) ahead = readAhead(source, offset + end, end === 0 ? bytes.length + 4 : chunkSize)
    if (end > 0) yield { bytes: bytes.subarray(0, end), offset }
    if (last) return
    offset += end
  }
}

/** A read whose failure is told to whoever awaits it, and to no one when the reader was left before. */
function readAhead(source: ByteSource, offset: number, length: number): Promise<Uint8Array> {
  const reading = source.read(offset, length)
  reading.catch(() => undefined)
  return reading
}

const countedCodes = [
  'file/windows-1252',
  'file/mixed-encoding',
  'file/broken-characters',
  'file/has-nul-characters',
] as const

const oddOf: Partial<Record<Encoding, DelimitedFindingCode>> = {
  'windows-1252': 'file/windows-1252',
  mixed: 'file/mixed-encoding',
  'utf-16le': 'file/broken-characters',
  'utf-16be': 'file/broken-characters',
}

/** One piece as text without NULs; places of what is odd are kept the first time only. */
function pieceOf(bytes: Buffer, reading: Reading): Piece {
  const { text, odd, oddAt } = decode(bytes, reading.encoding)
  const nulAt = text.indexOf('\0')
  const marks: Mark[] = []
  const code = oddOf[reading.encoding]
  if (odd > 0 && code)
    count(reading, code, odd, () => marks.push({ at: withoutNuls(text.slice(0, oddAt)).length, code }))
  if (nulAt === -1) return { text, last: false, marks }
  const clean = withoutNuls(text)
  const nulCode = 'file/has-nul-characters'
  count(reading, nulCode, text.length - clean.length, () => marks.push({ at: nulAt, code: nulCode }))
  return { text: clean, last: false, marks }
}

function withoutNuls(text: string): string {
  return text.replace(/\0+/g, '')
}

function count(reading: Reading, code: DelimitedFindingCode, times: number, onFirst: () => void): void {
  if (!reading.odd.has(code)) onFirst()
  reading.odd.set(code, (reading.odd.get(code) ?? 0) + times)
}
