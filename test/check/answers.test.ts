/**
 * What the sender is told: the receipt, findings in groups, values left out, needs in words; the same each
 * time.
 */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { firstPass } from '#files/check/check-stream.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import { goodRows } from '#files/good-rows.ts'
import { layoutOf } from '#files/layout.ts'
import { tell } from '#files/words/find.ts'
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
import { workbookOf } from '../finding-samples/workbook.ts'
import { checkerOn, codesOf, placed, toldOf } from './testing.ts'

const members = validTable('ecm/member-information', { rows: 12 })
const returned = validTable('ecm/return-transmission', { rows: 6 })

/** Rows with a text in the column of an element, in the rows named (from 0). */
function changed(valid: typeof members, key: string, text: string, ...rows: readonly number[]): string[][] {
  const column = columnOf(valid, key)
  return rows.reduce(
    (table, row) => withCell(table, row, column, text),
    valid.rows.map(row => [...row]),
  )
}

describe('a bad value', () => {
  test('of a needed element rejects its row', async () => {
    const rows = changed(members, 'memberDateOfBirth', '02/30/1980', 4)
    const { findings, statuses, answer } = await toldOf(csv([members.header, ...rows]))
    expect(placed(findings)).toEqual(['N6 cell/no-such-day'])
    expect(findings[0]?.consequence).toBe('rejects-row')
    expect(statuses['6']).toBe('rejected')
    expect(answer.outcome).toBe('accepted-in-part')
  })

  test('of an optional one, or one asked for if known, is left out with a warning and the row is taken', async () => {
    const email = changed(members, 'memberEmailAddress', 'not an address', 3)
    const both = withCell(email, 3, columnOf(members, 'memberPhoneNumber'), '123')
    const source = csv([members.header, ...both])
    const { findings, statuses, rows } = await toldOf(source)
    expect(findings.map(({ consequence }) => consequence)).toEqual([
      'accepted-with-warning',
      'accepted-with-warning',
    ])
    expect(statuses['5']).toBe('accepted-with-warning')
    expect(Object.keys(rows[3] ?? {})).not.toContain('memberEmailAddress')
    expect(Object.keys(rows[3] ?? {})).not.toContain('memberPhoneNumber')
    expect(rows[3]?.memberCin).toBe(both[3]?.[0])

    const request = requestFor(checkerOn('2026-06-30'), source)
    const first = await firstPass(request, () => {})
    const good: (readonly string[])[] = []
    for await (const values of goodRows(request, first, { withUnchanged: false })) good.push(values)
    expect(good).toHaveLength(12)
    const place = layoutFor('ecm/member-information').columns.findIndex(
      ({ key }) => key === 'memberEmailAddress',
    )
    expect(good[3]?.[place]).toBe('')
    expect(good[4]?.[place]).toBe(rows[4]?.memberEmailAddress ?? '')
  })

  test('draws no second finding from a rule that looks at it', async () => {
    const rows = changed(returned, 'ecmBenefitStartDate', 'soon', 0)
    const { findings } = await toldOf(csv([returned.header, ...rows]))
    expect(codesOf(findings)).toEqual(['cell/not-a-date'])
  })
})

test('what is needed under a condition is told with its condition, in both languages', async () => {
  const rows = changed(returned, 'memberNewPhoneNumberIndicator', '1', 2)
  const blank = withCell(rows, 2, columnOf(returned, 'memberPhoneNumber'), '')
  const { findings } = await toldOf(csv([returned.header, ...blank]))
  const [finding] = findings
  if (!finding) throw new RangeError('Nothing was found.')
  expect(placed(findings)).toEqual(['J4 cell/missing-under-condition'])
  const [english, spanish] = [tell(finding, 'en'), tell(finding, 'es')]
  for (const told of [english, spanish]) {
    expect(`${told.wrong} ${told.expected}`).toContain('Member New Phone Number Indicator')
    expect(`${told.wrong} ${told.expected} ${told.mend}`).not.toMatch(/\{|\}|undefined/)
  }
  expect(english.wrong).not.toBe(spanish.wrong)
  expect(findings[0]?.cite).toMatch(/^[a-z0-9-]+:/)
})

