/** The report as the State’s workbook: a sheet for each dimension, its columns in the State’s order. */
import { readUsDay } from '#base/day.ts'
import type { WritableCell, WritableSheet } from '#formats/workbook/write-rows.ts'
import type { ReportRow } from './count.ts'
import type { ReportColumn, ReportTable } from './shape.ts'

/** The sheet’s name: the dimension’s own, as short as a workbook needs it. */
export function sheetName({ name }: Pick<ReportTable, 'name'>): string {
  return name.replace('Community Supports', 'CS').replace(' for Services', '')
}

function cellOf({ is }: ReportColumn, value: string): WritableCell {
  if (value === '') return null
  if (is === 'count' || is === 'indicator') return { number: value }
  const day = is === 'date' ? readUsDay(value) : null
  return day === null ? value : { date: day }
}

/** One sheet for each table, in the order of the shape. `rowsOf` gives a table’s rows, in their order, once. */
export function reportSheets(
  shape: readonly ReportTable[],
  rowsOf: (table: ReportTable) => AsyncIterable<readonly ReportRow[]>,
): readonly WritableSheet[] {
  return shape.map(table => ({
    name: sheetName(table),
    headerRows: 1,
    widths: table.columns.map(({ label }) => Math.min(28, Math.max(12, Math.ceil(label.length / 2)))),
    rows: sheetRows(table, rowsOf),
  }))
}

async function* sheetRows(
  table: ReportTable,
  rowsOf: (table: ReportTable) => AsyncIterable<readonly ReportRow[]>,
): AsyncGenerator<readonly WritableCell[]> {
  yield table.columns.map(({ label }) => label)
  for await (const page of rowsOf(table))
    for (const { cells } of page) yield table.columns.map(column => cellOf(column, cells[column.id] ?? ''))
}
