/** Rows that are no data or odd, and cells that Excel filled in its own way. */
import { describe, expect, test } from 'vitest'
import { exampleSaltmarsh } from '#guidance/profiles/saltmarsh.ts'
import {
  type Cells,
  columnOf,
  csv,
  csvText,
  sheetOf,
  type Valid,
  validTable,
  withCell,
  workbook,
} from '../finding-samples/sample.ts'
import type { RawCell, RawSheet } from '../finding-samples/workbook.ts'
import { codesOf, placed, textFile, toldOf } from './testing.ts'

const tracker = validTable('ecm/initial-outreach-tracker', { rows: 3 })
const members = validTable('ecm/member-information', { rows: 3 })
const table = (rows: Cells): Cells => [tracker.header, ...rows]
const [first = [], second = [], third = []] = tracker.rows

/** The sheet of a table with raw cells in some places of its rows. */
function withRaw(valid: Valid, cells: readonly { row: number; key: string; cell: RawCell }[]): RawSheet {
  const rows = valid.rows.map((row, at): RawCell[] =>
    row.map((text, column) => {
      const raw = cells.find(({ row: wanted, key }) => wanted === at && columnOf(valid, key) === column)
      return raw ? raw.cell : text
    }),
  )
  return { ...sheetOf(valid), rows: [valid.header, ...rows] }
}

const bare = (places: readonly string[]): string[] => places.map(place => place.replace(/^.*!/, ''))

describe('rows that are no data', () => {
  test('blank rows anywhere are passed over and count in the numbers of the others', async () => {
    const blank = first.map(() => '')
    const { findings, statuses } = await toldOf(
      csv([tracker.header, blank, first, [], second, blank, third, blank]),
    )
    expect(findings).toEqual([])
    expect(Object.keys(statuses)).toEqual(['3', '5', '7'])
  })

  test('a header in the middle, and a line of totals, are named and not read', async () => {
    const rows = [first, tracker.header, second, ['Grand total:', '', '', '', '', '22']]
    const { answer, findings } = await toldOf(csv(table(rows)))
    expect(placed(findings)).toEqual(['3 row/repeated-header', '5 row/totals'])
    expect(answer.receipt.rows).toMatchObject({ read: 2, accepted: 2 })
  })

  test('a row of data that holds the word total is data', async () => {
    const at = columnOf(members, 'memberLastName')
    const { answer, findings } = await toldOf(
      csv([members.header, ...withCell(members.rows, 1, at, 'Total')]),
    )
    expect(codesOf(findings)).not.toContain('row/totals')
    expect(answer.receipt.rows.read).toBe(3)
  })

  test('a row whose cells have slipped past the last heading is held', async () => {
    const slipped = [...first.slice(0, 2), 'One, two', ...first.slice(2)]
    const { findings, statuses } = await toldOf(csv(table([slipped, second])))
    expect(placed(findings)).toContain('G2 row/cells-beyond-the-header')
    expect(statuses).toEqual({ '2': 'rejected', '3': 'accepted' })
  })

  test('rows shorter than the header have blanks at their end', async () => {
    const { findings, answer } = await toldOf(csv(table([first.slice(0, 4), second])))
    expect(findings).toEqual([])
    expect(answer.receipt.rows.accepted).toBe(2)
  })
})

