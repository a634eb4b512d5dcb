/** Holidays: by rule on the right days, moved as the law says, and as an independent calendar has them. */
import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { stateHolidays } from '#guidance/calendar/state-holidays.ts'
import { documents } from '#guidance/documents.ts'
import { holidaysOf, isClosedByHoliday, isStateHoliday, weekdayOf } from './holidays.ts'

const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]

function closing(list: 'state' | 'federal', year: number): string[] {
  return holidaysOf(list, year)
    .filter(({ holiday }) => holiday.closes)
    .map(kept => kept.keptOn)
    .sort()
}

describe('State offices', () => {
  // CalHR’s own list of 2026, but for the names.
  test('are closed on eleven days a year, those of 2026 among them', () => {
    expect(closing('state', 2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-03-31',
      '2026-05-25',
      '2026-07-04',
      '2026-09-07',
      '2026-11-11',
      '2026-11-26',
      '2026-11-27',
      '2026-12-25',
    ])
    for (const year of years) expect(closing('state', year), String(year)).toHaveLength(11)
  })

  test.each<[string, Day, boolean]>([
    ['31 March 2024 is a Sunday', '2024-04-01', true],
    ['Veterans Day 2023 is a Saturday', '2023-11-10', true],
    ['New Year 2023 is a Sunday', '2023-01-02', true],
    ['Christmas 2022 is a Sunday', '2022-12-26', true],
    ['Christmas 2021 is a Saturday and stays there', '2021-12-24', false],
    ['New Year 2022 is a Saturday and stays there', '2021-12-31', false],
    ['Independence Day 2026 is a Saturday and stays there', '2026-07-03', false],
    ['Juneteenth is a holiday, the offices are open', '2026-06-19', false],
    ['so is Columbus Day', '2026-10-12', false],
    ['so is Diwali', '2027-10-29', false],
    ['the day after Thanksgiving, on which month it falls in', '2024-11-29', true],
  ])('%s', (_, day, closed) => {
    expect(isClosedByHoliday('state', day)).toBe(closed)
  })
})

test.each<[Day, boolean]>([
  ['2026-11-08', true], // Diwali, the first year
  ['2025-10-20', false], // Diwali before it was a holiday
  ['2023-06-19', true],
  ['2022-06-19', false], // Juneteenth was not yet one
  ['2022-02-01', false], // Lunar New Year, neither
  ['2026-03-31', true],
  ['2026-03-30', false],
  ['2027-01-01', true],
])('%s is a holiday of the State: %s', (day, holiday) => {
  expect(isStateHoliday(day)).toBe(holiday)
})

test('31 March has one name at a time', () => {
  for (const year of years) {
    const names = holidaysOf('state', year).filter(({ fallsOn }) => fallsOn === `${year}-03-31`)
    expect(names.map(({ holiday }) => holiday.id)).toEqual([year < 2026 ? 'cesar-chavez' : 'farmworkers'])
  }
})

/** What date-holidays has for a year: the day of each public or bank holiday, a substitute in its place. */
function independent(region: string | undefined, year: number): Set<string> {
  const calendar = region ? new Holidays('US', region) : new Holidays('US')
  const found = calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10))
  return new Set(found)
}

describe('beside date-holidays', () => {
  test('federal holidays are the same days', () => {
    for (const year of years) {
      // New Year’s Day on a Saturday is kept on the last day of the year before.
      const theirs = new Set([...independent(undefined, year - 1), ...independent(undefined, year)])
      const ours = holidaysOf('federal', year)
      expect(
        ours.filter(({ keptOn }) => !theirs.has(keptOn)).map(({ keptOn }) => keptOn),
        `${year}`,
      ).toEqual([])
      const known = new Set(
        [...ours, ...holidaysOf('federal', year + 1)].flatMap((kept): string[] => [
          kept.keptOn,
          kept.fallsOn,
        ]),
      )
      expect(
        [...independent(undefined, year)].filter(day => !known.has(day)),
        `${year}`,
      ).toEqual([])
    }
  })

  test('State holidays differ only where it follows the federal days and the State does not', () => {
    const missing: string[] = []
    for (const year of years) {
      const theirs = independent('ca', year)
      missing.push(...closing('state', year).filter(day => !theirs.has(day)))
    }
    expect(missing).toEqual([])

    const beyond = years.flatMap(year => {
      const ours = new Set(
        holidaysOf('state', year).flatMap(({ keptOn, fallsOn }): string[] => [keptOn, fallsOn]),
      )
      return [...independent('ca', year)].filter(day => !ours.has(day))
    })
    // Saturdays that are kept on Friday by the United States only, and Juneteenth, which moves there alone.
    expect(beyond).toEqual([
      '2021-06-18',
      '2021-06-19',
      '2021-12-24',
      '2021-12-31',
      '2022-06-19',
      '2022-06-20',
      '2026-07-03',
      '2027-06-18',
      '2027-12-24',
      '2027-12-31',
    ])
  })
})

test('weekdays', () => {
  expect(weekdayOf('1970-01-01')).toBe(4)
  expect(weekdayOf('1969-12-28')).toBe(0)
  expect(weekdayOf('2024-02-29')).toBe(4)
  expect(weekdayOf('2026-11-22')).toBe(0)
})

test('every holiday cites a document, and a listed one has a day in each year that it holds', () => {
  const known = new Set<string>(documents.map(({ id }) => id))
  for (const holiday of stateHolidays) {
    expect(known.has(holiday.cite.split(':')[0] ?? ''), holiday.id).toBe(true)
    const expected = years.filter(year => `${year}-01-01` >= holiday.since && !('until' in holiday))
    const kept = expected.filter(year =>
      holidaysOf('state', year).some(each => each.holiday.id === holiday.id),
    )
    expect(kept, holiday.id).toEqual(expected)
  }
})
