/** Lines without a quotation mark, which are nearly all: cut into cells in one pass over their characters' numbers. */
import { endianness } from 'node:os'
import type { Parsing } from './parsing.ts'
import { carriageReturn, incomplete, lineFeed, quote } from './signs.ts'

/** In place of a position: a quotation mark stands on the line, and it has to be walked cell by cell. */
export const quoted = -2

/**
 * The line at hand, cut. Numbers in an array are read at half the cost of the characters of a text, and where cells
 * end is found while the line's end is looked for: both measured with bench/delimited.ts.
 */
export type PlainLine = {
  /** The numbers of the text's characters, and the same memory as bytes. */
  units: Uint16Array
  bytes: Buffer
  /** Where its cells end, save the last one, which ends with the line; as many as a record may have. */
  readonly ends: Int32Array
  /** How many cells it has. */
  width: number
  /** As many blanks as the last line had cells: a row begins as a copy of them. */
  blanks: readonly string[]
}

export function noLine(columns: number): PlainLine {
  return { ...memoryFor(0), ends: new Int32Array(columns), width: 0, blanks: [] }
}

/** Takes the text's characters as numbers: natively, in a tenth of the time of reading them. */
export function takeUnits(line: PlainLine, text: string): void {
  if (line.units.length < text.length) Object.assign(line, memoryFor(text.length))
  line.bytes.write(text, 'utf16le')
  if (isBigEndian) line.bytes.swap16()
}

const isBigEndian = endianness() === 'BE'

function memoryFor(length: number): Pick<PlainLine, 'units' | 'bytes'> {
  const units = new Uint16Array(length)
  return { units, bytes: Buffer.from(units.buffer) }
}

/** Cuts the line at hand. Gives the place where it ends, before its line end; or `quoted`, or `incomplete`. */
export function cutLine(p: Parsing): number {
  const { units, ends } = p.line
  const { length } = p.text
  const delimiter = p.delimiter.charCodeAt(0)
  const most = ends.length
  let delimiters = 0
  let at = p.at
  for (; at < length; at++) {
    const unit = units[at]
    if (unit === delimiter) {
      if (delimiters < most) ends[delimiters] = at
      delimiters++
    } else if (unit === lineFeed || unit === carriageReturn) break
    else if (unit === quote) return quoted
  }
  p.line.width = delimiters + 1
  // A CR at the end of the text may be half of a CRLF.
  const isKnown = p.last || at + (units[at] === carriageReturn ? 1 : 0) < length
  return isKnown ? at : incomplete
}

/** The cells of the line that was cut, which ends at `end`. */
export function cellsOf(p: Parsing, end: number): string[] {
  const { ends, width } = p.line
  if (p.line.blanks.length !== width) p.line.blanks = Array.from({ length: width }, () => '')
  const cells = p.line.blanks.slice()
  const last = width - 1
  let from = p.at
  for (let cell = 0; cell <= last; cell++) {
    const to = cell === last ? end : (ends[cell] as number)
    if (to > from) cells[cell] = p.text.slice(from, to)
    from = to + 1
  }
  return cells
}