describe('cells of a workbook', () => {
  test('merged below the header are named with their area; what they cover is blank', async () => {
    const sheet = { ...sheetOf(tracker), merged: ['B2:B3', 'A1:B1'] }
    const blanked = { ...sheet, rows: [tracker.header, first, withCell([second], 0, 1, '')[0] ?? [], third] }
    const { findings, statuses } = await toldOf(workbook([blanked]))
    expect(bare(placed(findings))).toEqual(['B3 cell/missing', 'B2 layout/merged-cells'])
    expect(findings[1]?.values).toEqual({ area: 'B2:B3' })
    expect(Object.values(statuses)).toEqual(['accepted', 'rejected', 'accepted'])
  })

  test('with a formula give their computed value, which is said once for the column', async () => {
    const cell = { f: '3+4', v: '7' }
    const sheet = withRaw(tracker, [
      { row: 0, key: 'outreachMinutes', cell },
      { row: 2, key: 'outreachMinutes', cell },
    ])
    const { findings, rows } = await toldOf(workbook([sheet]))
    expect(bare(placed(findings))).toEqual(['F2 repair/formula-value-taken'])
    expect(rows.map(row => row.outreachMinutes)).toEqual(['7', tracker.rows[1]?.[5], '7'])
  })

  test('with a formula that was never computed are asked for', async () => {
    const sheet = withRaw(tracker, [{ row: 1, key: 'outreachAttemptMethod', cell: { f: 'B9' } }])
    const { findings, statuses } = await toldOf(workbook([sheet]))
    expect(bare(placed(findings))).toEqual(['D3 cell/formula-without-value'])
    expect(Object.values(statuses)).toEqual(['accepted', 'rejected', 'accepted'])
  })

  test('of formulas alone, in a row that nobody filled in, are no row', async () => {
    const blank = first.map((_, column): RawCell => (column === 5 ? { f: 'IF(A5="","",5)' } : ''))
    const sheet = { ...sheetOf(tracker), rows: [...sheetOf(tracker).rows, blank, blank] }
    const { answer, findings } = await toldOf(workbook([sheet]))
    expect(findings).toEqual([])
    expect(answer.receipt.rows.read).toBe(3)
  })

  test('with an error of Excel’s say which', async () => {
    const cell = { t: 'e', v: '#REF!' }
    const sheet = withRaw(tracker, [{ row: 0, key: 'outreachAttemptMethod', cell }])
    const { findings } = await toldOf(workbook([sheet]))
    expect(bare(placed(findings))).toEqual(['D2 cell/formula-lost-its-cells'])
  })
})

describe('encodings', () => {
  const named = [members.header, ...withCell(members.rows, 1, columnOf(members, 'memberFirstName'), 'Niña')]
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text), []],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`), []],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), ['file/utf-16']],
    ['Windows-1252', latin, ['file/windows-1252']],
  ])('%s gives the same letters', async (_, encode, codes) => {
    const { findings, rows } = await toldOf(textFile(named, encode))
    expect(codesOf(findings)).toEqual(codes)
    expect(rows[1]?.memberFirstName).toBe('Niña')
  })

  test('what the partner agreed to is not spoken of', async () => {
    const old = validTable('ecm/initial-outreach-tracker', { rows: 2, profile: exampleSaltmarsh })
    const lines = [old.header, ...old.rows, ['', '', '', '', 'Niña']]
    const text = lines.map(cells => `${cells.join(';')}\r\n`).join('')
    const { answer, findings } = await toldOf(textSource(latin(text)))
    expect(answer.receipt.profile).toBe('example-saltmarsh')
    expect(codesOf(findings)).not.toContain('file/windows-1252')
  })

  test('another than the partner agreed to is', async () => {
    const old = validTable('ecm/initial-outreach-tracker', { rows: 2, profile: exampleSaltmarsh })
    const text = [old.header, ...old.rows].map(cells => `${cells.join(';')}\r\n`).join('')
    const { answer, findings } = await toldOf(textSource(Buffer.from(`\ufeff${text}`, 'utf16le')))
    expect(answer.receipt.profile).toBe('example-saltmarsh')
    expect(codesOf(findings)).toEqual(['file/utf-16'])
  })

  test('what a reader finds in a row counts for that row', async () => {
    const text = csvText([members.header, ...members.rows])
    const name = members.rows[1]?.[columnOf(members, 'memberFirstName')] ?? ''
    const { findings, statuses } = await toldOf(
      textSource(Buffer.from(text.replace(`,${name},`, `,"${name}"x,`))),
    )
    expect(placed(findings)).toEqual(['C3 file/text-after-quote'])
    expect(statuses).toEqual({ '2': 'accepted', '3': 'accepted-with-warning', '4': 'accepted' })
  })
})

function textSource(bytes: Uint8Array): ReturnType<typeof textFile> {
  return textFile([], () => bytes)
}
