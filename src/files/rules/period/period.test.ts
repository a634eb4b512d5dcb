/** The rules of reporting periods at their edges: months, quarters and spans, and the day the file was made. */
import { describe, expect, test } from 'vitest'
import { dayNumber } from '#base/day.ts'
import { layoutFor, type Told, tell } from '#test/try-rules.ts'
import { informationRow } from '../../derive/sample/rules/members.ts'
import { careRow } from '../../derive/sample/rules/returns.ts'
import type { SampleRow } from '../../derive/sample/rules/sample.ts'
import { periodReader } from './period-days.ts'

function told(rule: string, rows: readonly SampleRow[]): Told[] {
  const changed = rows.map(row => ({ ...informationRow, ...row }))
  return tell(layoutFor('ecm/member-information', '2026-06-30'), changed, [`period/${rule}`])
}

function made(fileProductionDate: string, fileReportingPeriod: string): SampleRow {
  return { fileProductionDate, fileReportingPeriod }
}

test('a period is a month, a quarter or a span of days', () => {
  const days = periodReader()
  expect(days('02/2024')).toEqual({ first: dayNumber('2024-02-01'), last: dayNumber('2024-02-29') })
  expect(days('12/2026')).toEqual({ first: dayNumber('2026-12-01'), last: dayNumber('2026-12-31') })
  expect(days('Q1 2026')).toEqual({ first: dayNumber('2026-01-01'), last: dayNumber('2026-03-31') })
  expect(days('Q4 2026')).toEqual({ first: dayNumber('2026-10-01'), last: dayNumber('2026-12-31') })
  expect(days('01/01/2026-01/15/2026')).toEqual({
    first: dayNumber('2026-01-01'),
    last: dayNumber('2026-01-15'),
  })
  for (const text of ['', 'May', '2026-05'])
    expect(days(text)).toEqual({ first: Number.NaN, last: Number.NaN })
})

describe('a file', () => {
  test('may be made on the day of the check and no later', () => {
    expect(told('made-in-the-future', [made('06/30/2026', '06/2026')])).toEqual([])
    expect(told('made-in-the-future', [made('07/01/2026', '06/2026')])).toMatchObject([
      { expected: '06/30/2026' },
    ])
  })

  test('may be made within its period, and not before', () => {
    expect(told('begins-after-the-file-was-made', [made('06/01/2026', '06/2026')])).toEqual([])
    expect(told('begins-after-the-file-was-made', [made('05/31/2026', '06/2026')])).toMatchObject([
      { found: '06/2026', expected: '05/31/2026' },
    ])
    expect(told('begins-after-the-file-was-made', [made('06/01/2026', '')])).toEqual([])
  })

  test('is late on the 32nd day after its period', () => {
    expect(told('sent-late', [made('05/31/2026', '04/2026')])).toEqual([])
    expect(told('sent-late', [made('06/01/2026', '04/2026')])).toMatchObject([
      { found: '06/01/2026', expected: '31', values: { days: 32 } },
    ])
    expect(told('sent-late', [made('06/01/2026', 'Q1 2026')])).toMatchObject([{ values: { days: 62 } }])
  })

  test('of returns is due every month since July 2025', () => {
    const row = { ...careRow, ...made('06/01/2026', '04/2026') }
    const closedLoop = ['referralStatus', 'referralStatusDate', 'referralLoopClosureReason']
    const before = Object.fromEntries(Object.entries(row).filter(([key]) => !closedLoop.includes(key)))
    const rule = ['period/sent-late-for-closed-loop']
    expect(tell(layoutFor('ecm/return-transmission', '2025-07-01'), [row], rule)).toHaveLength(1)
    expect(tell(layoutFor('ecm/return-transmission', '2025-06-30'), [before], rule)).toEqual([])
  })

  test('says the same in every row: what it said first is expected', () => {
    const rows = [
      made('', '05/2026'),
      made('06/05/2026', '05/2026'),
      made('06/06/2026', '04/2026'),
      made('', ''),
    ]
    expect(told('differs-within-the-file', rows)).toMatchObject([
      {
        at: 'fileProductionDate',
        row: 4,
        found: '06/06/2026',
        expected: '06/05/2026',
        values: { otherRow: 3 },
      },
      { at: 'fileReportingPeriod', row: 4, found: '04/2026', expected: '05/2026', values: { otherRow: 2 } },
    ])
  })
})
