/**
 * Samples of rows that are hidden, no data, out of place or left without others, and of cells that are
 * blank.
 */
import { sampleRows, writtenRows } from '#files/derive/sample.ts'
import { headerRows } from '#files/written-rows.ts'
import { exampleSaltmarsh } from '#guidance/profiles/saltmarsh.ts'
import {
  type Cells,
  columnOf,
  csv,
  type FindingSample,
  type FindingSamples,
  layoutFor,
  sampleDay,
  sheetOf,
  type Valid,
  validTable,
  withCell,
  workbook,
} from './sample.ts'
import type { RawSheet } from './workbook.ts'

const tracker = (): Valid => validTable('ecm/initial-outreach-tracker', { rows: 2 })

const text = (cells: Cells): FindingSample => ({ source: csv(cells), day: sampleDay })
const book = (...sheets: readonly RawSheet[]): FindingSample => ({ source: workbook(sheets), day: sampleDay })

/** A table with one cell of its first row replaced, as delimited text. */
function withText(fileId: string, key: string, value: string): FindingSample {
  const valid = validTable(fileId, { rows: 2 })
  return text([valid.header, ...withCell(valid.rows, 0, columnOf(valid, key), value)])
}

/** A file whose members stand on one sheet and what was done for them on another. */
export function twoSheets(change: (sheets: readonly RawSheet[]) => readonly RawSheet[]): FindingSample {
  const layout = layoutFor('ecm/return-transmission', { profile: exampleSaltmarsh })
  const rows = [...sampleRows(layout, { rows: 3, seed: 1 })]
  const sheets = layout.sheets.map((sheet, index) => ({
    name: sheet.name,
    rows: [...headerRows(sheet), ...writtenRows(layout, rows, index)],
  }))
  return book(...change(sheets))
}

const lacking = (sheet: RawSheet, row: number): RawSheet => ({
  ...sheet,
  rows: sheet.rows.filter((_, index) => index + 1 !== row),
})

/** A sheet with another text in one cell: row from 1, column from 0. */
const withOther = (sheet: RawSheet, row: number, column: number, text: string): RawSheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, index) =>
    index + 1 === row ? cells.map((cell, place) => (place === column ? text : cell)) : cells,
  ),
})

/** Two lines of one invoice, the first of which cannot be taken. */
function heldInvoice(): FindingSample {
  const valid = validTable('billing/invoice', { rows: 12 })
  const number = columnOf(valid, 'invoiceNumber')
  const bad = valid.rows.findIndex((cells, row) => cells[number] === valid.rows[row + 1]?.[number])
  const rows = withCell(valid.rows, bad, columnOf(valid, 'billingProviderZip'), 'Sampleville')
  return { ...text([valid.header, ...rows]), alongside: ['cell/not-a-zip-code'] }
}

export const rowSamples: FindingSamples = {
  'row/hidden': () => book({ ...sheetOf(tracker()), hiddenRows: [3] }),
  'row/repeated-header': () => {
    const { header, rows } = tracker()
    return text([header, ...rows.slice(0, 1), header, ...rows.slice(1)])
  },
  'row/totals': () => {
    const { header, rows } = tracker()
    return text([header, ...rows, ['Total', '', '', '', '', '11']])
  },
  'row/cells-beyond-the-header': () => {
    const { header, rows } = tracker()
    const [first = [], second = []] = rows
    return text([header, first, [...second, '', 'Extra']])
  },
  'row/held-with-its-others': heldInvoice,
  'row/without-its-other-sheet': () =>
    twoSheets(([one, last]) => (one && last ? [lacking(one, 3), last] : [])),
  'row/waits-for-its-other-sheet': () => ({
    ...twoSheets(([one, last]) => (one && last ? [withOther(one, 3, 11, 'call her'), last] : [])),
    alongside: ['cell/not-a-phone-number'],
  }),
  'row/without-its-last-sheet': () =>
    twoSheets(([one, last]) => (one && last ? [one, lacking(last, 3)] : [])),
  'row/repeated-on-its-sheet': () =>
    twoSheets(([one, last]) =>
      one && last ? [{ ...one, rows: [...one.rows, ...one.rows.slice(-1)] }, last] : [],
    ),
  'cell/missing': () => withText('ecm/initial-outreach-tracker', 'providerType', ''),
  'cell/missing-under-condition': () => withText('ecm/return-transmission', 'ecmBenefitStartDate', ''),
  'cell/blank-if-known': () => withText('ecm/member-information', 'memberPreferredLanguageSpoken', ''),
  'repair/formula-value-taken': () => {
    const valid = tracker()
    const minutes = valid.rows.map(cells => [...cells.slice(0, -1), { f: '2+3', v: '5' }])
    return book({ ...sheetOf(valid), rows: [valid.header, ...minutes] })
  },
}
