/** Tests that every shipped layout is known by its header, and that nothing else is taken for one. */
import { describe, expect, test } from 'vitest'
import { seededRandom } from '#base/random.ts'
import type { Row } from '#formats/row.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { prepareChecker } from '../check/prepare-check.ts'
import { fileDefinitions } from '../guidance.ts'
import type { Layout, LayoutSheet } from '../layout.ts'
import { isExtra, layoutOf } from '../layout.ts'
import { buildRecogniser, recogniseSheet } from './recognise.ts'

const day = '2026-11-22'
const { recogniser } = prepareChecker(day, profiles)

const layouts: readonly Layout[] = [null, ...profiles].flatMap(profile =>
  fileDefinitions.flatMap(file =>
    profile === null
      ? file.parties.map(party => layoutOf(file, { day, party }))
      : profile.files[file.id] === undefined
        ? []
        : file.parties
            .filter(party => profile.parties.includes(party))
            .map(party => layoutOf(file, { day, party, profile })),
  ),
)
const sheets = layouts.flatMap(layout =>
  layout.sheets.map((sheet, at) => ({
    layout,
    sheet,
    at,
    name: `${layout.profile?.id ?? 'the guidance'}, ${layout.file.id}, ${layout.party}, sheet ${at + 1}`,
  })),
)

const row = (number: number, cells: readonly string[]): Row => ({ number, cells: [...cells], kinds: null })
const rowsOf = (...lines: readonly (readonly string[])[]): Row[] =>
  lines.map((cells, at) => row(at + 1, cells))

/**
 * A sheet's header as it is written: banner lines, group headings in the first cell of each group, headings.
 */
function writtenHeader({ banner, columns }: LayoutSheet): string[][] {
  const overs = columns.map(({ over }, at) => (over === columns[at - 1]?.over ? '' : (over ?? '')))
  const groups = overs.some(over => over !== '') ? [overs] : []
  return [...banner.map(line => [line]), ...groups, headingsOf(columns)]
}

const headingsOf = (columns: LayoutSheet['columns']): string[] =>
  columns.map(column => (isExtra(column) ? column.extra : column.heading))

const examplesOf = (layout: Layout, { columns }: LayoutSheet): string[] =>
  columns.map(column =>
    isExtra(column)
      ? (column.example ?? '')
      : column.element.id === 'procedureCode'
        ? layout.party === 'ecm'
          ? 'G9008'
          : 'H0043'
        : column.element.example,
  )

function shuffled<T>(list: readonly T[]): T[] {
  const random = seededRandom(7)
  const left = [...list]
  return list.flatMap(() => left.splice(random.below(left.length), 1))
}

describe.each(sheets)('$name', ({ layout, sheet, at }) => {
  const lines = [...writtenHeader(sheet), examplesOf(layout, sheet), examplesOf(layout, sheet)]
  const start = { rows: rowsOf(...lines), sheetName: '', fileName: 'file.xlsx' }
  const tellsParty = sheet.columns.some(column => !isExtra(column) && column.element.is === 'procedure')

  test('is known by the header that it writes, and every column with it', () => {
    const found = recogniser.recogniseSheet(start)
    expect(found?.layout.file.id).toBe(layout.file.id)
    if (tellsParty) expect(found?.layout.party).toBe(layout.party)
    expect(found?.layout.profile?.id).toBe(layout.profile?.id)
    expect(found?.sheetIndexInLayout).toBe(at)
    expect(found?.confidence).toBe(1)
    expect(found?.headerRows.at(-1)).toBe(lines.length - 2)
    expect(found?.firstDataRow).toBe(lines.length - 1)
    expect([found?.unsure, found?.unmapped, found?.missing]).toEqual([[], [], []])
    const expected = sheet.columns.flatMap((column, index) => (isExtra(column) ? [] : [[index, column.key]]))
    expect(found?.columns.map(({ index, column }) => [index, column.key])).toEqual(expected)
    expect(found?.columns.every(({ how }) => how === 'exact')).toBe(true)
  })

  test('is known with its columns in any order', () => {
    const order = shuffled(sheet.columns.map((_, index) => index))
    const turned = { ...sheet, columns: order.flatMap(index => sheet.columns[index] ?? []) }
    const found = recogniser.recogniseSheet({
      ...start,
      rows: rowsOf(...writtenHeader(turned), examplesOf(layout, turned)),
    })
    expect(found?.layout.file.id).toBe(layout.file.id)
    expect(found?.layout.profile?.id).toBe(layout.profile?.id)
    expect(found?.sheetIndexInLayout).toBe(at)
    expect([found?.confidence, found?.unsure, found?.missing]).toEqual([1, [], []])
    const expected = turned.columns.flatMap((column, index) => (isExtra(column) ? [] : [[index, column.key]]))
    expect(found?.columns.map(({ index, column }) => [index, column.key])).toEqual(expected)
  })

  test('is known in capitals, with marks, notes and line breaks in its headings', () => {
    const noted = writtenHeader(sheet).map(cells =>
      cells.map((cell, index) => {
        if (cell === '') return ''
        return (
          [cell.toUpperCase(), `${cell}*`, `${cell} (Required)`, ` ${cell.replace(' ', '\n')} `][index % 4] ??
          ''
        )
      }),
    )
    const found = recogniser.recogniseSheet({ ...start, rows: rowsOf(...noted, examplesOf(layout, sheet)) })
    expect(found?.layout.file.id).toBe(layout.file.id)
    expect(found?.layout.profile?.id).toBe(layout.profile?.id)
    expect([found?.unsure, found?.unmapped, found?.missing]).toEqual([[], [], []])
  })
})

