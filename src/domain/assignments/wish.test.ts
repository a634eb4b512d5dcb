/** Wishes are dated words: the later day stands, a late word overwrites nothing, and nothing is said twice. */
import { expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { newWishes, standingWishes, type WishKind, type WishWord } from './wish.ts'

const word = (kind: WishKind, value: string | null, on: Day, nth: number): WishWord => ({
  ...{ id: `w${nth}`, kind, value, on, saidAt: `2026-11-0${nth}T10:00:00Z` },
})
const moved = [word('county', '34', '2026-01-01', 1), word('county', '19', '2026-06-15', 2)]

test.each<readonly [says: string, words: readonly WishWord[], on: Day, values: readonly string[]]>([
  ['before the first word nothing is known', moved, '2025-12-31', []],
  ['before the move the old county stands', moved, '2026-06-14', ['34']],
  ['from its day on the new one', moved, '2026-06-15', ['19']],
  [
    'a late word of an earlier day changes nothing now',
    [...moved, word('county', '57', '2026-03-01', 3)],
    '2026-11-23',
    ['19'],
  ],
  ['what is taken back stands no more', [...moved, word('county', null, '2026-11-01', 3)], '2026-11-23', []],
  [
    'of two of one day the one said later',
    [...moved, word('county', '57', '2026-06-15', 3)],
    '2026-11-23',
    ['57'],
  ],
  [
    'kinds stand side by side',
    [...moved, word('primary-care', 'clinic', '2026-02-01', 3)],
    '2026-11-23',
    ['19', 'clinic'],
  ],
])('%s', (_, words, on, values) => {
  expect(standingWishes(words, on).map(({ value }) => value)).toEqual(values)
})

test('only what differs from what stands is a new word', () => {
  const said = {
    county: '19',
    'member-choice': 'shelter',
    'primary-care': undefined,
    'behavioral-health': null,
  }
  expect(newWishes(moved, said, '2026-11-23')).toEqual([{ kind: 'member-choice', value: 'shelter' }])
  expect(newWishes(moved, { county: null }, '2026-11-23')).toEqual([{ kind: 'county', value: null }])
})
