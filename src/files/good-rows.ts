/** The rows that a check let through, and their writing as a file in any layout and format. */

import { readUsDay } from '#base/day.ts'
import type { LostLetter } from '#formats/delimited/write.ts'
import { writeDelimited } from '#formats/delimited/write.ts'
import type { MergedArea } from '#formats/row.ts'
import type { WritableCell } from '#formats/workbook/write-rows.ts'
import { writeWorkbook } from '#formats/workbook/write-rows.ts'
import type { ValueKind } from '#guidance/define.ts'
import type { CheckRequest } from './check/check-file.ts'
import type { FirstPass } from './check/check-stream.ts'
import { rowFindings } from './check/check-stream.ts'
import type { Column, ExtraColumn, Layout, LayoutSheet } from './layout.ts'
import { isExtra } from './layout.ts'
import { asOneSheet, dataWriter, headerRows, relayValues, rowWriter } from './written-rows.ts'

export type WrittenFormat = 'csv' | 'xlsx' | 'json'

export type WritingOptions = {
  /** Delimited text without guards against formulas: see docs/decisions/0006. */
  readonly raw?: boolean
  /**
   * Told of each letter that the encoding of the layout does not have, with the heading of its column.
   * Without this such a letter is a fault, so that nothing is lost in silence.
   */
  readonly onLostLetter?: (lost: LostLetter & { readonly heading: string }) => void
}

/**
 * Values of each good row, in the order of `first.layout.columns`. `withUnchanged`: also those taken before.
 */
export async function* goodRows(
  request: CheckRequest,
  first: FirstPass,
  { withUnchanged }: { readonly withUnchanged: boolean },
): AsyncGenerator<readonly string[]> {
  for await (const { checked } of rowFindings(request, first)) {
    if (!checked || checked.status === 'rejected') continue
    if (checked.status === 'unchanged' && !withUnchanged) continue
    // Another sheet of the file may have another of the partner's layouts.
    yield first.layout && checked.layout !== first.layout
      ? relayValues(checked.layout, first.layout)(checked.values)
      : checked.values
  }
}

/**
 * Rows as a file. `from` is the layout that the values are in the order of, `to` the layout to write. A
 * layout of several sheets becomes several sheets; as delimited text, which has but one, its columns stand
 * side by side. Delimited text is guarded: a cell that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export async function* writtenFile(
  rows: AsyncIterable<readonly string[]>,
  from: Layout,
  to: Layout,
  format: WrittenFormat,
  options: WritingOptions = {},
): AsyncGenerator<Uint8Array | string> {
  const relay = relayValues(from, to)
  if (format === 'json') yield* writtenJson(rows, relay, to)
  else if (format === 'csv') yield* writtenText(rows, relay, to, options)
  else yield* writtenWorkbook(rows, relay, to)
}

type Relay = (values: readonly string[]) => string[]

async function* writtenJson(
  rows: AsyncIterable<readonly string[]>,
  relay: Relay,
  to: Layout,
): AsyncGenerator<string> {
  const data = dataWriter(to)
  let before = '['
  for await (const values of rows) {
    yield `${before}\n${JSON.stringify(data(relay(values)))}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

async function* writtenText(
  rows: AsyncIterable<readonly string[]>,
  relay: Relay,
  to: Layout,
  { raw, onLostLetter }: WritingOptions,
): AsyncGenerator<Uint8Array> {
  const sheet = asOneSheet(to)
  const write = rowWriter(to, sheet)
  async function* lines(): AsyncGenerator<readonly string[]> {
    yield* sheet.banner.map(text => [text])
    yield* headerRows(sheet)
    for await (const values of rows) yield write(relay(values))
  }
  const { delimiter = ',', encoding = 'utf-8' } = to.profileFile?.format === 'csv' ? to.profileFile : {}
  const headings = headerRows(sheet).at(-1) ?? []
  yield* writeDelimited(lines(), {
    delimiter,
    encoding,
    lineEnding: '\r\n',
    neutraliseFormulas: raw !== true,
    ...(onLostLetter
      ? { onLostLetter: lost => onLostLetter({ ...lost, heading: headings[lost.column] ?? '' }) }
      : {}),
  })
}

async function* writtenWorkbook(
  rows: AsyncIterable<readonly string[]>,
  relay: Relay,
  to: Layout,
): AsyncGenerator<Uint8Array> {
  // Each sheet is written whole before the next, so a layout of several keeps its rows meanwhile.
  const isSingle = to.sheets.length === 1
  const kept: (readonly string[])[] = []
  if (!isSingle) for await (const values of rows) kept.push(relay(values))
  async function* relayed(): AsyncGenerator<readonly string[]> {
    if (isSingle) for await (const values of rows) yield relay(values)
    else yield* kept
  }
  yield* writeWorkbook({
    sheets: to.sheets.map(sheet => ({
      name: sheet.name,
      headerRows: sheet.banner.length + headerRows(sheet).length,
      widths: sheet.columns.map(widthOf),
      merged: mergedAreas(sheet),
      rows: written(relayed(), sheet, cellWriter(to, sheet), !isSingle),
    })),
  })
}

/** A heading is wrapped; its column is wide enough for a usual value. */
function widthOf(column: Column | ExtraColumn): number {
  const heading = isExtra(column) ? column.extra : column.heading
  const example = isExtra(column) ? (column.example ?? '') : column.element.example
  return Math.min(40, Math.max(12, example.length + 2, Math.ceil(heading.length / 2)))
}

