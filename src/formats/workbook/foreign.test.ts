/** The same data as other programs write them: openpyxl, LibreOffice, ExcelJS and hucre. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asked, recalculated } from '#test/office/office.ts'
import { gathered, type ReadFile, readAll, told } from './testing.ts'
import { writeWorkbook } from './write-rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A member's row as the reader tells it; `kinds` of the sum: a formula that was reckoned or not. */
function memberRow(row: number, sum: string): string {
  const day = String(row).padStart(2, '0')
  return (
    `${row}${row === 4 ? 'h' : ''} 1:9${String(row).padStart(7, '0')}A | 1:Testina 😀 ${row} | 3:1980-01-${day} | ` +
    `2:00${501 + row} | ${sum} | 3:2026-01-${day}T14:30:05`
  )
}

function expectMembers(file: ReadFile, sumOf: (row: number) => string): void {
  expect(file.findings).toEqual([])
  const [members, table, other] = file.sheets
  expect(members?.sheet.name).toBe('Members & more')
  expect(members?.sheet.hiddenColumns.some(([first, last]) => first <= 5 && last >= 5)).toBe(true)
  expect(members?.merged).toEqual([{ fromRow: 1, toRow: 1, fromColumn: 0, toColumn: 5 }])
  const rows = told(members?.rows ?? [])
  expect(rows.slice(0, 2)).toEqual(['1 1:Sample plan', '2 1:CIN | 1:Name | 1:Birth | 1:ZIP | 1:Sum | 1:Seen'])
  for (let row = 3; row < 13; row++) expect(rows[row - 1]).toBe(memberRow(row, sumOf(row)))
  // LibreOffice writes constants of these kinds as formulas.
  expect(rows[12]).toMatch(/^14 (?:0: \| ){6}(?:5|13):#N\/A \| (?:4|12):TRUE$/)
  expect(told(table?.rows ?? []).slice(0, 2)).toEqual(['1 1:One | 1:Two', '2 2:1 | 2:2.5'])
  expect(Number(table?.rows[2]?.cells[1])).toBe(-4e-7)
  expect(other?.sheet.state).not.toBe('visible')
  expect(other?.rows[0]?.number).toBe(5_000)
  expect(other?.rows[0]?.cells[51]).toBe('the far end')
}

describe('openpyxl and LibreOffice', () => {
  const path = join(folder, 'members.xlsx')
  beforeAll(() => asked('make_workbook.py', path), 300_000)

  test('openpyxl: formulas without values', async () => {
    expectMembers(await readAll(readFileSync(path)), () => '8:')
  })

  test('LibreOffice: formulas with values', async () => {
    const [saved = ''] = await recalculated([path], folder)
    expectMembers(await readAll(readFileSync(saved)), row => `10:${(501 + row) * 2}`)
  })
})

const day = new Date(Date.UTC(2026, 0, 31))
const expected = '2 1:90000001A | 1: Té 😀 & <b>  | 3:2026-01-31 | 2:00501 | 10:1002 | 4:TRUE | 1:two\nlines'

test('ExcelJS, whole and streamed', async () => {
  const fill = (sheet: ExcelJS.Worksheet): void => {
    sheet.addRow(['CIN', 'Name', 'Day', 'ZIP', 'Sum', 'Flag', 'Note']).commit()
    const sum = { formula: 'D2*2', result: 1002 }
    const row = sheet.addRow(['90000001A', ' Té 😀 & <b> ', day, 501, sum, true, 'two\nlines'])
    row.getCell(3).numFmt = 'mm/dd/yyyy'
    row.getCell(4).numFmt = '00000'
    row.commit()
  }
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Data'))
  const whole = await readAll(Buffer.from(await book.xlsx.writeBuffer()))
  expect(told(whole.sheets[0]?.rows ?? [])[1]).toBe(expected)
  const path = join(folder, 'streamed.xlsx')
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  })
  fill(writer.addWorksheet('Data'))
  await writer.commit()
  const streamed = await readAll(readFileSync(path))
  expect(streamed.findings).toEqual([])
  expect(told(streamed.sheets[0]?.rows ?? [])[1]).toBe(expected)
})

test('hucre', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Data',
        rows: [
          ['CIN', 'Name', 'Day', 'ZIP'],
          ['90000001A', ' Té 😀 & <b> ', day, 501],
        ],
        cells: new Map([
          ['1,2', { value: day, style: { numFmt: 'mm/dd/yyyy' } }],
          ['1,3', { value: 501, style: { numFmt: '00000' } }],
        ]),
      },
    ],
  })
  const { sheets, findings } = await readAll(bytes)
  expect(findings).toEqual([])
  expect(told(sheets[0]?.rows ?? [])[1]).toBe('2 1:90000001A | 1: Té 😀 & <b>  | 3:2026-01-31 | 2:00501')
})

test('our own writer, seen by openpyxl, LibreOffice and ExcelJS', async () => {
  const path = join(folder, 'ours.xlsx')
  const texts = ['=1+1', ' two\nlines ', '+1', '@x', '😀 & <b> "q"', '0012']
  const rows = [texts, [{ number: '-1.5' }, { date: '2026-01-31' as const }, null, 'x']]
  const bytes = await gathered(writeWorkbook({ sheets: [{ name: 'A & B', rows, headerRows: 1 }] }))
  writeFileSync(path, bytes)
  const cells = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1']
  const values = Object.fromEntries(cells.map((cell, index) => [cell, texts[index]]))
  const seen = await asked<Record<string, { values: unknown; frozen: string }>>('see_workbook.py', path)
  expect(seen['A & B']?.values).toEqual({ ...values, A2: -1.5, B2: '2026-01-31T00:00:00', D2: 'x' })
  expect(seen['A & B']?.frozen).toBe('A2')
  const [saved = ''] = await recalculated([path], folder)
  const byOffice = await readAll(readFileSync(saved))
  expect(told(byOffice.sheets[0]?.rows ?? [])).toEqual(told((await readAll(bytes)).sheets[0]?.rows ?? []))
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  expect(cells.map(cell => book.worksheets[0]?.getCell(cell).value)).toEqual(texts)
})
