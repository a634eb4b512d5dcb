/** Warnings before a key ends: 60, 30 and 14 days, each once reached, none after. */
import { expect, test } from 'vitest'
import { keyWarning } from './key-ends.ts'

test.each([
  ['2026-12-01', null, null],
  ['2026-12-01', '2027-02-01', null],
  ['2026-12-01', '2027-01-30', 60],
  ['2026-12-01', '2027-01-01', 60],
  ['2026-12-01', '2026-12-31', 30],
  ['2026-12-01', '2026-12-15', 14],
  ['2026-12-01', '2026-12-02', 14],
  ['2026-12-01', '2026-12-01', null],
] as const)('on %s for %s: %s', (today, expiresOn, warning) => {
  expect(keyWarning(today, expiresOn)).toBe(warning)
})
