/** Writes rows of plain data as a workbook, streamed: texts stay texts, numbers and days are real ones. */
import { type Day, dayNumber } from '#base/day.ts'
import { Fault } from '#base/fault.ts'
import { columnLetters } from '#base/finding.ts'
import type { MergedArea } from '../row.ts'
import { plainStyle, plainStyles } from './plain-styles.ts'
import { longestCellText, textCell, xmlEscaped } from './xml/xml-writing.ts'
import { writeZip, type ZipPart } from './zip/zip-writer.ts'

/** Text, or nothing; a number as its digits; a day. */
export type WritableCell = string | null | { readonly number: string } | { readonly date: Day }

export type WritableSheet = {
  /** At most 31 characters, none of `[]:*?/\`, no two alike. */
  readonly name: string
  readonly rows: Iterable<readonly WritableCell[]> | AsyncIterable<readonly WritableCell[]>
  /** How many rows at the top are headings: bold, wrapped, and they stay in view. */
  readonly headerRows?: number
  /** Width of each column in characters. */
  readonly widths?: readonly number[]
  readonly merged?: readonly MergedArea[]
  readonly state?: 'visible' | 'hidden' | 'very-hidden'
}

/**
 * The workbook's bytes, in memory that does not grow with the rows. Throws a Fault for what no workbook can
 * hold: a bad sheet name, a text beyond 32,767 characters, a row or column beyond Excel's last.
 */
export function writeWorkbook(book: {
  readonly sheets: readonly WritableSheet[]
}): AsyncGenerator<Uint8Array> {
  checkNames(book.sheets.map(sheet => sheet.name))
  return writeZip(partsOf(book.sheets))
}

function checkNames(names: readonly string[]): void {
  const taken = new Set(names.map(name => name.toLowerCase()))
  const isBad = (name: string): boolean => name.length > 31 || !/^(?!')[^[\]:*?/\\]+(?<!')$/.test(name)
  if (names.length === 0 || taken.size < names.length || names.some(isBad)) {
    throw new Fault('workbook/bad-sheet-names', `no workbook can have these sheets: ${names.join(', ')}`)
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function* partsOf(sheets: readonly WritableSheet[]): Generator<ZipPart> {
  const part = (name: string, xml: string): ZipPart => ({ name, content: Buffer.from(declaration + xml) })
  yield part('[Content_Types].xml', contentTypes(sheets.length))
  yield part('_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml')))
  yield part('xl/workbook.xml', workbookXml(sheets))
  const own = sheets
    .map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`))
    .join('')
  yield part(
    'xl/_rels/workbook.xml.rels',
    relations(own + relation(sheets.length + 1, 'styles', 'styles.xml')),
  )
  yield part('xl/styles.xml', plainStyles)
  for (const [index, sheet] of sheets.entries()) {
    yield {
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(sheet, { ...plainStyle, isSelected: index === 0 }),
    }
  }
}

function contentTypes(sheets: number): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${sheetml}.${type}+xml"/>`
  const each = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}`, 'worksheet'),
  )
  return (
    `<Types xmlns="${packageSpace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('workbook', 'sheet.main')}${override('styles', 'styles')}${each.join('')}</Types>`
  )
}

function relations(inside: string): string {
  return `<Relationships xmlns="${packageSpace}/relationships">${inside}</Relationships>`
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
}

function workbookXml(sheets: readonly WritableSheet[]): string {
  const states = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' }
  const each = sheets.map((sheet, index) => {
    const id = index + 1
    const state = states[sheet.state ?? 'visible']
    return `<sheet name="${xmlEscaped(sheet.name)}" sheetId="${id}"${state} r:id="rId${id}"/>`
  })
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each.join('')}</sheets></workbook>`
}

const chunkSize = 1 << 16

/**
 * The cell formats to use, by their places in the workbook's styles, and whether the sheet is the one in
 * view.
 */
export type SheetManner = {
  readonly text: number
  readonly header: number
  readonly date: number
  readonly isSelected: boolean
}

/** For a sheet in a workbook whose formats are somebody else's. */
export const unstyled: SheetManner = { text: 0, header: 0, date: 0, isSelected: false }

/** The sheet's XML in chunks of about 64 kB. */
export async function* sheetXml(
  sheet: WritableSheet,
  manner: SheetManner,
  space = main,
): AsyncGenerator<Uint8Array> {
  const headers = sheet.headerRows ?? 0
  const view = viewXml(headers, manner.isSelected)
  let text = `${declaration}<worksheet xmlns="${space}">${view}${columnsXml(sheet)}<sheetData>`
  let number = 0
  for await (const cells of sheet.rows) {
    number++
    text += rowXml(cells, number, number <= headers, manner)
    if (text.length < chunkSize) continue
    yield Buffer.from(text, 'utf8')
    text = ''
  }
  yield Buffer.from(`${text}</sheetData>${mergedXml(sheet.merged ?? [])}</worksheet>`, 'utf8')
}

function viewXml(headers: number, isSelected: boolean): string {
  const pane =
    headers > 0
      ? `<pane ySplit="${headers}" topLeftCell="A${headers + 1}" activePane="bottomLeft" state="frozen"/>`
      : ''
  const selected = isSelected ? ' tabSelected="1"' : ''
  return `<sheetViews><sheetView${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`
}

function columnsXml(sheet: WritableSheet): string {
  if (!sheet.widths || sheet.widths.length === 0) return ''
  const each = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<cols>${each.join('')}</cols>`
}

function mergedXml(areas: readonly MergedArea[]): string {
  if (areas.length === 0) return ''
  const each = areas.map(area => {
    const from = `${columnLetters(area.fromColumn)}${area.fromRow}`
    return `<mergeCell ref="${from}:${columnLetters(area.toColumn)}${area.toRow}"/>`
  })
  return `<mergeCells count="${areas.length}">${each.join('')}</mergeCells>`
}

const letters: string[] = []

function lettersOf(column: number): string {
  let text = letters[column]
  if (text === undefined) {
    text = columnLetters(column)
    letters[column] = text
  }
  return text
}

function rowXml(
  cells: readonly WritableCell[],
  number: number,
  isHeader: boolean,
  manner: SheetManner,
): string {
  if (number > 1_048_576 || cells.length > 16_384) {
    throw new Fault('workbook/too-large', `row ${number} with ${cells.length} cells does not fit in a sheet`)
  }
  let text = `<row r="${number}">`
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (cell !== null && cell !== undefined && cell !== '')
      text += cellXml(cell, lettersOf(column) + number, isHeader, manner)
  }
  return `${text}</row>`
}

function cellXml(
  cell: Exclude<WritableCell, null>,
  reference: string,
  isHeader: boolean,
  manner: SheetManner,
): string {
  if (typeof cell === 'string') {
    if (cell.length > longestCellText) {
      throw new Fault('workbook/text-too-long', `the text for ${reference} has ${cell.length} characters`)
    }
    return textCell(reference, cell, isHeader ? manner.header : manner.text)
  }
  if ('number' in cell) {
    const isNumber = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(cell.number)
    return isNumber
      ? `<c r="${reference}"><v>${cell.number}</v></c>`
      : textCell(reference, cell.number, manner.text)
  }
  const serial = dayNumber(cell.date) + 25_569
  // Before March 1900 Excel's count is off by one and before 1900 it has no days at all.
  if (serial < 61) return textCell(reference, cell.date, manner.text)
  return `<c r="${reference}" s="${manner.date}"><v>${serial}</v></c>`
}
