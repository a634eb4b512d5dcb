/** Instants and days of California, over the hours that are left out and come twice. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayFromNumber, dayNumber } from '#base/day.ts'
import { californiaDay, endOfCaliforniaDay, startOfCaliforniaDay } from './california-time.ts'

test.each([
  ['2026-11-22T07:59:59.999Z', '2026-11-21', 'before midnight in winter'],
  ['2026-11-22T08:00:00.000Z', '2026-11-22', 'midnight in winter'],
  ['2026-07-01T06:59:59.999Z', '2026-06-30', 'before midnight in summer'],
  ['2026-07-01T07:00:00.000Z', '2026-07-01', 'midnight in summer'],
  ['2026-03-08T08:00:00.000Z', '2026-03-08', 'clocks go forward later on this day'],
  ['2026-03-09T06:59:59.999Z', '2026-03-08', 'the last instant of a day of 23 hours'],
  ['2026-11-01T07:00:00.000Z', '2026-11-01', 'clocks go back later on this day'],
  ['2026-11-02T07:59:59.999Z', '2026-11-01', 'the last instant of a day of 25 hours'],
  ['2024-02-29T20:00:00.000Z', '2024-02-29', 'a leap day'],
  ['2027-01-01T05:00:00.000Z', '2026-12-31', 'still the old year'],
])('%s is %s in California: %s', (instant, day) => {
  expect(californiaDay(instant)).toBe(day)
  expect(californiaDay(Date.parse(instant))).toBe(day)
})

test('a day begins and ends at midnight in California, and lasts 23, 24 or 25 hours', () => {
  const anyDay = fc.integer({ min: dayNumber('2021-01-01'), max: dayNumber('2030-12-31') }).map(dayFromNumber)
  fc.assert(
    fc.property(anyDay, day => {
      const [from, to] = [Date.parse(startOfCaliforniaDay(day)), Date.parse(endOfCaliforniaDay(day))]
      expect(californiaDay(from)).toBe(day)
      expect(californiaDay(from - 1)).toBe(addDays(day, -1))
      expect(californiaDay(to)).toBe(day)
      expect(californiaDay(to + 1)).toBe(addDays(day, 1))
      expect([23, 24, 25]).toContain((to + 1 - from) / 3_600_000)
    }),
    { numRuns: 200 },
  )
})
