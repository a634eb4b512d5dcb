/** Samples of sheets, headings and columns that are not as they should be. */

import { twoSheets } from './rows.ts'
import {
  type Cells,
  columnOf,
  csv,
  type FindingSample,
  type FindingSamples,
  sampleDay,
  sheetOf,
  type Valid,
  validTable,
  workbook,
} from './sample.ts'
import type { RawSheet } from './workbook.ts'

const tracker = (rows = 2): Valid => validTable('ecm/initial-outreach-tracker', { rows })
const returned = (): Valid => validTable('ecm/return-transmission', { rows: 2 })

const text = (cells: Cells): FindingSample => ({ source: csv(cells), day: sampleDay })
const book = (...sheets: readonly RawSheet[]): FindingSample => ({ source: workbook(sheets), day: sampleDay })

/** The table without a column. */
function without(valid: Valid, key: string): Cells {
  const place = columnOf(valid, key)
  return [valid.header, ...valid.rows].map(cells => cells.filter((_, column) => column !== place))
}

/** The table with other headings over some columns. */
function headed(valid: Valid, headings: { readonly [key: string]: string }): Cells {
  const renamed = Object.entries(headings).map(([key, heading]) => [columnOf(valid, key), heading] as const)
  const header = valid.header.map((heading, place) => renamed.find(([at]) => at === place)?.[1] ?? heading)
  return [header, ...valid.rows]
}

export const layoutSamples: FindingSamples = {
  'layout/not-recognised': () =>
    text([
      ['Fruit', 'Color', 'Weight'],
      ['Apple', 'Red', '182'],
      ['Plum', 'Blue', '66'],
    ]),
  'layout/no-rows': () => text([tracker().header]),
  'layout/column-missing': () => text(without(tracker(), 'providerType')),
  'layout/column-missing-if-needed': () => text(without(returned(), 'referralLoopClosureReason')),
  'layout/column-waits-for-answer': () => ({
    ...text(headed(returned(), { memberFirstName: 'Member Name' })),
    alongside: ['layout/heading-unsure'],
  }),
  'layout/heading-unsure': () => {
    const [inPerson, telephonic] = ['inPersonEncounterCount', 'telephonicEncounterCount'] as const
    return text(headed(returned(), { [inPerson]: 'Encounters', [telephonic]: 'Number of Encounters' }))
  },
  'layout/heading-close': () => text(headed(tracker(), { outreachAttemptMethod: 'Outreach Atempt Metod' })),
  'layout/column-not-in-guidance': () => {
    const { header, rows } = tracker()
    return text([[...header, 'Shoe Size'], ...rows.map(cells => [...cells, '9'])])
  },
  'layout/column-without-heading': () => text(headed(tracker(), { outreachAttemptSuccessful: '' })),
  'layout/hidden-column': () => book({ ...sheetOf(tracker()), hiddenColumns: [6] }),
  'layout/hidden-sheet-passed-over': () => {
    const sheet = sheetOf(tracker())
    return book(sheet, { ...sheet, name: 'Old', state: 'hidden' })
  },
  'layout/sheet-passed-over': () =>
    book(sheetOf(tracker()), {
      name: 'Fruit',
      rows: [
        ['Fruit', 'Color', 'Weight', 'Price'],
        ['Apple', 'Red', '182', '0.50'],
        ['Plum', 'Blue', '66', '0.25'],
      ],
    }),
  'layout/several-data-sheets': () => {
    const { header, rows } = tracker(4)
    const sheet = sheetOf(tracker())
    return book(
      { ...sheet, rows: [header, ...rows.slice(0, 2)] },
      { ...sheet, name: 'More', rows: [header, ...rows.slice(2)] },
    )
  },
  'layout/earlier-sheet-missing': () => twoSheets(sheets => sheets.slice(-1)),
  'layout/second-file-in-workbook': () => book(sheetOf(tracker()), sheetOf(returned())),
  'layout/merged-cells': () => {
    const { header, rows } = tracker()
    const [first = [], second = []] = rows
    return book({
      ...sheetOf(tracker()),
      rows: [header, first, [...second.slice(0, -1), '']],
      merged: ['F2:F3'],
    })
  },
}
