/** Rows of texts, as people mended them, written as a file of their layout: to be checked, or to be sent again. */
import { writeDelimited } from '#formats/delimited/write.ts'
import { writeWorkbook } from '#formats/workbook/write-rows.ts'
import type { Column, Layout, LayoutSheet } from './layout.ts'
import { asOneSheet, headerRows, rowWriter } from './written-rows.ts'

/** What a mended file looks like: the columns that the sender's file had, in the layout's order and headings. */
export type MendedLayout = {
  readonly layout: Layout
  /** Keys of the columns; a column that the sender's file lacked is not brought in. */
  readonly columns: readonly Column[]
  readonly sheet: LayoutSheet
  /** Rows above the first row of data. */
  readonly rowsAbove: number
}

/** `present`: keys of the columns that the sender's file had. */
export function mendedLayout(layout: Layout, present: ReadonlySet<string>): MendedLayout {
  const columns = layout.columns.filter(({ key }) => present.has(key))
  const { name, banner } = asOneSheet(layout)
  const sheet = { name, banner, columns }
  return { layout, columns, sheet, rowsAbove: banner.length + headerRows(sheet).length }
}

/**
 * Writes checked values, indexed by `layout.columns`, as the texts of the layout: what stands in the cells that
 * people mend.
 */
export function cellTexts({ layout, columns }: MendedLayout): (values: readonly string[]) => string[] {
  return rowWriter(layout, { name: '', banner: [], columns })
}

/** The file, streamed. `rows` are texts in the order of the mended layout's columns. */
export async function* mendedFile(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  { sheet, rowsAbove }: MendedLayout,
  format: 'csv' | 'xlsx',
): AsyncGenerator<Uint8Array> {
  async function* lines(): AsyncGenerator<readonly string[]> {
    for (const text of sheet.banner) yield [text]
    yield* headerRows(sheet)
    yield* rows
  }
  if (format === 'xlsx') {
    yield* writeWorkbook({ sheets: [{ name: sheet.name, headerRows: rowsAbove, rows: lines() }] })
    return
  }
  yield* writeDelimited(lines(), {
    delimiter: ',',
    encoding: 'utf-8',
    lineEnding: '\r\n',
    neutraliseFormulas: true,
  })
}