describe('what is no file of the guidance', () => {
  const strangers: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    [
      'an inventory',
      [
        ['SKU', 'Description', 'Quantity', 'Unit Price', 'Warehouse'],
        ['A-1', 'Bolt', '40', '0.10', 'North'],
      ],
    ],
    [
      'a staff roster',
      [
        ['Employee', 'Department', 'Hire Date', 'Salary', 'Manager', 'Desk Phone'],
        ['Demo', 'IT', '01/02/2020', '1', 'X', '1'],
      ],
    ],
    [
      'a ledger',
      [
        ['Date', 'Account', 'Debit', 'Credit', 'Balance', 'Memo'],
        ['01/02/2026', '4000', '1.00', '', '1.00', 'x'],
      ],
    ],
    ['bank transactions', [['Posting Date', 'Description', 'Amount', 'Type', 'Balance', 'Check Number']]],
    [
      'names that nobody knows',
      [
        ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'],
        ['90000001A', '1999999984', '01/02/1980', 'x', 'y'],
      ],
    ],
    [
      'data without a header',
      [
        ['90000001A', 'Testina', 'Sample', '01/02/1980', '5550100123'],
        ['90000002B', 'Testo', 'Sample', '01/02/1980', '5550100124'],
      ],
    ],
    [
      'instructions',
      [
        ['How to fill in this file'],
        ['1. Enter the Member Client Index Number (CIN).'],
        ['2. Enter the Member First Name.'],
      ],
    ],
    [
      'a dictionary of elements',
      [
        ['Element', 'Required', 'Format'],
        ['Member First Name', 'Yes', 'Text'],
        ['Member Last Name', 'Yes', 'Text'],
        ['Member Phone Number', 'Yes', '10 digits'],
      ],
    ],
    ['an empty sheet', []],
    ['blank cells', [['', ''], ['']]],
  ]
  test.each(strangers)('%s', (_, lines) => {
    expect(
      recogniser.recogniseSheet({ rows: rowsOf(...lines), sheetName: 'Sheet1', fileName: 'x.xlsx' }),
    ).toBeNull()
  })

  test('lists of values under the headings of their elements', () => {
    const lists = [
      'Member Gender Code',
      'Status of Member Engagement',
      'Discontinuation Reason Code',
      'Place of Service (POS)',
      'Provider Type',
    ]
    for (const sheetName of ['Lists', 'Drop-Downs', 'Sheet2']) {
      const rows = rowsOf(lists, ['M', 'Enrolled', '1', '11', 'Clinical'])
      expect(recogniser.recogniseSheet({ rows, sheetName, fileName: 'x.xlsx' })).toBeNull()
    }
  })

  test('a member list is no list of values', () => {
    const heading = ['Client CIN', 'First', 'Last', 'DOB', 'Phone', 'Ward', 'Bed']
    const start = { rows: rowsOf(heading), fileName: 'x.xlsx' }
    expect(recogniser.recogniseSheet({ ...start, sheetName: 'Member List' })?.layout.file.short).toBe('REF')
    expect(recogniser.recogniseSheet({ ...start, sheetName: 'Lists' })).toBeNull()
  })

  test('numbers and dates are no headings', () => {
    const layout = layoutOf(fileDefinitions[2] ?? failed(), { day })
    const cells = headingsOf(layout.sheets[0]?.columns ?? [])
    const rows = [{ number: 1, cells, kinds: Uint8Array.from(cells, () => 2) }]
    expect(recogniser.recogniseSheet({ rows, sheetName: '', fileName: '' })).toBeNull()
  })
})

