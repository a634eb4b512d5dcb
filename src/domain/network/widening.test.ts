/** Only avoidable use can be widened (action-plan-2024-03), on its days, until a later word ends it. */
import { expect, test } from 'vitest'
import type { Id } from '#base/id.ts'
import { objectionToWidening, type WideningWord, widerOn } from './widening.ts'

const [first, end] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'] as Id[]
const word = (more: Partial<WideningWord> = {}): WideningWord => ({
  ...{ id: first ?? '', population: '2', event: 'avoidable-emergency-visit', atLeast: 4, withinMonths: 6 },
  ...{ from: '2026-01-01', until: null, endsId: null, note: null, saidAt: '2026-01-01T00:00:00.000Z' },
  ...more,
})

test.each([
  ['1a', 'network/not-widenable'],
  ['1b', 'network/not-widenable'],
  ['2', null],
  ['3', 'network/not-widenable'],
  ['4', 'network/not-widenable'],
  ['9', 'network/not-widenable'],
  ['XX', 'network/not-widenable'],
] as const)('population %s: %s', (population, objection) => {
  expect(objectionToWidening(word({ population }))).toBe(objection)
})

test.each([
  ['before its first day', '2025-12-31', 0],
  ['on its first day', '2026-01-01', 1],
  ['on the last day that a later word said', '2026-06-30', 1],
  ['the day after', '2026-07-01', 0],
] as const)('%s', (_, on, count) => {
  const words = [word(), word({ id: end ?? '', until: '2026-06-30', endsId: first ?? '' })]
  expect(widerOn(words, on)).toHaveLength(count)
})
