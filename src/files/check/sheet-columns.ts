/** The columns of one recognised sheet, laid out for reading its cells. */
import { columnLetters } from '#base/finding.ts'
import { cellKind } from '#formats/row.ts'
import type { LineBatch } from '#formats/uncut-row.ts'
import type { Column, Layout } from '../layout.ts'
import { needFor } from '../layout.ts'
import type { Recognition } from '../recognise/recognise.ts'
import { valueTypes } from '../values/all.ts'
import { type PlainShape, plainShape } from '../values/plain-shapes.ts'
import type { ValueReader } from '../values/value.ts'

/** Letters of ASCII: nearly every text of one letter is one of them. */
export const letters = 128

/** A column of the sheet that stands for an element. */
export type SheetColumn = {
  /** Column of the sheet, from 0. */
  readonly index: number
  /** Place of its value in a row's values. */
  readonly place: number
  readonly column: Column
  readonly heading: string
  readonly letters: string
  readonly reader: ValueReader
  /** True when a bad value can be left out and the row still taken. */
  readonly mayBeLeftOut: boolean
  /** In delimited text as we write it: an apostrophe before a formula's sign is our guard. */
  readonly isGuarded: boolean
  /** That a formula's value was taken is said once for the column. */
  formulaSaid: boolean
}

/**
 * The columns of a sheet, laid out for the loop that runs for every cell: what it looks at each time stands in
 * arrays of its own, by the order of `columns`.
 */
export type SheetColumns = {
  readonly columns: readonly SheetColumn[]
  readonly indexes: Int32Array
  readonly places: Int32Array
  /** Values of the texts of one letter that were exactly right, by column and letter; '' where none was. */
  readonly ones: string[]
  /** For rows that are read in place: the plain shapes of the columns' values. */
  readonly shapes: readonly (PlainShape | null)[]
  /** For the same: where in the lines at hand the last text stands that was exactly right, its length and value. */
  readonly placesAbove: Int32Array
  readonly lengthsAbove: Int32Array
  readonly valuesAbove: string[]
  lastBatch: LineBatch | null
  /** The last text that was exactly right, and its value: senders repeat themselves down many columns. */
  readonly lastTexts: string[]
  readonly lastValues: string[]
  /** How often the last text came again, less how often it did not: a column that never repeats is not asked. */
  readonly repeats: Int8Array
  /** What a blank cell says: nothing, but N at partners who write no as a blank. */
  readonly blankValues: readonly string[]
  /** Places that are blank in the row just read, and how many. */
  readonly blanks: Int32Array
  blankCount: number
}

/** Makes the columns of a recognised sheet ready for reading. */
export function openColumns(recognition: Recognition, isGuarded: boolean): SheetColumns {
  const { layout } = recognition
  const placeOf = new Map(layout.columns.map((column, place) => [column.key, place]))
  const columns = recognition.columns.map(({ index, heading, column }): SheetColumn => {
    const element = column.element
    const need = needFor(element, layout.party)
    return {
      index,
      place: placeOf.get(column.key) ?? -1,
      column,
      heading,
      letters: columnLetters(index),
      reader: valueTypes[element.is].reader({ element, style: layout.style, day: layout.day }),
      mayBeLeftOut: need === 'optional' || need === 'if-known',
      isGuarded,
      // The formulas of our own templates complete cells as they should: nothing to speak of.
      formulaSaid: recognition.ownColumns.length > 0,
    }
  })
  return {
    columns,
    indexes: Int32Array.from(columns, ({ index }) => index),
    places: Int32Array.from(columns, ({ place }) => place),
    ones: new Array<string>(columns.length * letters).fill(''),
    shapes: columns.map(({ column: { element } }) =>
      plainShape({ element, style: layout.style, day: layout.day }),
    ),
    placesAbove: new Int32Array(columns.length),
    lengthsAbove: new Int32Array(columns.length),
    valuesAbove: columns.map(() => ''),
    lastBatch: null,
    lastTexts: columns.map(() => ''),
    lastValues: columns.map(() => ''),
    repeats: new Int8Array(columns.length),
    blankValues: columns.map(({ reader }) => reader.quick('', cellKind.blank) ?? ''),
    blanks: new Int32Array(columns.length),
    blankCount: 0,
  }
}

/** Where the cells of a row stand, for findings. */
export type SheetPlace = { readonly sheetIndex: number; readonly sheetName: string; readonly layout: Layout }

/** Where a cell stands, in the sender's own terms. */
export function whereOf(
  row: { number: number; line?: number },
  column: SheetColumn,
  where: SheetPlace,
): {
  sheet?: string
  row: number
  line?: number
  column: string
  heading: string
  element: string
} {
  return {
    ...(where.sheetName === '' ? {} : { sheet: where.sheetName }),
    row: row.number,
    ...(row.line === undefined ? {} : { line: row.line }),
    column: column.letters,
    heading: column.heading,
    element: column.column.key,
  }
}
