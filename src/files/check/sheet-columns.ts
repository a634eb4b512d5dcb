/** The cells of one recognised sheet, read into values: the part of a check that runs for every cell. */
import { columnLetters } from '#base/finding.ts'
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
  /** The last text and what it was read as: senders repeat themselves down a column. */
  lastText: string
  lastKind: number
  lastValue: string
  /** A formula was met: said once for the column. */
  formulaSaid: boolean
}

/** Makes the columns of a recognised sheet ready for reading. */
export function openColumns(recognition: Recognition): SheetColumn[] {
  const { layout } = recognition
  const places = new Map(layout.columns.map((column, place) => [column.key, place]))
  return recognition.columns.map(({ index, heading, column }) => {
    const element = column.element
    const need = needFor(element, layout.party)
    return {
      index,
      place: places.get(column.key) ?? -1,
      column,
      heading,
      letters: columnLetters(index),
      reader: valueTypes[element.is].reader({ element, style: layout.style, day: layout.day }),
      mayBeLeftOut: need === 'optional' || need === 'if-known',
      lastText: '',
      lastKind: -1,
      lastValue: '',
      formulaSaid: false,
    }
  })
}

/** Where the cells of a row stand, for findings. */
export type SheetPlace = { readonly sheetIndex: number; readonly sheetName: string; readonly layout: Layout }

/**
 * Reads a row's cells into `values`, and marks in `bad` (1) each place whose cell was not understood: its value
 * is '' and nothing more is said about it. Returns how many cells hold something.
 */
export function readCells(
  row: Row,
  columns: readonly SheetColumn[],
  values: string[],
  bad: Uint8Array,
  where: SheetPlace,
  reporter: Reporter,
): number {
  const { cells, kinds } = row
  let filled = 0
  let uncomputed = false
  for (const column of columns) {
    const text = column.index < cells.length ? (cells[column.index] as string) : ''
    const kind = kinds === null ? (text === '' ? cellKind.blank : cellKind.text) : (kinds[column.index] ?? 0)
    if (text === '') {
      values[column.place] = ''
      if (kind === formulaFlag) uncomputed = true
      continue
    }
    if (text === column.lastText && kind === column.lastKind) {
      values[column.place] = column.lastValue
      if (column.lastValue !== '') filled++
      continue
    }
    const quick = column.reader.quick(text, kind)
    if (quick !== null) {
      values[column.place] = quick
      column.lastText = text
      column.lastKind = kind
      column.lastValue = quick
      if (quick !== '') filled++
    } else if (readThoroughly(row, column, text, kind, values, bad, where, reporter)) filled++
    if ((kind & formulaFlag) !== 0 && !column.formulaSaid) sayFormula(row, column, where, reporter)
  }
  // A formula that was never computed is nothing to speak of in a row that nobody has filled in.
  if (uncomputed && filled > 0) {
    for (const column of columns) {
      if (kinds?.[column.index] !== formulaFlag || cells[column.index] !== '') continue
      readThoroughly(row, column, '', formulaFlag, values, bad, where, reporter)
    }
  }
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
  const read = column.reader.read(text, kind)
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
    found: text,
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