describe('groups', () => {
  test('the same finding in a column is told once, with its runs of rows', async () => {
    const rows = changed(members, 'memberDateOfBirth', '13/13/1980', 0, 1, 2, 5, 6, 9)
    const both = withCell(rows, 0, columnOf(members, 'memberEmailAddress'), 'nobody')
    const { answer, findings } = await toldOf(csv([members.header, ...both]))
    const [birth, email] = answer.groups
    expect(answer.groups).toHaveLength(2)
    expect(birth).toMatchObject({
      consequence: 'rejects-row',
      count: 6,
      rows: [
        [2, 4],
        [7, 8],
        [11, 11],
      ],
      moreRows: false,
    })
    expect(birth?.first).toEqual(findings.find(({ code }) => code === birth?.code))
    expect(email).toMatchObject({ consequence: 'accepted-with-warning', count: 1, rows: [[2, 2]] })
  })

  test('the gravest come first, then the most frequent', async () => {
    const rows = changed(members, 'memberEmailAddress', 'nobody', 0, 1, 2, 3)
    const grave = withCell(rows, 5, columnOf(members, 'memberDateOfBirth'), 'x')
    const spaced = withCell(grave, 6, columnOf(members, 'memberFirstName'), ' Demo ')
    const { answer } = await toldOf(csv([members.header, ...spaced]))
    expect(answer.groups.map(({ consequence }) => consequence)).toEqual([
      'rejects-row',
      'accepted-with-warning',
      'note',
    ])
  })

  test('count what the findings list, by consequence', async () => {
    const rows = changed(members, 'memberDateOfBirth', 'x', 0, 3, 4)
    const spaced = withCell(rows, 6, columnOf(members, 'memberFirstName'), ' Demo ')
    const { answer, findings } = await toldOf(csv([members.header, ...spaced]))
    expect(answer.groups.reduce((sum, { count }) => sum + count, 0)).toBe(findings.length)
    const counted = { 'rejects-file': 0, 'rejects-row': 3, 'accepted-with-warning': 0, note: 1 }
    expect(answer.receipt.findings).toEqual(counted)
  })
})

describe('the receipt', () => {
  test('has the fingerprint of the bytes, whichever way they were read', async () => {
    const text = Buffer.from(csvText([members.header, ...members.rows]))
    const book = Buffer.from(workbookOf([sheetOf(members)]))
    for (const bytes of [text, book, Buffer.from('%PDF-1.7 nothing of ours'), Buffer.alloc(0)]) {
      const { answer } = await toldOf(bytesSource('file', bytes))
      expect(answer.receipt.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(answer.receipt.bytes).toBe(bytes.length)
    }
  })

  test('says what the file was taken for, by which release and as of which day', async () => {
    const { answer } = await toldOf(csv([members.header, ...members.rows]))
    expect(answer.receipt).toMatchObject({
      fileName: 'sample.csv',
      asOf: '2026-06-30',
      release: '2026-01',
      file: { id: 'ecm/member-information', name: 'MCP Member Information File', party: 'ecm' },
      profile: null,
      resubmissionOf: null,
      rows: { read: 12, accepted: 12, 'accepted-with-warning': 0, rejected: 0, unchanged: 0 },
    })
  })

  test('as of another day, the guidance of that day holds: no closed loop in 2022', async () => {
    const then = validTable('ecm/return-transmission', { rows: 4, day: '2022-06-01' })
    expect(then.layout.columns.map(({ key }) => key)).not.toContain('referralStatus')
    const old = await toldOf(csv([then.header, ...then.rows]), {}, '2022-06-01')
    expect(old.findings).toEqual([])
    expect(old.answer.receipt).toMatchObject({ asOf: '2022-06-01', release: '2022-01' })

    const today = layoutOf(then.layout.file, { day: '2026-06-30' }).columns.map(({ key }) => key)
    expect(today).toContain('referralStatus')
    const now = validTable('ecm/return-transmission', { rows: 1 })
    const early = await toldOf(csv([now.header]), {}, '2022-06-01')
    const unread = early.findings.filter(({ code }) => code === 'layout/column-not-in-guidance')
    expect(unread.map(({ where }) => where.heading)).toContain('Referral Status')
  })
})

test('the same bytes get the same answer, and every finding in the same order', async () => {
  const rows = changed(members, 'memberDateOfBirth', '13/13/1980', 0, 1, 5)
  for (const source of [csv([members.header, ...rows]), workbook([sheetOf({ ...members, rows })])]) {
    const one = await toldOf(source)
    const other = await toldOf(source)
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
  }
})
