/** The days of a row: read anew for every row, by one reader for all rules of a check. */
import { expect, test } from 'vitest'
import { dayOf } from './day-of.ts'
import { rowDay } from './row-days.ts'

const placeAnew = () => (key: string) => ['born', 'made'].indexOf(key)

test('every row has its own day, a blank between two rows too', () => {
  const born = rowDay({ place: placeAnew() }, 'born')
  expect(born(['', '01/01/2026'], 2)).toBeNaN()
  expect(born(['02/29/2024', '01/01/2026'], 3)).toBe(dayOf('02/29/2024'))
  expect(born(['02/29/2024', '01/01/2026'], 3)).toBe(dayOf('02/29/2024'))
  expect(born(['', ''], 4)).toBeNaN()
  expect(born(['02/29/2024', ''], 6)).toBe(dayOf('02/29/2024'))
  expect(born(['03/01/2024', ''], 5)).toBe(dayOf('03/01/2024'))
})

test('the rules of a check ask the same reader, those of another check another', () => {
  const place = placeAnew()
  expect(rowDay({ place }, 'born')).toBe(rowDay({ place }, 'born'))
  expect(rowDay({ place }, 'made')).not.toBe(rowDay({ place }, 'born'))
  expect(rowDay({ place: placeAnew() }, 'born')).not.toBe(rowDay({ place }, 'born'))
})

test('a column that the layout has not is blank in every row', () => {
  expect(rowDay({ place: placeAnew() }, 'visited')(['01/01/2026', '01/01/2026'], 2)).toBeNaN()
})
