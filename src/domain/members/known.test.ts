/** Of two words about a member the later stands; what was taken back is not known; nothing counts before its day. */
import { expect, test } from 'vitest'
import type { Id } from '#base/id.ts'
import { type FactWord, knownFrom } from './known.ts'

let count = 0
const word = (kind: FactWord['kind'], code: string, says: FactWord['says'], on: FactWord['on']): FactWord => {
  count++
  const id = `01890000-0000-7000-8000-${String(count).padStart(12, '0')}` as Id
  const saidAt = new Date(Date.UTC(2026, 10, 23) + count * 1000).toISOString()
  return { id, kind, code, says, on, source: 'member', note: null, isPart2: false, saidAt }
}

test.each<readonly [string, readonly FactWord[], Readonly<Record<string, boolean>>]>([
  ['nothing said', [], {}],
  ['yes', [word('fact', 'livesInShelter', 'yes', '2026-11-01')], { livesInShelter: true }],
  ['no', [word('fact', 'livesInShelter', 'no', '2026-11-01')], { livesInShelter: false }],
  [
    'the word about the later day, though it was said first',
    [word('fact', 'livesInShelter', 'no', '2026-11-20'), word('fact', 'livesInShelter', 'yes', '2026-11-01')],
    { livesInShelter: false },
  ],
  [
    'of one day, the word that was said later',
    [word('fact', 'livesInShelter', 'no', '2026-11-01'), word('fact', 'livesInShelter', 'yes', '2026-11-01')],
    { livesInShelter: true },
  ],
  [
    'taken back',
    [
      word('fact', 'livesInShelter', 'yes', '2026-11-01'),
      word('fact', 'livesInShelter', 'not-known', '2026-11-02'),
    ],
    {},
  ],
  ['about a day to come', [word('fact', 'livesInShelter', 'yes', '2026-12-01')], {}],
])('facts: %s', (_, words, facts) => {
  expect(knownFrom(words, null, '2026-11-23').known.facts).toEqual(facts)
})

test('events count by their days, and one that was wrong does not; programs as they stand', () => {
  const words = [
    word('event', 'avoidable-emergency-visit', 'yes', '2026-11-01'),
    word('event', 'avoidable-emergency-visit', 'yes', '2026-11-02'),
    word('event', 'avoidable-emergency-visit', 'no', '2026-11-02'),
    word('program', 'mssp', 'yes', '2026-01-01'),
    word('program', 'cbas', 'yes', '2026-01-01'),
    word('program', 'cbas', 'no', '2026-06-01'),
  ]
  const { known, programs } = knownFrom(words, '1980-02-29', '2026-11-23')
  expect(known.events).toEqual([{ event: 'avoidable-emergency-visit', on: '2026-11-01' }])
  expect(programs).toEqual(['mssp'])
})
