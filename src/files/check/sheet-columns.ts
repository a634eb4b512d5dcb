/** The cells of one recognised sheet, read into values: the part of a check that runs for every cell. */
import { columnLetters } from '#base/finding.ts'
import { restoreNeutralised } from '#formats/delimited/formula.ts'
import type { Row } from '#formats/row.ts'
import { cellKind, formulaFlag } from '#formats/row.ts'
import type { Column, Layout } from '../layout.ts'
import { needFor } from '../layout.ts'
import type { Recognition } from '../recognise/recognise.ts'
import { valueTypes } from '../values/all.ts'
import type { ValueNote, ValueReader } from '../values/value.ts'
import { consequenceOf } from '../words/find.ts'
import type { Reporter } from './report.ts'

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
  /** The last text that was exactly right, and its value: senders repeat themselves down many columns. */
  readonly lastTexts: string[]
  readonly lastValues: string[]
  /**
   * How often the last text came again, less how often it did not: a column that never repeats is not asked.
   */
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

/**
 * A column is not asked for repetition any more after this many cells more that differed than were the same.
 */
const patience = -100

/**
 * Reads a row's cells into `values`, and marks in `bad` (1) each place whose cell was not understood: its value
 * is '' and nothing more is said about it. The blank places are in `blanks` then. Returns how many cells hold
 * something.
 */
export function readCells(
  row: Row,
  sheet: SheetColumns,
  values: string[],
  bad: Uint8Array,
  where: SheetPlace,
  reporter: Reporter,
): number {
  const { cells, kinds } = row
  const { columns, indexes, places, lastTexts, lastValues, repeats, blanks, blankValues } = sheet
  const width = cells.length
  let filled = 0
  let blankCount = 0
  let uncomputed = false
  for (let at = 0; at < indexes.length; at++) {
    const index = indexes[at] as number
    const place = places[at] as number
    const text = index < width ? (cells[index] as string) : ''
    if (text === '') {
      const blank = blankValues[at] as string
      values[place] = blank
      if (blank === '') blanks[blankCount++] = place
      if (kinds !== null && kinds[index] === formulaFlag) uncomputed = true
      continue
    }
    const kind = kinds === null ? cellKind.text : (kinds[index] as number)
    // Only texts are remembered: the same digits may be a number in one row and a day in another.
    const isAsked = kind === cellKind.text && (repeats[at] as number) > patience
    if (isAsked && text === lastTexts[at]) {
      values[place] = lastValues[at] as string
      if ((repeats[at] as number) < 100) repeats[at] = (repeats[at] as number) + 1
      filled++
      continue
    }
    const column = columns[at] as SheetColumn
    const quick = column.reader.quick(text, kind)
    if (quick !== null && quick !== '') {
      values[place] = quick
      filled++
      if (isAsked) {
        lastTexts[at] = text
        lastValues[at] = quick
        repeats[at] = (repeats[at] as number) - 1
      }
    } else {
      if (quick === '') values[place] = ''
      else if (readThoroughly(row, column, text, kind, values, bad, where, reporter)) filled++
      if (values[place] === '') blanks[blankCount++] = place
    }
    if ((kind & formulaFlag) !== 0 && !column.formulaSaid) sayFormula(row, column, where, reporter)
  }
  // A formula that was never computed is nothing to speak of in a row that nobody has filled in.
  if (uncomputed && filled > 0) {
    for (const column of columns) {
      if (kinds?.[column.index] !== formulaFlag || cells[column.index] !== '') continue
      readThoroughly(row, column, '', formulaFlag, values, bad, where, reporter)
    }
  }
  sheet.blankCount = blankCount
  return filled
}

/** The slow way for one cell. True when it holds something. */
function readThoroughly(
  row: Row,
  column: SheetColumn,
  text: string,
  kind: number,
  values: string[],
  bad: Uint8Array,
  where: SheetPlace,
  reporter: Reporter,
): boolean {
  // No kind of value is quick with a leading apostrophe, so that only cells that come here can be guarded.
  const read = column.reader.read(column.isGuarded ? restoreNeutralised(text) : text, kind)
  let value = read.text
  for (const note of read.notes) {
    const rejects = sayNote(row, column, text, note, where, reporter)
    if (!rejects) continue
    value = ''
    bad[column.place] = 1
  }
  values[column.place] = value
  return text !== '' || value !== ''
}

/** Says a note about a cell; true when its value cannot be used. */
function sayNote(
  row: Row,
  column: SheetColumn,
  text: string,
  note: ValueNote,
  where: SheetPlace,
  reporter: Reporter,
): boolean {
  const registered = consequenceOf(note.code)
  const rejects = registered === 'rejects-row' || registered === 'rejects-file'
  reporter.say({
    code: note.code,
    consequence: rejects && column.mayBeLeftOut ? 'accepted-with-warning' : registered,
    where: whereOf(row, column, where),
    place: { sheetIndex: where.sheetIndex, row: row.number, column: column.index },
    found: note.found ?? text,
    expected: note.expected,
    values: note.values,
    cite: column.column.element.cite,
  })
  return rejects
}

function sayFormula(row: Row, column: SheetColumn, where: SheetPlace, reporter: Reporter): void {
  column.formulaSaid = true
  reporter.say({
    code: 'repair/formula-value-taken',
    consequence: 'note',
    where: whereOf(row, column, where),
    place: { sheetIndex: where.sheetIndex, row: row.number, column: column.index },
    found: row.cells[column.index] ?? '',
  })
}

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
