/** Money and counts in a row's values: exact to the cent, and no number where there is none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCents, writeCents } from '#base/money.ts'
import { findRule } from '#test/find-rule.ts'
import { centsOf, countOf, differ, statedCodes, statedNumber } from './number-of.ts'

test('money is read to the cent, as src/base reads it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), cents => {
      expect(centsOf(writeCents(cents))).toBe(cents)
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9.]{0,8}$/), text => {
      expect(centsOf(text)).toEqual(readCents(text) ?? Number.NaN)
    }),
  )
  expect(centsOf('12.5')).toBe(1250)
  expect(centsOf('12')).toBe(1200)
})

test('what is no money and no count is no number', () => {
  for (const text of ['', undefined, '-1', '1,000.00', '$1', '1.', '.5', '1.234', '1.2.3']) {
    expect(centsOf(text)).toBeNaN()
  }
  for (const text of ['', undefined, '-1', '1.0', '1e3', ' 1']) expect(countOf(text)).toBeNaN()
  expect(countOf('0')).toBe(0)
  expect(countOf('184')).toBe(184)
})

test('a number that is none differs from nothing', () => {
  expect(differ(1, 2)).toBe(true)
  expect(differ(2, 2)).toBe(false)
  expect(differ(Number.NaN, 2)).toBe(false)
  expect(differ(2, Number.NaN)).toBe(false)
})

test('numbers and codes come from the guidance, and a missing one is told', () => {
  const rule = findRule('member/sent-after-ten-days')
  expect(statedNumber(rule, 'days')).toBe(10)
  expect(statedCodes(rule, 'new')).toEqual(['New'])
  expect(() => statedNumber(rule, 'weeks')).toThrow(
    'member/sent-after-ten-days states no number called weeks',
  )
  expect(() => statedCodes(rule, 'old')).toThrow('names no codes called old')
})
