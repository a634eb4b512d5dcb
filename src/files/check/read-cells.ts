/** The cells of a row, read into values: the part of a check that runs for every cell. */
import { restoreNeutralised } from '#formats/delimited/formula.ts'
import type { Row } from '#formats/row.ts'
import { cellKind, formulaFlag } from '#formats/row.ts'
import { type LineBatch, UncutRow } from '#formats/uncut-row.ts'
import type { PlainShape } from '../values/plain-shapes.ts'
import type { ValueNote } from '../values/value.ts'
import { consequenceOf } from '../words/find.ts'
import type { Reporter } from './report.ts'
import { letters, type SheetColumn, type SheetColumns, type SheetPlace, whereOf } from './sheet-columns.ts'

/** A column is not asked for repetition any more after this many cells more that differed than were the same. */
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
  if (row instanceof UncutRow && row.batch.units.length > 0)
    return readInPlace(row, sheet, values, bad, where, reporter)
  const { cells, kinds } = row
  const { columns, indexes, places, ones, lastTexts, lastValues, repeats, blanks, blankValues } = sheet
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
    const letter = kind === cellKind.text && text.length === 1 ? text.charCodeAt(0) : letters
    if (letter < letters) {
      const known = ones[at * letters + letter] as string
      if (known !== '') {
        values[place] = known
        filled++
        continue
      }
    }
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
      if (letter < letters) ones[at * letters + letter] = quick
      else if (isAsked) {
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
  if (uncomputed && filled > 0) readUncomputed(row, columns, values, bad, where, reporter)
  sheet.blankCount = blankCount
  return filled
}

/** A formula that was never computed is nothing to speak of in a row that nobody has filled in; here somebody has. */
function readUncomputed(
  row: Row,
  columns: readonly SheetColumn[],
  values: string[],
  bad: Uint8Array,
  where: SheetPlace,
  reporter: Reporter,
): void {
  for (const column of columns) {
    if (row.kinds?.[column.index] !== formulaFlag || row.cells[column.index] !== '') continue
    readThoroughly(row, column, '', formulaFlag, values, bad, where, reporter)
  }
}

/** The same for a row that is not cut: a text is made only of a cell whose value is not to be had without it. */
function readInPlace(
  row: UncutRow,
  sheet: SheetColumns,
  values: string[],
  bad: Uint8Array,
  where: SheetPlace,
  reporter: Reporter,
): number {
  const { columns, indexes, places, ones, blanks, blankValues } = sheet
  const { first, width } = row
  const { units, bounds } = row.batch
  if (sheet.lastBatch !== row.batch) {
    sheet.lastBatch = row.batch
    sheet.lengthsAbove.fill(0)
  }
  let filled = 0
  let blankCount = 0
  for (let at = 0; at < indexes.length; at++) {
    const index = indexes[at] as number
    const place = places[at] as number
    const from = index < width ? (bounds[first + index] as number) : 0
    const to = index < width ? (bounds[first + index + 1] as number) - 1 : 0
    if (to === from) {
      const blank = blankValues[at] as string
      values[place] = blank
      if (blank === '') blanks[blankCount++] = place
      continue
    }
    const letter = to - from === 1 ? (units[from] as number) : letters
    let value =
      letter < letters
        ? (ones[at * letters + letter] as string)
        : valueInPlace(sheet, at, row.batch, from, to)
    if (value === '') {
      const column = columns[at] as SheetColumn
      const text = row.batch.text.slice(from, to)
      const quick = column.reader.quick(text, cellKind.text)
      if (quick === null) {
        if (readThoroughly(row, column, text, cellKind.text, values, bad, where, reporter)) filled++
        if (values[place] === '') blanks[blankCount++] = place
        continue
      }
      if (quick === '') {
        values[place] = ''
        blanks[blankCount++] = place
        continue
      }
      value = quick
      if (letter < letters) ones[at * letters + letter] = value
      else rememberPlace(sheet, at, from, to, value)
    }
    values[place] = value
    filled++
  }
  sheet.blankCount = blankCount
  return filled
}

/** The value of a text that is the one above it, or has a plain shape; '' for any other. */
function valueInPlace(sheet: SheetColumns, at: number, batch: LineBatch, from: number, to: number): string {
  const { units } = batch
  if ((sheet.repeats[at] as number) > patience && isAsAbove(sheet, at, units, from, to)) {
    if ((sheet.repeats[at] as number) < 100) sheet.repeats[at] = (sheet.repeats[at] as number) + 1
    return sheet.valuesAbove[at] as string
  }
  const shape = sheet.shapes[at] as PlainShape | null
  if (shape === null || !shape(units, from, to)) return ''
  const value = batch.text.slice(from, to)
  rememberPlace(sheet, at, from, to, value)
  return value
}

function isAsAbove(
  { placesAbove, lengthsAbove }: SheetColumns,
  at: number,
  units: Uint16Array,
  from: number,
  to: number,
): boolean {
  const length = to - from
  if (lengthsAbove[at] !== length) return false
  const last = placesAbove[at] as number
  for (let place = 0; place < length; place++) if (units[last + place] !== units[from + place]) return false
  return true
}

function rememberPlace(sheet: SheetColumns, at: number, from: number, to: number, value: string): void {
  if ((sheet.repeats[at] as number) <= patience) return
  sheet.repeats[at] = (sheet.repeats[at] as number) - 1
  sheet.placesAbove[at] = from
  sheet.lengthsAbove[at] = to - from
  sheet.valuesAbove[at] = value
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
