/** The legal clock on days that are easy to get wrong: ends of months, leap years, weekends, the change of law. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { addDays } from '#base/day.ts'
import { clockFor, countsFrom, decideBy, interestOn, measurePayments, penaltyFor } from './payment-clock.ts'

describe('the last day in time', () => {
  test.each<[string, Day, Day]>([
    ['the first day of the new law', '2026-01-01', '2026-01-31'],
    ['over the end of February', '2026-01-30', '2026-03-01'],
    ['over 29 February', '2028-01-30', '2028-02-29'],
    ['over a change of clocks', '2026-10-15', '2026-11-14'],
    ['ending on a Sunday', '2026-10-23', '2026-11-22'],
    ['ending on Christmas', '2026-11-25', '2026-12-25'],
    [
      'the last day of the old law: 30 working days, three federal holidays among them',
      '2025-12-31',
      '2026-02-13',
    ],
    ['received on a Saturday under the old law', '2025-08-02', '2025-09-15'],
    ['over Thanksgiving under the old law', '2025-11-03', '2025-12-17'],
  ])('%s', (_case, received, last) => {
    expect(decideBy(received)).toBe(last)
  })

  test('is not known before the guidance begins', () => {
    expect(decideBy('2021-12-31')).toBeNull()
    expect(interestOn(100_00, '2021-12-31', '2026-01-01')).toEqual({
      daysLate: 0,
      interestCents: 0,
      mayBePooled: false,
    })
  })

  test('begins anew when information comes that was asked for', () => {
    expect(countsFrom('2026-03-01', [])).toBe('2026-03-01')
    expect(countsFrom('2026-03-01', ['2026-04-02', '2026-03-20'])).toBe('2026-04-02')
    expect(countsFrom('2026-03-01', ['2026-02-20'])).toBe('2026-03-01')
  })
})

describe('interest', () => {
  test.each<[string, number, Day, Day, number, number]>([
    ['none on the last day', 1000_00, '2026-01-01', '2026-01-31', 0, 0],
    ['one day', 1000_00, '2026-01-01', '2026-02-01', 1, 41],
    ['a full year', 1000_00, '2026-01-01', '2027-01-31', 365, 150_00],
    ['a leap year has a day more', 1000_00, '2028-01-01', '2029-01-30', 365, 150_00],
    ['half a cent goes up', 3650, '2026-01-01', '2026-02-02', 2, 3],
    ['an old claim keeps the old count', 1000_00, '2025-12-31', '2026-02-23', 10, 4_11],
    ['nothing on nothing', 0, '2026-01-01', '2026-12-31', 334, 0],
  ])('%s', (_case, cents, received, paid, daysLate, interestCents) => {
    expect(interestOn(cents, received, paid)).toMatchObject({ daysLate, interestCents })
  })

  test('below two dollars may be pooled', () => {
    expect(interestOn(1000_00, '2026-01-01', '2026-02-04').mayBePooled).toBe(true)
    expect(interestOn(1000_00, '2026-01-01', '2026-02-05').mayBePooled).toBe(false)
    expect(interestOn(1000_00, '2026-01-01', '2026-01-20').mayBePooled).toBe(false)
  })

  test('never shrinks with a later day or a larger amount, and is nothing in time', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map(count => addDays('2024-06-01', count))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_00 }),
        days,
        fc.integer({ min: 0, max: 900 }),
        (cents, received, later) => {
          const paid = addDays(received, later)
          const { interestCents, daysLate } = interestOn(cents, received, paid)
          expect(interestOn(cents, received, addDays(paid, 1)).interestCents).toBeGreaterThanOrEqual(
            interestCents,
          )
          expect(interestOn(cents + 1, received, paid).interestCents).toBeGreaterThanOrEqual(interestCents)
          expect(daysLate === 0).toBe(paid <= (decideBy(received) ?? paid))
        },
      ),
    )
  })
})

describe('the penalty', () => {
  test.each<[number, Day, number]>([
    [0, '2026-03-01', 0],
    [50, '2026-03-01', 15_00],
    [150_00, '2026-03-01', 15_00],
    [150_01, '2026-03-01', 15_01],
    [500_00, '2026-03-01', 50_00],
    [500_00, '2025-03-01', 10_00],
  ])('on %i cents for what came on %s is %i', (interest, received, penalty) => {
    expect(penaltyFor(interest, received)).toBe(penalty)
  })
})

describe('the contract’s measures', () => {
  const claims = (count: number, settledOn: Day | null) =>
    Array.from({ length: count }, () => ({ receivedOn: '2026-01-01' as Day, settledOn }))

  test('are met at exactly ninety and ninety-nine in a hundred', () => {
    const met = measurePayments(
      [...claims(90, '2026-01-31'), ...claims(9, '2026-04-01'), ...claims(1, null)],
      '2026-05-01',
    )
    expect(met.map(({ isMet, inTime, counted }) => [isMet, inTime, counted])).toEqual([
      [true, 90, 100],
      [true, 99, 100],
    ])
    const missed = measurePayments([...claims(89, '2026-01-31'), ...claims(11, '2026-04-02')], '2026-05-01')
    expect(missed.map(({ isMet }) => isMet)).toEqual([false, false])
  })

  test('leave out what is open and still has time', () => {
    const [thirty, ninety] = measurePayments(claims(5, null), '2026-02-10')
    expect(thirty).toMatchObject({ counted: 5, inTime: 0, isMet: false })
    expect(ninety).toMatchObject({ counted: 0, inTime: 0, isMet: true })
  })
})

test('every day since the guidance began has exactly one clock', () => {
  for (let day: Day = '2022-01-01'; day < '2027-01-01'; day = addDays(day, 1))
    expect(clockFor(day)).not.toBeNull()
})
