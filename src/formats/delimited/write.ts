/** Rows as delimited text, quoted only where they must be, in memory that does not grow. */
import { Fault } from '#base/fault.ts'
import { windows1252Byte } from './decode.ts'
import { neutraliseFormula } from './formula.ts'

/** A letter that the encoding does not have, and what was written for it. Row and column from 1 and 0. */
export type LostLetter = {
  readonly row: number
  readonly column: number
  readonly letter: string
  readonly written: string
}

export type WriteDelimitedOptions = {
  /** One character, neither a quotation mark nor a line end. */
  readonly delimiter: string
  /** UTF-16 is written with its byte order mark, as Excel wants it. */
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252'
  readonly lineEnding: '\r\n' | '\n' | '\r'
  /** Puts an apostrophe before texts that a spreadsheet could run; `restoreNeutralised` takes it back. */
  readonly neutraliseFormulas?: boolean
  /**
   * Told of each letter that Windows-1252 does not have; it is written without its accent, or as `?`. Without
   * this, such a letter is a fault, so that nothing is lost in silence.
   */
  readonly onLostLetter?: (lost: LostLetter) => void
}

const pieceLength = 1 << 16

/**
 * The rows as bytes, some 64 KB at a time. Throws a `Fault` for a letter that cannot be written (see
 * options).
 */
export async function* writeDelimited(
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  options: WriteDelimitedOptions,
): AsyncGenerator<Uint8Array, void> {
  const special = mustBeQuoted(options.delimiter)
  let text = options.encoding === 'utf-8-bom' || options.encoding === 'utf-16le' ? '\ufeff' : ''
  let number = 0
  for await (const row of rows) {
    number += 1
    for (let column = 0; column < row.length; column++) {
      const cell = writtenCell(row[column] ?? '', number, column, options)
      const quoted = special.test(cell) || (number === 1 && column === 0 && /^(?:\ufeff|sep=)/i.test(cell))
      text += column === 0 ? '' : options.delimiter
      text += quoted ? `"${cell.replaceAll('"', '""')}"` : cell
    }
    // One empty cell alone would be a blank line, which is no row.
    text += row.length === 1 && row[0] === '' ? `""${options.lineEnding}` : options.lineEnding
    if (text.length < pieceLength) continue
    yield encoded(text, options.encoding)
    text = ''
  }
  if (text !== '') yield encoded(text, options.encoding)
}

function mustBeQuoted(delimiter: string): RegExp {
  if (delimiter.length !== 1 || /["\r\n]/.test(delimiter)) {
    throw new Fault('delimited/bad-delimiter', `No delimiter: ${JSON.stringify(delimiter)}`)
  }
  return new RegExp(`["\\r\\n${delimiter.replace(/[\\\]^-]/, '\\$&')}]`)
}

function writtenCell(cell: string, row: number, column: number, options: WriteDelimitedOptions): string {
  const safe = options.neutraliseFormulas ? neutraliseFormula(cell) : cell
  if (options.encoding !== 'windows-1252') return safe
  return safe.replace(/[\u0080-\u{10ffff}]/gu, letter => {
    if (letter.length === 1 && windows1252Byte(letter) !== -1) return letter
    const [plain = '?'] = letter.normalize('NFD')
    const written = windows1252Byte(plain) === -1 ? '?' : plain
    if (!options.onLostLetter) {
      throw new Fault(
        'delimited/letter-not-in-encoding',
        `Windows-1252 has no letter for row ${row}, column ${column + 1}`,
      )
    }
    options.onLostLetter({ row, column, letter, written })
    return written
  })
}

function encoded(text: string, encoding: WriteDelimitedOptions['encoding']): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding !== 'windows-1252') return Buffer.from(text, 'utf8')
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = windows1252Byte(text.charAt(at))
  return bytes
}
