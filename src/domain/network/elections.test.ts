/** The later word stands for the days it is about, and silence is not a no: table by table. */
import { expect, test } from 'vitest'
import type { Id } from '#base/id.ts'
import { type ElectionWord, offeredSpans, offerOf } from './elections.ts'

let count = 0
const word = (
  says: ElectionWord['says'],
  from: ElectionWord['from'],
  until: ElectionWord['until'],
  more: Partial<ElectionWord> = {},
): ElectionWord => {
  count++
  const id = `01890000-0000-7000-8000-${String(count).padStart(12, '0')}` as Id
  const saidAt = `2026-01-01T00:00:${String(count % 60).padStart(2, '0')}.000Z`
  return { id, support: 'MTM', county: '34', says, from, until, note: null, saidAt, ...more }
}

const cases: readonly (readonly [
  string,
  readonly ElectionWord[],
  readonly (readonly [string, string | null])[],
])[] = [
  ['nothing said', [], []],
  ['offered for good', [word('offered', '2026-01-01', null)], [['2026-01-01', null]]],
  ['offered for a year', [word('offered', '2026-01-01', '2026-12-31')], [['2026-01-01', '2026-12-31']]],
  [
    'taken away later',
    [word('offered', '2026-01-01', null), word('not-offered', '2026-07-01', null)],
    [['2026-01-01', '2026-06-30']],
  ],
  [
    'a gap in between',
    [word('offered', '2026-01-01', null), word('not-offered', '2026-03-01', '2026-03-31')],
    [
      ['2026-01-01', '2026-02-28'],
      ['2026-04-01', null],
    ],
  ],
  [
    'said no, then said yes for the same days',
    [word('not-offered', '2026-01-01', null), word('offered', '2026-01-01', null)],
    [['2026-01-01', null]],
  ],
  [
    'two years that follow one another are one span',
    [word('offered', '2024-01-01', '2024-02-29'), word('offered', '2024-03-01', '2024-12-31')],
    [['2024-01-01', '2024-12-31']],
  ],
  ['never offered and never told of otherwise', [word('not-offered', '2026-01-01', null)], []],
]

test.each(cases)('%s', (_, words, spans) => {
  expect(offeredSpans(words).map(({ from, until }) => [from, until])).toEqual(spans)
})

const told = [
  word('offered', '2026-01-01', '2026-06-30'),
  word('offered', '2026-01-01', null, { county: '19' }),
]
const asked = [
  ['there on the last day', told, 'MTM', '34', '2026-06-30', 'offered'],
  ['there the day after', told, 'MTM', '34', '2026-07-01', 'not-offered'],
  ['before the first day', told, 'MTM', '34', '2025-12-31', 'not-offered'],
  ['another county', told, 'MTM', '01', '2026-02-01', 'not-offered'],
  ['another support', told, 'HD', '34', '2026-02-01', 'not-offered'],
  ['county not known: anywhere will do', told, 'MTM', null, '2026-07-01', 'offered'],
  ['a plan that never said', [], 'MTM', '34', '2026-02-01', 'not-told'],
] as const

test.each(asked)('%s', (_, words, support, county, on, is) => {
  expect(offerOf(words, support, county, on)).toBe(is)
})
