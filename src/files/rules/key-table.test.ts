/** The memory of keys: every key known again, none taken for another, small, and never slow. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyNumbers, type KeyTable, keyTable, textBits, wholeNumbers } from './key-table.ts'

function numberOf(table: KeyTable, parts: readonly string[]): number {
  table.begin()
  for (const part of parts) table.add(part)
  return table.number()
}

test('keys are numbered in the order in which they come, and known again', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { maxLength: 600 }), keys => {
      const table = keyTable()
      const known = new Map<string, number>()
      for (const parts of keys) {
        const name = JSON.stringify(parts)
        if (!known.has(name)) known.set(name, known.size)
        expect(numberOf(table, parts)).toBe(known.get(name))
        expect(table.size).toBe(known.size)
      }
    }),
  )
})

test('three hundred thousand keys that differ in little are all told apart', () => {
  const table = keyTable()
  for (let serial = 0; serial < 300_000; serial++)
    numberOf(table, ['1999999984', String(serial).padStart(10, '0')])
  expect(table.size).toBe(300_000)
  for (let serial = 0; serial < 300_000; serial += 997) {
    expect(numberOf(table, ['1999999984', String(serial).padStart(10, '0')])).toBe(serial)
  }
  expect(table.size).toBe(300_000)
})

test('where a part ends is part of the key', () => {
  const table = keyTable()
  const numbers = [['AB', 'C'], ['A', 'BC'], ['ABC'], ['ABC', ''], ['', 'ABC']].map(key =>
    numberOf(table, key),
  )
  expect(numbers).toEqual([0, 1, 2, 3, 4])
})

test('keys that crowd together only change the order of the index', () => {
  // With so short a search every full neighborhood counts as crowded.
  const table = keyTable(2)
  for (let serial = 0; serial < 5000; serial++) expect(numberOf(table, [String(serial)])).toBe(serial)
  for (let serial = 0; serial < 5000; serial++) expect(numberOf(table, [String(serial)])).toBe(serial)
})

test('columns hold what was set, and 0 where nothing was', () => {
  const [whole, any] = [wholeNumbers(), anyNumbers()]
  expect(whole.get(123_456)).toBe(0)
  whole.set(40_000, 4_294_967_295)
  any.set(40_000, 1234.5)
  any.set(40_001, Number.NaN)
  expect(whole.get(40_000)).toBe(4_294_967_295)
  expect(whole.get(39_999)).toBe(0)
  expect(any.get(40_000)).toBe(1234.5)
  expect(any.get(40_001)).toBeNaN()
})

test('the bits of a text are never 0', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(textBits(text)).toBeGreaterThan(0)
      expect(textBits(text)).toBeLessThanOrEqual(4_294_967_295)
    }),
  )
  expect(textBits('90000001A')).not.toBe(textBits('90000002A'))
})
