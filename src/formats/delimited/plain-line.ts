/**
 * Lines without a quotation mark, which are nearly all: bounded cell by cell in one pass, and cut by
 * whoever needs them.
 */
import { endianness } from 'node:os'
import type { LineBatch } from '../uncut-row.ts'
import type { Parsing } from './parsing.ts'
import { carriageReturn, incomplete, lineFeed, quote } from './signs.ts'

/** In place of a position: a quotation mark stands on the line, and it has to be walked cell by cell. */
export const quoted = -2

/**
 * The text's characters as numbers, and the bounds that were found among them. Numbers in an array are read in half
 * the time of a text's characters, and are made of them natively in a tenth of it (bench/delimited.ts).
 */
export type PlainLines = {
  units: Uint16Array
  /** The memory of `units`. */
  bytes: Buffer
  /** As in `LineBatch`. */
  bounds: Int32Array
  /** Bounds of the lines so far. */
  count: number
  /** The rows at hand; what they share is filled in when all are found. */
  batch: LineBatch
}

const none = { units: new Uint16Array(0), bounds: new Int32Array(0) }
const isBigEndian = endianness() === 'BE'

export function noLines(): PlainLines {
  return { ...memoryFor(0), count: 0, batch: { text: '', ...none } }
}

/** At most three bounds for two characters, as in lines of one comma; and the last line may have no end. */
function memoryFor(length: number): Pick<PlainLines, 'units' | 'bytes' | 'bounds'> {
  const units = new Uint16Array(length)
  return { units, bytes: Buffer.from(units.buffer), bounds: new Int32Array(Math.ceil(length * 1.5) + 2) }
}

/** Goes on to another text: of the rows of the last one only texts are to be had from now on. */
export function takeText(plain: PlainLines, text: string): void {
  plain.batch.units = none.units
  if (plain.units.length < text.length) Object.assign(plain, memoryFor(text.length))
  plain.bytes.write(text, 'utf16le')
  if (isBigEndian) plain.bytes.swap16()
}

/** Begins the rows that are handed on together. */
export function beginBatch(p: Parsing): void {
  p.plain.count = 0
  p.plain.batch = { text: p.text, ...none }
}

/** Ends them: now they can be looked at. */
export function endBatch({ plain }: Parsing): void {
  plain.batch.units = plain.units
  plain.batch.bounds = plain.bounds.slice(0, plain.count)
}

/**
 * Bounds the cells of the line at hand. Gives the place where it ends, before its line end; or why it has
 * none.
 */
export function boundLine(p: Parsing): number {
  const { units, bounds, count: first } = p.plain
  const { length } = p.text
  const delimiter = p.delimiter.charCodeAt(0)
  // Nearly every character is above all that end a cell: one look is enough for it.
  const highest = Math.max(delimiter, quote)
  let count = first
  let at = p.at
  bounds[count++] = at
  for (; at < length; at++) {
    const unit = units[at] as number
    if (unit > highest) continue
    if (unit === delimiter) bounds[count++] = at + 1
    else if (unit === lineFeed || unit === carriageReturn) break
    else if (unit === quote) return quoted
  }
  // A CR at the end of the text may be half of a CRLF.
  const isKnown = p.last || at + (units[at] === carriageReturn ? 1 : 0) < length
  if (!isKnown) return incomplete
  bounds[count++] = at + 1
  p.plain.count = count
  return at
}
