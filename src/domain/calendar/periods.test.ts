/** Periods: no day without one, none in two. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayFromNumber, dayNumber } from '#base/day.ts'
import { monthDaysBetween, periodOf, periodsBetween } from './periods.ts'

test.each([
  ['month', '2024-02-29', '2024-02', '2024-02-01', '2024-02-29'],
  ['month', '2026-12-01', '2026-12', '2026-12-01', '2026-12-31'],
  ['quarter', '2026-01-01', '2026 Q1', '2026-01-01', '2026-03-31'],
  ['quarter', '2026-12-31', '2026 Q4', '2026-10-01', '2026-12-31'],
  ['week', '2026-11-22', '2026-11-16', '2026-11-16', '2026-11-22'],
  ['week', '2027-01-01', '2026-12-28', '2026-12-28', '2027-01-03'],
] as const)('the %s of %s', (kind, day, label, from, to) => {
  expect(periodOf(kind, day)).toEqual({ label, from, to })
})

test('periods follow each other without a gap, whatever the two days', () => {
  const anyDay = fc.integer({ min: dayNumber('2021-01-01'), max: dayNumber('2030-12-31') }).map(dayFromNumber)
  fc.assert(
    fc.property(anyDay, fc.nat(500), fc.constantFrom('week', 'month', 'quarter'), (from, days, kind) => {
      const to = addDays(from, days)
      const periods = periodsBetween(kind, from, to)
      expect((periods[0]?.from ?? '9') <= from && (periods.at(-1)?.to ?? '0') >= to).toBe(true)
      for (const [at, period] of periods.entries()) {
        const before = periods[at - 1]
        if (before) expect(period.from).toBe(addDays(before.to, 1))
        expect(periodOf(kind, period.to)).toEqual(period)
      }
    }),
    { numRuns: 200 },
  )
})

test('days of the month stay in the month', () => {
  expect(monthDaysBetween([15, 29], '2026-01-20', '2026-03-15')).toEqual([
    '2026-01-29',
    '2026-02-15',
    '2026-02-28',
    '2026-03-15',
  ])
  expect(monthDaysBetween([29, 15], '2024-02-01', '2024-02-29')).toEqual(['2024-02-15', '2024-02-29'])
  expect(monthDaysBetween([30, 31], '2025-02-01', '2025-02-28')).toEqual(['2025-02-28'])
  expect(monthDaysBetween([1], '2026-02-02', '2026-02-28')).toEqual([])
})
