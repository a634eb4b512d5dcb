/** The form of a finding's sample, and the valid files that samples are made of. */
import { type ByteSource, bytesSource } from '#base/bytes.ts'
import type { Day } from '#base/day.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { findFile } from '#files/guidance.ts'
import { type Layout, layoutOf } from '#files/layout.ts'
import type { RecogniseHints } from '#files/recognise/recognise.ts'
import { headerRows, rowWriter } from '#files/written-rows.ts'
import type { Party } from '#guidance/define.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { type RawSheet, workbookOf } from './workbook.ts'
import type { ZipMember } from './zip.ts'

/** A file that shows one finding. */
export type FindingSample = {
  readonly source: ByteSource
  readonly day: Day
  readonly hints?: RecogniseHints
  /**
   * The checker opens files by their bytes and never hands this one to the reader of workbooks: ask that
   * one.
   */
  readonly asWorkbook?: boolean
  /** The element is not needed, so that what would reject the row is a warning: the value is left out. */
  readonly mayBeLeftOut?: boolean
  /** What a column's cell of the first row is read as. */
  readonly reads?: { readonly key: string; readonly value: string }
  /** Other findings that cannot but come with it. */
  readonly alongside?: readonly string[]
}

/** Made when it is looked at: some samples are large. */
export type FindingSamples = { readonly [code: string]: () => FindingSample }

/** The day of most samples. */
export const sampleDay: Day = '2026-06-30'

export type Cells = readonly (readonly string[])[]

/** A valid table: its header and its rows, as they stand on the sheet. */
export type Valid = {
  readonly layout: Layout
  readonly header: readonly string[]
  readonly rows: Cells
}

export type ValidChoice = {
  readonly rows?: number
  readonly day?: Day
  readonly party?: Party
  readonly profile?: PartnerProfile
  readonly seed?: number
}

/** A layout of a file that exists. */
export function layoutFor(fileId: string, choice: ValidChoice = {}): Layout {
  const { day = sampleDay, party, profile } = choice
  const file = findFile(fileId)
  if (!file) throw new RangeError(`There is no file called ${fileId}.`)
  return layoutOf(file, { day, ...(party ? { party } : {}), ...(profile ? { profile } : {}) })
}

/** Rows of a file that draw no finding. */
export function validTable(fileId: string, choice: ValidChoice = {}): Valid {
  const layout = layoutFor(fileId, choice)
  return tableOf(layout, [...sampleRows(layout, { rows: choice.rows ?? 1, seed: choice.seed ?? 1 })])
}

/** Checked values as the layout's last sheet has them. */
export function tableOf(layout: Layout, values: Cells): Valid {
  const sheet = layout.sheets.at(-1)
  if (!sheet) throw new RangeError(`The layout of ${layout.file.id} has no sheet.`)
  const write = rowWriter(layout, sheet)
  return { layout, header: headerRows(sheet).at(-1) ?? [], rows: values.map(write) }
}

/** Where an element's column stands on the sheet. */
export function columnOf({ layout }: Pick<Valid, 'layout'>, key: string): number {
  const columns = layout.sheets.at(-1)?.columns ?? []
  const place = columns.findIndex(column => 'key' in column && column.key === key)
  if (place < 0) throw new RangeError(`${layout.file.id} has no column ${key} on ${layout.day}.`)
  return place
}

/** A text of one cell put in the place of another. Rows from 0. */
export function withCell(rows: Cells, row: number, column: number, text: string): string[][] {
  return rows.map((cells, index) =>
    index === row ? cells.map((cell, place) => (place === column ? text : cell)) : [...cells],
  )
}

/** Lines of delimited text as a file. */
export function csv(rows: Cells, name = 'sample.csv'): ByteSource {
  return bytesSource(name, Buffer.from(csvText(rows)))
}

export function csvText(rows: Cells, lineEnd = '\r\n'): string {
  return rows.map(cells => cells.map(quoted).join(',') + lineEnd).join('')
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Sheets as a workbook; `changed` takes the place of parts of the same name, or comes after them. */
export function workbook(sheets: readonly RawSheet[], changed: readonly ZipMember[] = []): ByteSource {
  return bytesSource('sample.xlsx', workbookOf(sheets, changed))
}

/** The usual name of the sheet that holds a table. */
export function sheetOf({ layout, header, rows }: Valid): RawSheet {
  return { name: layout.sheets.at(-1)?.name ?? 'Sheet1', rows: [header, ...rows] }
}
