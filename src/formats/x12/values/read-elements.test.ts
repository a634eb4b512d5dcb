/** Amounts, numbers and days as they are read from bytes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentOver } from '../read/testing.ts'
import { centsBetween, dayBetween, numberBetween } from './read-elements.ts'

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const cents = (text: string): number => centsBetween(bytesOf(text), 0, text.length)
const number = (text: string): number => numberBetween(bytesOf(text), 0, text.length)
const day = (text: string): string | null => dayBetween(segmentOver(text), 0, text.length)

test('money is read as whole cents', () => {
  const amounts: [string, number][] = [
    ['0', 0],
    ['100', 10_000],
    ['100.5', 10_050],
    ['100.50', 10_050],
    ['100.', 10_000],
    ['.5', 50],
    ['0.01', 1],
    ['-12.34', -1_234],
    ['100.500', 10_050],
    ['9999999999999', 999_999_999_999_900],
  ]
  for (const [text, value] of amounts) expect(cents(text), text).toBe(value)
  expect(Object.is(cents('-0'), 0)).toBe(true)
})

test('what is no money, or is parts of a cent, is none', () => {
  for (const text of ['', '-', '.', '1.005', '1,000', '1e3', 'A', '--1', '1.2.3', ' 1', '1234567890123456']) {
    expect(cents(text), text).toBeNaN()
  }
})

test('every amount of cents is read from its shortest form', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), value => {
      const sign = value < 0 ? '-' : ''
      const [whole, rest] = [Math.floor(Math.abs(value) / 100), Math.abs(value) % 100]
      const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`
      expect(cents(`${sign}${whole}${decimals}`)).toBe(value)
    }),
  )
})

test('numbers are read as JavaScript reads them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 6 }),
      (digits, scale) => {
        const text = (digits / 10 ** scale).toFixed(scale)
        expect(number(text)).toBe(Number(text) === 0 ? 0 : Number(text))
      },
    ),
  )
  for (const text of ['', '-', '1e3', '1.2.3', 'A', '1234567890123456']) expect(number(text), text).toBeNaN()
})

test('days that are none are none', () => {
  expect(day('20240229')).toBe('2024-02-29')
  expect(day('20260131')).toBe('2026-01-31')
  for (const text of [
    '20230229',
    '20261301',
    '00000101',
    '2026013',
    '202601311',
    '2026O131',
    '2026\0\x0031',
    '\0'.repeat(8),
    '',
  ]) {
    expect(day(text), text).toBeNull()
  }
})
