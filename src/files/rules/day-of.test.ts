/** Days in a row's values: read right, compared right, and silent where there is none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, dayFromNumber, dayNumber, usDay } from '#base/day.ts'
import {
  dayOf,
  dayOfGuidance,
  daysFromBits,
  daysToBits,
  monthsFrom,
  writeDay,
  yearsBetween,
} from './day-of.ts'

const anyDay = fc.integer({ min: dayNumber('1850-01-01'), max: dayNumber('2150-12-31') })

test('every day that is written as the guidance writes it is read as its day number, and written again', () => {
  fc.assert(
    fc.property(anyDay, number => {
      const text = usDay(dayFromNumber(number))
      expect(dayOf(text)).toBe(number)
      expect(writeDay(number)).toBe(text)
      expect(daysToBits(number)).toBeGreaterThan(0)
      expect(daysFromBits(daysToBits(number))).toBe(number)
    }),
  )
})

test('what is no day is before, after and equal to nothing', () => {
  for (const text of ['', undefined, '1/2/2026', '2026-01-02', '01-02-2026', '01/02/26', '01/02/2026 ']) {
    expect(dayOf(text)).toBeNaN()
  }
  expect(dayOf('') < dayOf('01/02/2026') || dayOf('') >= dayOf('01/02/2026')).toBe(false)
  expect(daysToBits(Number.NaN)).toBe(0)
})

test('a day of the guidance that is open stands for what is given', () => {
  expect(dayOfGuidance('1970-01-02', 7)).toBe(1)
  expect(dayOfGuidance(undefined, 7)).toBe(7)
})

test('months go by as the calendar has them', () => {
  const from = (day: '2024-02-29' | '2026-08-31', months: number): string =>
    dayFromNumber(monthsFrom(dayNumber(day), months))
  expect(from('2026-08-31', -6)).toBe('2026-02-28')
  expect(from('2024-02-29', 12)).toBe('2025-02-28')
  expect(monthsFrom(Number.NaN, 1)).toBeNaN()
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (number, months) => {
      expect(dayFromNumber(monthsFrom(number, months))).toBe(addMonths(dayFromNumber(number), months))
    }),
  )
})

test('a year of life is full on the birthday', () => {
  expect(yearsBetween('06/15/2005', '06/14/2026')).toBe(20)
  expect(yearsBetween('06/15/2005', '06/15/2026')).toBe(21)
  expect(yearsBetween('02/29/2004', '02/28/2025')).toBe(20)
  expect(yearsBetween('02/29/2004', '03/01/2025')).toBe(21)
  expect(yearsBetween('', '06/15/2026')).toBeNaN()
  expect(yearsBetween('06/15/2005', '')).toBeNaN()
})