function failed(): never {
  throw new Error('the guidance has fewer files')
}

describe('hints and ties', () => {
  const referral = ['CIN', 'First Name', 'Last Name', 'DOB', 'Phone', 'POF']
  const start = { rows: rowsOf(referral), sheetName: '', fileName: '' }

  test('a file hint is followed, even where another file would explain the header better', () => {
    expect(recogniser.recogniseSheet(start)?.layout.file.short).toBe('REF')
    const hinted = recogniser.recogniseSheet({ ...start, hints: { file: 'ecm/member-information' } })
    expect(hinted?.layout.file.short).toBe('MIF')
  })

  test('a hinted file is recognised by very little', () => {
    const rows = rowsOf(['Client No', 'CIN', 'Something'])
    expect(recogniser.recogniseSheet({ rows, sheetName: '', fileName: '' })).toBeNull()
    const hints = { file: 'ecm/initial-outreach-tracker' }
    expect(recogniser.recogniseSheet({ rows, sheetName: '', fileName: '', hints })?.columns).toHaveLength(1)
  })

  test('a profile hint chooses the profile; for files that it does not cover, the guidance', () => {
    const hints = { profile: 'example-kestrel' }
    expect(recogniser.recogniseSheet({ ...start, hints })?.layout.profile?.id).toBe('example-kestrel')
    const invoice = layoutOf(fileDefinitions.find(({ short }) => short === 'INV') ?? failed(), { day })
    const rows = rowsOf(headingsOf(invoice.sheets[0]?.columns ?? []))
    expect(recogniser.recogniseSheet({ ...start, rows, hints })?.layout).toMatchObject({
      profile: null,
      file: { short: 'INV' },
    })
  })

  test('a party hint chooses the party', () => {
    const invoice = layoutOf(fileDefinitions.find(({ short }) => short === 'INV') ?? failed(), { day })
    const rows = rowsOf(headingsOf(invoice.sheets[0]?.columns ?? []))
    for (const party of ['ecm', 'community-supports'] as const) {
      expect(recogniser.recogniseSheet({ ...start, rows, hints: { party } })?.layout.party).toBe(party)
    }
    expect(recogniser.recogniseSheet({ ...start, rows })?.layout.party).toBe('ecm')
  })

  test('of layouts with the same headings the guidance’s own is taken', () => {
    const file = fileDefinitions[2] ?? failed()
    const [profile] = profiles
    if (!profile) failed()
    const columns = headingsOf(layoutOf(file, { day }).sheets[0]?.columns ?? [])
    const elements = file.tables.flatMap(table => table.elements.map(({ id }) => ({ element: id })))
    const twin = {
      ...profile,
      id: 'twin',
      files: { [file.id]: { format: 'xlsx' as const, sheets: [{ name: 'Log', columns: elements }] } },
    }
    const candidates = [layoutOf(file, { day }), layoutOf(file, { day, profile: twin })]
    const input = { rows: rowsOf(columns), fileName: '', candidates }
    expect(recogniseSheet({ ...input, sheetName: '' })?.layout.profile).toBeNull()
    expect(recogniseSheet({ ...input, sheetName: 'Log' })?.layout.profile?.id).toBe('twin')
    expect(
      recogniseSheet({ ...input, sheetName: '', settled: candidates[1] ?? null })?.layout.profile?.id,
    ).toBe('twin')
  })

  test('the name of the file tells, where headings do not', () => {
    const rows = rowsOf(['CIN', 'First Name', 'Last Name', 'Reporting Period', 'File Production Date'])
    const shorts = ['RTF', 'CSR'].map(short => {
      const hintless = { rows, sheetName: '', fileName: `Plan_${short}_202611.csv` }
      return recogniser.recogniseSheet({
        ...hintless,
        hints: { file: fileDefinitions.find(file => file.short === short)?.id ?? '' },
      })?.layout.file.short
    })
    expect(shorts).toEqual(['RTF', 'CSR'])
  })

  test('names the next best', () => {
    const found = recogniser.recogniseSheet(start)
    expect(found?.alternatives.length).toBeGreaterThan(0)
    expect(found?.alternatives.every(({ confidence }) => confidence <= 1 && confidence >= 0.3)).toBe(true)
  })
})

