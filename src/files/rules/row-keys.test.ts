/** What rows speak of the same thing: one memory within a check, none between checks. */
import { expect, test } from 'vitest'
import { findRule } from '#test/find-rule.ts'
import { layoutFor } from '#test/try-rules.ts'
import { rowKeys } from './row-keys.ts'
import type { RuleContext } from './rule.ts'

function contextOf(place: RuleContext['place']): RuleContext {
  const layout = layoutFor('ecm/initial-outreach-tracker', '2026-06-30')
  return { rule: findRule('outreach/attempt-appears-twice'), layout, day: layout.day, place }
}

const places = ['memberCin', 'outreachAttemptDate', 'outreachMinutes']
const placeAnew = (): RuleContext['place'] => key => places.indexOf(key)
const columns = { needed: ['memberCin', 'outreachAttemptDate'], also: ['outreachMinutes'] }

test('rows are numbered by what they name, and the first row is remembered', () => {
  const keys = rowKeys(contextOf(placeAnew()), columns)
  expect(keys.of(['90000001A', '01/01/2026', '15'], 2)).toBe(0)
  expect(keys.of(['90000001A', '01/01/2026', ''], 3)).toBe(1)
  expect(keys.of(['90000001A', '01/01/2026', '15'], 4)).toBe(0)
  expect(keys.of(['90000001A', '', '15'], 5)).toBe(-1)
  expect([keys.firstRow(0), keys.firstRow(1), keys.size]).toEqual([2, 3, 2])
  expect(keys.find(['90000001A', '01/01/2026', ''])).toBe(1)
  expect(keys.find(['90000001A', '01/01/2026', '16'])).toBe(-1)
  expect(keys.size).toBe(2)
})

test('a blank between two rows of the same does not make the second one new', () => {
  const keys = rowKeys(contextOf(placeAnew()), columns)
  const row = ['90000001A', '01/01/2026', '15']
  expect([keys.of(row, 2), keys.of(['', '', ''], 3), keys.of(row, 4)]).toEqual([0, -1, 0])
})

test('rules of one check share what is remembered, by the same columns only', () => {
  const place = placeAnew()
  const one = rowKeys(contextOf(place), columns)
  expect(rowKeys(contextOf(place), columns)).toBe(one)
  expect(rowKeys(contextOf(place), { needed: columns.needed })).not.toBe(one)
})

test('another check remembers nothing of it', () => {
  const row = ['90000001A', '01/01/2026', '15']
  const one = rowKeys(contextOf(placeAnew()), columns)
  one.of(row, 2)
  const other = rowKeys(contextOf(placeAnew()), columns)
  expect(other.size).toBe(0)
  expect([other.of(row, 7), other.firstRow(0)]).toEqual([0, 7])
})

test('a column that is needed and not there leaves every row without a name', () => {
  const keys = rowKeys(contextOf(placeAnew()), { needed: ['memberCin', 'providerType'] })
  expect(keys.of(['90000001A', '01/01/2026', '15'], 2)).toBe(-1)
})
