/** Numbers are remembered, apart by kind, up to a bound. */
import { expect, test } from 'vitest'
import { numbersSeen } from './numbers-seen.ts'

test('a number is seen again, and only such', () => {
  const seen = numbersSeen(1_000_000)
  for (let number = 0; number < 100_000; number++) expect(seen.seeAgain(`CLAIM${number}`)).toBe(false)
  for (let number = 0; number < 100_000; number += 97) expect(seen.seeAgain(`CLAIM${number}`)).toBe(true)
})

test('kinds are apart', () => {
  const seen = numbersSeen(10)
  expect(seen.seeAgain('A', 1)).toBe(false)
  expect(seen.seeAgain('A', 7)).toBe(false)
  expect(seen.seeAgain('A', 1)).toBe(true)
})

test('no more are remembered than allowed, and nothing after clearing', () => {
  const seen = numbersSeen(2)
  expect(['A', 'B', 'C', 'C'].map(text => seen.seeAgain(text))).toEqual([false, false, false, false])
  expect(seen.seeAgain('A')).toBe(true)
  seen.clear()
  expect(seen.seeAgain('A')).toBe(false)
})
