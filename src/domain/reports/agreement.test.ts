/** The two files of a report: alike they agree, and a cell, a row or a record too many is found where it stands. */
import { describe, expect, test } from 'vitest'
import { compareChanges, compareWhole, type MonthlyRecord, type SheetRow } from './agreement.ts'
import type { ReportTable } from './shape.ts'
import { shapeOn } from './shape.ts'

const table = shapeOn('2026-03-31').find(({ id }) => id === 'ecm-requests-and-outreach') as ReportTable

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  for (const value of values) yield value
}

const isNumber = (is: string): boolean => is === 'count' || is === 'indicator'

function record(seed: number): MonthlyRecord {
  return Object.fromEntries(
    table.columns.map(({ id, is }, at) => [id, isNumber(is) ? seed + at : `text ${seed} ${at}`]),
  )
}

const row = (seed: number): SheetRow => ({
  number: seed + 1,
  texts: table.columns.map(({ id }) => `${record(seed)[id]}`),
})

const width = table.columns.length

describe('a first report', () => {
  test('agrees where every cell is alike', async () => {
    expect(await compareWhole(table, each([row(1), row(2)]), each([record(1), record(2)]))).toEqual({
      ...{ sheetRows: 2, records: 2, cells: 2 * width, differing: 0, places: [] },
    })
  })

  test('tells the cell that differs, with both values', async () => {
    const last = table.columns.at(-1)?.id ?? ''
    const changed = { ...record(2), [last]: 777 }
    const found = await compareWhole(table, each([row(1), row(2)]), each([record(1), changed]))
    expect(found.differing).toBe(1)
    expect(found.places).toEqual([{ row: 3, column: last, workbook: `${record(2)[last]}`, monthly: '777' }])
  })

  test('tells rows and records that the other file lacks', async () => {
    const short = await compareWhole(table, each([row(1), row(2)]), each([record(1)]))
    expect(short).toMatchObject({ sheetRows: 2, records: 1, differing: 1 })
    expect(short.places[0]).toMatchObject({ row: 3, column: null, monthly: null })
    const long = await compareWhole(table, each([row(1)]), each([record(1), record(2)]))
    expect(long).toMatchObject({ sheetRows: 1, records: 2, differing: 1 })
    expect(long.places[0]).toMatchObject({ row: null, column: null, workbook: null })
  })

  test('counts all differences and keeps the first twenty', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => row(at))
    const found = await compareWhole(table, each(rows), each([]))
    expect([found.differing, found.places.length]).toEqual([50, 20])
  })
})

describe('a restatement', () => {
  test('agrees where each told record stands in the sheet, in whatever order', async () => {
    const found = await compareChanges(table, each([row(1), row(2), row(3)]), each([record(3), record(1)]))
    expect(found).toEqual({ sheetRows: 3, records: 2, cells: 2 * width, differing: 0, places: [] })
  })

  test('tells a record that the sheet does not have', async () => {
    const found = await compareChanges(table, each([row(1)]), each([record(4)]))
    expect(found).toMatchObject({ records: 1, differing: 1 })
  })
})
