/** Rows with their findings come in the order of the file, whenever and by whom something was found. */
import { describe, expect, test } from 'vitest'
import type { ByteSource } from '#base/bytes.ts'
import { firstPass, type RowFindings, rowFindings } from '#files/check/check-stream.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import { sampleRows, writtenRows } from '#files/derive/sample.ts'
import { headerRows } from '#files/written-rows.ts'
import { exampleSaltmarsh } from '#guidance/profiles/saltmarsh.ts'
import {
  columnOf,
  csv,
  csvText,
  layoutFor,
  sheetOf,
  validTable,
  withCell,
  workbook,
} from '../finding-samples/sample.ts'
import { checkerOn, placed, textFile, toldOf } from './testing.ts'

/** All rows of a file, pulled one after the other. */
async function pulled(source: ByteSource): Promise<RowFindings[]> {
  const request = requestFor(checkerOn('2026-06-30'), source)
  const first = await firstPass(request, () => {})
  const rows: RowFindings[] = []
  for await (const row of rowFindings(request, first)) rows.push(row)
  return rows
}

function isSorted(rows: readonly RowFindings[]): boolean {
  return rows.every(({ sheetIndex, row }, index) => {
    const before = rows[index - 1]
    return !before || before.sheetIndex < sheetIndex || (before.sheetIndex === sheetIndex && before.row < row)
  })
}

const members = validTable('ecm/member-information', { rows: 8 })
const nameAt = columnOf(members, 'memberFirstName')

describe('what a reader says of rows that it hands over later', () => {
  test('comes with its row, among what the check says of others', async () => {
    const bad = withCell(members.rows, 1, columnOf(members, 'memberDateOfBirth'), 'x')
    const lines = csvText([members.header, ...withCell(bad, 5, nameAt, 'NAMEHERE')])
    const source = textFile([], () => Buffer.from(lines.replace('NAMEHERE', 'Te"st')))
    const rows = await pulled(source)
    expect(isSorted(rows)).toBe(true)
    const found = rows.filter(({ findings }) => findings.length > 0)
    expect(found.map(({ row, checked }) => [row, checked?.status])).toEqual([
      [3, 'rejected'],
      [7, 'accepted'],
    ])
    expect(found[1]?.findings.map(({ finding }) => finding.code)).toEqual(['file/stray-quote'])
    expect(found[1]?.findings[0]?.place.column).toBe(nameAt)
  })

  test('and what it says at the end of the file, of the first row that has it', async () => {
    const text = csvText([members.header, ...withCell(members.rows, 2, nameAt, 'Te\u0000st')])
    const rows = await pulled(textFile([], () => Buffer.from(text)))
    expect(isSorted(rows)).toBe(true)
    const found = rows.filter(({ findings }) => findings.length > 0)
    expect(found.map(({ row }) => row)).toEqual([4])
    expect(found[0]?.checked).not.toBeNull()
  })
})

test('what only the whole file shows comes with its row, and rejects it', async () => {
  const invoices = validTable('billing/invoice', { rows: 6 })
  const wrong = withCell(invoices.rows, 0, columnOf(invoices, 'invoiceAmount'), '1.00')
  const rows = await pulled(csv([invoices.header, ...wrong]))
  expect(isSorted(rows)).toBe(true)
  const late = rows.find(({ findings }) =>
    findings.some(({ finding }) => finding.code === 'invoice/amount-is-not-sum-of-charges'),
  )
  expect(late).toMatchObject({ row: 2, checked: { status: 'rejected' } })
})

describe('several sheets', () => {
  const layout = layoutFor('ecm/return-transmission', { profile: exampleSaltmarsh })
  const values = [...sampleRows(layout, { rows: 4, seed: 1 })]
  const sheets = layout.sheets.map((sheet, index) => ({
    name: sheet.name,
    rows: [...headerRows(sheet), ...writtenRows(layout, values, index)],
  }))
  const [contacts, status] = sheets
  if (!contacts || !status) throw new RangeError('The layout has two sheets.')

  test('what the last sheet brings up about the first comes with the first', async () => {
    const again = { ...contacts, rows: withCell([...contacts.rows, contacts.rows[2] ?? []], 3, 1, '') }
    const rows = await pulled(workbook([again, { ...status, rows: status.rows.slice(0, -1) }]))
    expect(isSorted(rows)).toBe(true)
    const found = rows.map(({ sheetIndex, row, findings }) =>
      findings.map(({ finding }) => `${sheetIndex}:${row} ${finding.code}`),
    )
    expect(found.flat()).toEqual([
      '0:4 cell/missing',
      '0:5 row/without-its-last-sheet',
      '0:6 row/repeated-on-its-sheet',
      '1:4 row/waits-for-its-other-sheet',
    ])
  })

  test('merged cells, told at the end of their sheet, come with their row', async () => {
    const sheet = { ...sheetOf(members), merged: ['C3:D3'] }
    const rows = await pulled(workbook([sheet, { ...sheet, name: 'More', rows: sheet.rows.slice(0, 1) }]))
    expect(isSorted(rows)).toBe(true)
    expect(rows.find(({ findings }) => findings.length > 0)?.row).toBe(3)
  })
})

test('pulling tells every finding that listening tells, each once', async () => {
  const bad = withCell(members.rows, 1, columnOf(members, 'memberDateOfBirth'), 'x')
  const lines = csvText([members.header, ...withCell(bad, 5, nameAt, ' Niña ')])
  for (const source of [
    textFile([], () => Buffer.from(lines, 'latin1')),
    csv([['Fruit', 'Kind', 'Weight']]),
  ]) {
    const { findings } = await toldOf(source)
    const rows = await pulled(source)
    const told = rows.flatMap(row => row.findings.map(({ finding }) => finding))
    expect(placed(told).sort()).toEqual(placed(findings).sort())
    expect(told.length).toBeGreaterThan(0)
  }
})

test('a reader of rows that stops early leaves nothing behind', async () => {
  const many = validTable('ecm/initial-outreach-tracker', { rows: 3000 })
  const request = requestFor(checkerOn('2026-06-30'), csv([many.header, ...many.rows]))
  const first = await firstPass(request, () => {})
  for await (const { row } of rowFindings(request, first)) {
    if (row === 5) break
  }
  const again = await firstPass(request, () => {})
  expect(again.answer).toEqual(first.answer)
})
