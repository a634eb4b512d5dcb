/** Whether the two files of a report tell the same: the sheet and the section of each table, cell by cell. */
import { createHash } from 'node:crypto'
import { textOf } from './monthly-file.ts'
import type { ReportTable } from './shape.ts'

/** A row of a sheet as it was read: its number there, and the text of each column. */
export type SheetRow = { readonly number: number; readonly texts: readonly string[] }

export type MonthlyRecord = Readonly<Record<string, unknown>>

export type Disagreement = {
  /** The row of the sheet; null where only the JSON file has it. */
  readonly row: number | null
  /** The element; null where one of the files lacks the whole row. */
  readonly column: string | null
  readonly workbook: string | null
  readonly monthly: string | null
}

export type Agreement = {
  readonly sheetRows: number
  readonly records: number
  readonly cells: number
  readonly differing: number
  readonly places: readonly Disagreement[]
}

/** The first places are enough to see what is wrong; all are counted. */
const mostPlaces = 20

type Tally = { -readonly [Name in keyof Agreement]: Name extends 'places' ? Disagreement[] : Agreement[Name] }

const begun = (): Tally => ({ sheetRows: 0, records: 0, cells: 0, differing: 0, places: [] })

function differs(tally: Tally, place: Disagreement): void {
  tally.differing += 1
  if (tally.places.length < mostPlaces) tally.places.push(place)
}

/** The cells of a record as the sheet would have them. */
function textsOf({ columns }: ReportTable, record: MonthlyRecord): readonly string[] {
  return columns.map(column => textOf(column, record[column.id]))
}

/** Of a first report both files hold every row, in the same order. */
export async function compareWhole(
  table: ReportTable,
  rows: AsyncIterable<SheetRow>,
  records: AsyncIterable<MonthlyRecord>,
): Promise<Agreement> {
  const tally = begun()
  const told = records[Symbol.asyncIterator]()
  for await (const row of rows) {
    tally.sheetRows += 1
    const next = await told.next()
    if (next.done === true) {
      differs(tally, { row: row.number, column: null, workbook: row.texts.join(' '), monthly: null })
      continue
    }
    tally.records += 1
    for (const [at, monthly] of textsOf(table, next.value).entries()) {
      const workbook = row.texts[at] ?? ''
      tally.cells += 1
      if (workbook !== monthly)
        differs(tally, { row: row.number, column: table.columns[at]?.id ?? null, workbook, monthly })
    }
  }
  for (let next = await told.next(); next.done !== true; next = await told.next()) {
    tally.records += 1
    const monthly = textsOf(table, next.value).join(' ')
    differs(tally, { row: null, column: null, workbook: null, monthly })
  }
  return tally
}

/** Long enough that no two rows of a report share one. */
const digestOf = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\u001f')).digest('base64').slice(0, 24)

/** A restatement’s JSON file holds what is new or changed: each of its records has to stand in the sheet. */
export async function compareChanges(
  table: ReportTable,
  rows: AsyncIterable<SheetRow>,
  records: AsyncIterable<MonthlyRecord>,
): Promise<Agreement> {
  const tally = begun()
  const known = new Set<string>()
  for await (const { texts } of rows) {
    tally.sheetRows += 1
    known.add(digestOf(texts))
  }
  for await (const record of records) {
    const texts = textsOf(table, record)
    tally.records += 1
    tally.cells += texts.length
    if (!known.has(digestOf(texts)))
      differs(tally, { row: null, column: null, workbook: null, monthly: texts.join(' ') })
  }
  return tally
}