/** Banner lines run across the sheet; the groups of a two-row header over their columns. */
function mergedAreas(sheet: LayoutSheet): MergedArea[] {
  const toColumn = sheet.columns.length - 1
  const banners = sheet.banner.map((_, index) => ({
    fromRow: index + 1,
    toRow: index + 1,
    fromColumn: 0,
    toColumn,
  }))
  if (headerRows(sheet).length === 1) return banners.filter(area => area.toColumn > 0)
  const row = sheet.banner.length + 1
  const groups: MergedArea[] = []
  for (let from = 0; from < sheet.columns.length; ) {
    const over = sheet.columns[from]?.over
    let to = from
    while (over !== undefined && sheet.columns[to + 1]?.over === over) to++
    if (to > from) groups.push({ fromRow: row, toRow: row, fromColumn: from, toColumn: to })
    from = to + 1
  }
  return [...banners.filter(area => area.toColumn > 0), ...groups]
}

const numeric: ReadonlySet<ValueKind> = new Set(['count', 'units', 'money'])

/**
 * Amounts and counts are numbers in a workbook, so that people can add them up; days are, where the layout
 * says so.
 */
function cellWriter(layout: Layout, sheet: LayoutSheet): (values: readonly string[]) => WritableCell[] {
  const write = rowWriter(layout, sheet)
  const places = new Map(layout.columns.map((column, place) => [column.key, place]))
  const hasRealDays = layout.style.dates === 'excel-date'
  const kinds = sheet.columns.map(column => {
    if (isExtra(column)) return null
    const { is } = column.element
    if (is === 'date' && hasRealDays) return { is: 'date', place: places.get(column.key) ?? -1 } as const
    return numeric.has(is) ? ({ is: 'number', place: -1 } as const) : null
  })
  return values =>
    write(values).map((text, index): WritableCell => {
      const kind = kinds[index]
      if (!kind || text === '') return text
      if (kind.is === 'number') return /^\d+(?:\.\d+)?$/.test(text) ? { number: text } : text
      const date = readUsDay(values[kind.place] ?? '')
      return date === null ? text : { date }
    })
}

/**
 * A sheet's banner, header and rows; with `once`, a row that says the same as one before it is written once.
 */
async function* written(
  rows: AsyncIterable<readonly string[]>,
  sheet: LayoutSheet,
  write: (values: readonly string[]) => WritableCell[],
  once: boolean,
): AsyncGenerator<readonly WritableCell[]> {
  yield* sheet.banner.map(text => [text])
  yield* headerRows(sheet)
  const seen = new Set<string>()
  for await (const values of rows) {
    const cells = write(values)
    if (once) {
      const text = JSON.stringify(cells)
      if (seen.has(text)) continue
      seen.add(text)
    }
    yield cells
  }
}
