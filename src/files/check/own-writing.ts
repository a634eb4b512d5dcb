/**
 * Knows delimited text that we wrote ourselves, whose guards against formulas are taken off again without a
 * word.
 */
import { neutraliseFormula } from '#formats/delimited/formula.ts'
import type { Row } from '#formats/row.ts'
import type { Recognition } from '../recognise/recognise.ts'
import { asOneSheet, headerRows } from '../written-rows.ts'

/**
 * True when the header is, word for word and column for column, the one that we write for the layout. In any
 * other file an apostrophe before a formula's sign is taken off with a note: see
 * docs/decisions/0006-formula-guard.md. `rows` are the first rows of the sheet.
 */
export function isOwnWriting(
  { layout, headerRows: numbers }: Pick<Recognition, 'layout' | 'headerRows'>,
  rows: readonly Row[],
): boolean {
  const header = rows.filter(row => numbers.includes(row.number)).map(row => row.cells)
  const own = headerRows(asOneSheet(layout)).map(cells => cells.map(neutraliseFormula))
  return header.length === own.length && own.every((cells, index) => isSame(cells, header[index] ?? []))
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}
