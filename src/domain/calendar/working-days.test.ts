/** Working days: a table of deadlines, and what holds of all of them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { addDays, dayFromNumber, dayNumber } from '#base/day.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDayUpTo,
} from './working-days.ts'

const anyDay = fc.integer({ min: dayNumber('2021-01-01'), max: dayNumber('2030-12-31') }).map(dayFromNumber)
const kinds = ['state-offices', 'claims'] as const

test.each<[Day, number, Day, string]>([
  ['2026-11-23', 1, '2026-11-24', 'a plain Monday'],
  ['2026-11-25', 1, '2026-11-30', 'Thanksgiving, the day after it, and the weekend'],
  ['2026-11-20', 1, '2026-11-23', 'Friday'],
  ['2026-11-21', 1, '2026-11-23', 'Saturday counts as day 0'],
  ['2025-12-31', 1, '2026-01-02', 'over New Year'],
  ['2024-03-29', 1, '2024-04-02', '31 March is a Sunday, kept on Monday'],
  ['2024-02-28', 1, '2024-02-29', 'a leap day is a working day'],
  ['2023-02-28', 1, '2023-03-01', 'and there is none'],
  ['2025-11-03', 30, '2025-12-18', '30 working days of a claim, by State holidays'],
  ['2026-11-22', 0, '2026-11-22', 'none, from a Sunday'],
])('%s and %i working days is %s: %s', (from, days, to) => {
  expect(addWorkingDays(from, days)).toBe(to)
})

test.each<[Day, number, Day, string]>([
  ['2026-11-25', 1, '2026-11-27', 'the day after Thanksgiving is a working day to a plan'],
  ['2026-06-18', 1, '2026-06-22', 'Juneteenth is not'],
  ['2026-10-09', 1, '2026-10-13', 'nor is Columbus Day'],
  ['2026-03-30', 1, '2026-03-31', '31 March is'],
  ['2026-07-02', 1, '2026-07-06', 'Independence Day kept on Friday'],
  ['2021-12-30', 1, '2022-01-03', 'New Year 2022 is kept in 2021'],
])('for claims, %s and %i working days is %s: %s', (from, days, to) => {
  expect(addWorkingDays(from, days, 'claims')).toBe(to)
})

test('no deadline lands on a day that is not a working day, and each skips nothing', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.constantFrom(...kinds), (day, days, kind) => {
      const last = addWorkingDays(day, days, kind)
      expect(isWorkingDay(last, kind)).toBe(true)
      expect(workingDaysBetween(day, last, kind)).toBe(days)
    }),
    { numRuns: 300 },
  )
})

test('counting in two steps is counting in one', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(30), fc.nat(30), (day, first, second) => {
      expect(addWorkingDays(addWorkingDays(day, first), second)).toBe(addWorkingDays(day, first + second))
    }),
    { numRuns: 200 },
  )
})

test('the next working day is the first after it; from and up to stay on one', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...kinds), (day, kind) => {
      const next = nextWorkingDay(day, kind)
      expect(next > day).toBe(true)
      expect(workingDaysBetween(day, next, kind)).toBe(1)
      expect(workingDayFrom(day, kind) === day).toBe(isWorkingDay(day, kind))
      expect(workingDayUpTo(day, kind) === day).toBe(isWorkingDay(day, kind))
      expect(workingDayUpTo(day, kind) <= workingDayFrom(day, kind)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('no stretch without a working day is longer than four days to the State, three to a plan', () => {
  for (const [kind, longest] of [
    ['state-offices', 4],
    ['claims', 3],
  ] as const) {
    let idle = 0
    let worst = 0
    for (let day: Day = '2021-01-01'; day < '2031-01-01'; day = addDays(day, 1)) {
      idle = isWorkingDay(day, kind) ? 0 : idle + 1
      worst = Math.max(worst, idle)
    }
    expect(worst, kind).toBe(longest)
  }
})
