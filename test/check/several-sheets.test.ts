/**
 * Workbooks with more than the one sheet of data: the rest of it, an old copy, another file, lists, hidden
 * things.
 */
import { describe, expect, test } from 'vitest'
import { columnOf, sheetOf, validTable, withCell, workbook } from '../finding-samples/sample.ts'
import type { RawSheet } from '../finding-samples/workbook.ts'
import { placed, type Told, toldOf } from './testing.ts'

const told = (...sheets: readonly RawSheet[]): Promise<Told> => toldOf(workbook(sheets))

const invoices = validTable('billing/invoice', { rows: 8 })
const numberAt = columnOf(invoices, 'invoiceNumber')
/** The second line of the first invoice of two lines. */
const second = invoices.rows.findIndex(
  (cells, row) => row > 0 && cells[numberAt] === invoices.rows[row - 1]?.[numberAt],
)
const sheet = sheetOf(invoices)
const parted = (rows: readonly (readonly string[])[]): [RawSheet, RawSheet] => [
  { ...sheet, rows: [invoices.header, ...rows.slice(0, second)] },
  { ...sheet, name: 'More', rows: [invoices.header, ...rows.slice(second)] },
]

describe('rows of one file on two sheets', () => {
  test('are all read, and it is said', async () => {
    const { answer, findings, statuses } = await told(...parted(invoices.rows))
    expect(placed(findings)).toEqual(['More! layout/several-data-sheets'])
    expect(answer.receipt.rows).toMatchObject({ read: 8, accepted: 8 })
    expect(Object.keys(statuses)).toContain('More:2')
  })

  test('an invoice that goes on from one to the next is summed over both', async () => {
    const at = columnOf(invoices, 'invoiceAmount')
    const rows = withCell(withCell(invoices.rows, second - 1, at, '1.00'), second, at, '1.00')
    const { findings, statuses } = await told(...parted(rows))
    const late = findings.filter(({ code }) => code === 'invoice/amount-is-not-sum-of-charges')
    expect(late).toHaveLength(1)
    expect(late[0]?.where).toMatchObject({ sheet: 'Invoice', row: second + 1, column: 'BB' })
    expect([statuses[`Invoice:${second + 1}`], statuses['More:2']]).toEqual(['rejected', 'rejected'])
  })

  test('and is held whole', async () => {
    const rows = withCell(invoices.rows, second, columnOf(invoices, 'billingProviderZip'), 'Sampleville')
    const { findings, answer } = await told(...parted(rows))
    expect(placed(findings)).toEqual([
      'More! layout/several-data-sheets',
      'More!J2 cell/not-a-zip-code',
      `Invoice!${second + 1} row/held-with-its-others`,
    ])
    expect(answer.receipt.rows).toMatchObject({ accepted: 6, rejected: 2 })
  })

  test('a copy of a sheet is no second bill: each row is told where it stood first', async () => {
    const { answer, findings } = await told(sheet, { ...sheet, name: 'Copy' })
    const repeated = findings.filter(({ code }) => code === 'invoice/line-appears-twice')
    expect(repeated).toHaveLength(8)
    expect(repeated[0]?.where).toMatchObject({ sheet: 'Copy', row: 2 })
    expect(repeated[0]?.values).toMatchObject({ otherRow: '2 (Invoice)' })
    expect(answer.outcome).not.toBe('accepted')
  })

  test('a row that repeats one of its own sheet names just that row', async () => {
    const again = { ...sheet, name: 'More', rows: [...sheet.rows.slice(0, 2), ...sheet.rows.slice(1, 2)] }
    const first = { ...sheet, rows: [invoices.header, ...invoices.rows.slice(1)] }
    const { findings } = await told(first, again)
    expect(findings.find(({ code }) => code === 'invoice/line-appears-twice')?.values).toMatchObject({
      otherRow: 2,
    })
  })
})

describe('sheets that are no data of this file', () => {
  const tracker = sheetOf(validTable('ecm/initial-outreach-tracker', { rows: 2 }))
  const instructions: RawSheet = {
    name: 'Instructions',
    rows: [
      ['How to fill in this workbook'],
      ['1.', 'Fill in every column that is not gray.'],
      ['2.', 'Member Client Index Number (CIN): nine characters, from the card.'],
      ['3.', 'Date of Outreach Attempt: the day on which you called.'],
    ],
  }

  test('instructions before the data are passed over without a word', async () => {
    const { answer, findings } = await told(instructions, tracker)
    expect(findings).toEqual([])
    expect(answer.receipt.rows.read).toBe(2)
  })

  test('lists of codes are passed over', async () => {
    const lists: RawSheet = {
      name: 'Lists',
      rows: [
        ['Provider Type', 'Outreach Attempt Method'],
        ['Clinical', 'In-Person'],
        ['Non-Clinical', 'Phone'],
      ],
    }
    const { answer, findings } = await told(tracker, lists)
    expect(findings).toEqual([])
    expect(answer.receipt.rows.read).toBe(2)
  })

  test('the sheet of another file is named, and not read', async () => {
    const returned = sheetOf(validTable('ecm/return-transmission', { rows: 2 }))
    const { answer, findings } = await told(tracker, returned)
    expect(findings.map(({ code }) => code)).toEqual(['layout/second-file-in-workbook'])
    expect(findings[0]?.values).toMatchObject({ file: 'ECM Provider Initial Outreach Tracker' })
    expect(answer.receipt.rows.read).toBe(2)
    expect(answer.receipt.file?.id).toBe('ecm/initial-outreach-tracker')
  })

  test('a hidden sheet with data is named, and not read', async () => {
    const { answer, findings } = await told(tracker, { ...tracker, name: 'Old', state: 'veryHidden' })
    expect(placed(findings)).toEqual(['Old! layout/hidden-sheet-passed-over'])
    expect(answer.receipt.rows.read).toBe(2)
  })

  test('a workbook whose only data is hidden is not taken', async () => {
    const { answer, findings } = await told({ ...tracker, state: 'hidden' })
    expect(findings.map(({ code }) => code)).toEqual([
      'layout/hidden-sheet-passed-over',
      'layout/not-recognised',
    ])
    expect(answer.outcome).toBe('rejected')
  })
})

describe('hidden rows and columns', () => {
  const table = validTable('ecm/initial-outreach-tracker', { rows: 3 })

  test('are read, and it is said', async () => {
    const { answer, findings, rows } = await told({
      ...sheetOf(table),
      hiddenRows: [3],
      hiddenColumns: [5],
    })
    expect(placed(findings).map(place => place.replace(/^.*!/, ''))).toEqual([
      'E1 layout/hidden-column',
      '3 row/hidden',
    ])
    expect(rows).toHaveLength(3)
    expect(answer.outcome).toBe('accepted')
  })
})
