/** Parts of an amount: none lost, none made. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [-100, [1, 1, 1], [-34, -33, -33]],
  [7, [0, 0], [4, 3]],
  [10, [0, 5], [0, 10]],
  [5, [], []],
])('%s cents among %j are %j', (cents, weights, parts) => {
  expect(spread(cents, weights)).toEqual(parts)
})

test('no cent is lost and none is made, and no part is more than a cent from its share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 }),
      (cents, weights) => {
        const parts = spread(cents, weights)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cents)
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        if (total === 0) return
        for (const [at, part] of parts.entries())
          expect(Math.abs(part - (cents * (weights[at] ?? 0)) / total)).toBeLessThan(1.01)
      },
    ),
  )
})