describe('header rows', () => {
  const tracker = ['Member CIN', 'Provider Type', 'Date of Outreach Attempt', 'Outreach Attempt Method']
  const data = ['90000001A', 'Clinical', '01/02/2026', 'Phone']
  const recognised = (...lines: readonly (readonly string[])[]) =>
    recogniser.recogniseSheet({ rows: rowsOf(...lines), sheetName: '', fileName: '' })

  test('under banner lines of one or several cells', () => {
    const found = recognised(
      ['Some Plan'],
      ['Outreach', '', '', 'November 2026'],
      ['Prepared by: Demo'],
      tracker,
      data,
    )
    expect([found?.headerRows.at(-1), found?.firstDataRow]).toEqual([4, 5])
    expect(found?.columns).toHaveLength(4)
  })

  test('with the row numbers of the sheet, blank rows between left out', () => {
    const rows = [row(3, ['Some Plan']), row(7, tracker), row(9, data)]
    const found = recogniser.recogniseSheet({ rows, sheetName: '', fileName: '' })
    expect([found?.headerRows, found?.firstDataRow]).toEqual([[7], 8])
  })

  test('with a row of notes beneath', () => {
    const found = recognised(tracker, ['Required', 'Required', 'MM/DD/YYYY', 'Drop down'], data)
    expect([found?.headerRows, found?.firstDataRow]).toEqual([[1, 2], 3])
  })

  test('group headings above, told from headings that are merged downwards', () => {
    const found = recogniser.recogniseSheet({
      rows: rowsOf(
        ['CIN', 'Member Name', '', 'Date of Birth', 'Phone', 'Potential POF'],
        ['', 'First', 'Last', '', '', ''],
        ['90000001A', 'Testina', 'Sample', '01/02/1980', '5550100123', 'Adult-1'],
      ),
      sheetName: '',
      fileName: '',
    })
    expect(found?.layout.file.short).toBe('REF')
    expect(found?.headerRows).toEqual([1, 2])
    expect(found?.columns.map(({ column }) => column.key)).toEqual([
      'memberCin',
      'memberFirstName',
      'memberLastName',
      'memberDateOfBirth',
      'memberPhoneNumber',
      'potentialPopulationsOfFocus',
    ])
  })

  test('a column of our error workbook is passed over', () => {
    const found = recognised([...tracker, 'Causeway: what is wrong', 'causeway: row'], data)
    expect(found?.ownColumns).toEqual([
      { index: 4, heading: 'Causeway: what is wrong' },
      { index: 5, heading: 'causeway: row' },
    ])
    expect(found?.unmapped).toEqual([])
  })

  test('thousands of columns are borne', () => {
    const wide = [...tracker, ...Array.from({ length: 16_380 }, (_, at) => `Column ${at}`)]
    expect(
      recogniser.recogniseSheet({
        rows: rowsOf(wide, data),
        sheetName: '',
        fileName: '',
        hints: { file: 'ecm/initial-outreach-tracker' },
      })?.columns,
    ).toHaveLength(4)
  })
})

describe('speed', () => {
  test('building takes a few hundredths of a second, a sheet a few thousandths', () => {
    const timed = (times: number, run: () => unknown): number => {
      const before = process.cpuUsage()
      for (let time = 0; time < times; time++) run()
      return process.cpuUsage(before).user / 1000 / times
    }
    const build = timed(20, () => buildRecogniser(layouts))
    const invoice = sheets.find(({ layout }) => layout.file.short === 'INV') ?? failed()
    const rows = rowsOf(
      ...writtenHeader(invoice.sheet),
      ...Array.from({ length: 38 }, () => examplesOf(invoice.layout, invoice.sheet)),
    )
    const sheet = timed(50, () => recogniser.recogniseSheet({ rows, sheetName: '', fileName: '' }))
    // Goals: 30 ms and 5 ms on a quiet machine; here other tests share its processors.
    expect(build).toBeLessThan(90)
    expect(sheet).toBeLessThan(15)
  })
})
