/** What the State's limits leave: every way in which a limit counts, with what other authorizations take of it. */
import { expect, test } from 'vitest'
import { type Asked, type Given, limitsOn } from './limits.ts'

const today = '2026-11-23'
const ask = (service: string, more: Partial<Asked> = {}): Asked => ({
  ...{ service, from: '2026-12-01', until: '2027-02-28', units: null, unit: null },
  ...more,
})
const given = (service: string, more: Partial<Given> = {}): Given => ({
  ...ask(service),
  ...{ state: 'approved', used: 0, usedCents: null },
  ...more,
})

type Expected = {
  readonly most: number
  readonly taken: number
  readonly asks: number | null
  readonly isOver: boolean
}

test.each<readonly [string, string, Asked, readonly Given[], Expected | null]>([
  ['none for navigation', '', ask('HTN'), [], null],
  [
    'a deposit once in a lifetime (policy guide, assumed)',
    'housing-deposits-once',
    ask('HD'),
    [],
    { most: 1, taken: 0, asks: 1, isOver: false },
  ],
  [
    'and not again, however long ago',
    'housing-deposits-once',
    ask('HD'),
    [given('HD', { from: '2022-02-01', until: '2023-01-31', state: 'ended' })],
    { most: 1, taken: 1, asks: 1, isOver: true },
  ],
  [
    'a no takes nothing',
    'housing-deposits-once',
    ask('HD'),
    [given('HD', { state: 'denied' }), given('HD', { state: 'withdrawn' }), given('HD', { state: 'asked' })],
    { most: 1, taken: 0, asks: 1, isOver: false },
  ],
  [
    'room and board: six months in twelve, by days of the span where no units are named',
    'room-and-board-six-months',
    ask('RC'),
    [],
    { most: 182, taken: 0, asks: 90, isOver: false },
  ],
  [
    'the three supports share it: rent that still runs takes all that it gives',
    'room-and-board-six-months',
    ask('RC'),
    [given('TR', { from: '2026-06-01', until: '2026-11-30', units: 120, unit: 'day' })],
    { most: 182, taken: 120, asks: 90, isOver: true },
  ],
  [
    'what is over takes what was used',
    'room-and-board-six-months',
    ask('RC'),
    [given('TR', { from: '2026-05-01', until: '2026-10-31', units: 120, unit: 'day', used: 30 })],
    { most: 182, taken: 30, asks: 90, isOver: false },
  ],
  [
    'what lies before the twelve months takes nothing',
    'room-and-board-six-months',
    ask('RC'),
    [given('STPHH', { from: '2025-08-01', until: '2026-01-31', units: 182, used: 182 })],
    { most: 182, taken: 0, asks: 90, isOver: false },
  ],
  [
    'of what reaches into them only those days',
    'room-and-board-six-months',
    ask('RC'),
    // The twelve months end on 28 February 2027 and begin on 1 March 2026.
    [given('STPHH', { from: '2026-02-01', until: '2026-03-10', units: 38, used: 38 })],
    { most: 182, taken: 10, asks: 90, isOver: false },
  ],
  [
    'a month counts thirty days',
    'room-and-board-six-months',
    ask('TR', { units: 7, unit: 'months' }),
    [],
    { most: 182, taken: 0, asks: 210, isOver: true },
  ],
  [
    'before July 2025 recuperative care had ninety days on end',
    'recuperative-care-ninety-days',
    ask('RC', { from: '2025-03-01', until: '2025-05-30', units: 91, unit: 'day' }),
    [],
    { most: 90, taken: 0, asks: 91, isOver: true },
  ],
  [
    'respite: 336 hours of a calendar year',
    'respite-hours',
    ask('RS', { from: '2026-01-01', until: '2026-12-31', units: 14, unit: 'day' }),
    [],
    { most: 336, taken: 0, asks: 336, isOver: false },
  ],
  [
    'of each year that the days touch',
    'respite-hours',
    ask('RS', { units: 700, unit: 'hours' }),
    [],
    { most: 672, taken: 0, asks: 700, isOver: true },
  ],
  [
    'another year takes nothing',
    'respite-hours',
    ask('RS', { from: '2026-01-01', until: '2026-06-30', units: 10, unit: 'hour' }),
    [given('RS', { from: '2025-01-01', until: '2025-12-31', units: 14, used: 14, unit: 'day' })],
    { most: 336, taken: 0, asks: 10, isOver: false },
  ],
  [
    'meals: three a day',
    'meals-a-day',
    ask('MTM', { from: '2026-12-01', until: '2026-12-28', units: 85, unit: 'meal' }),
    [],
    { most: 84, taken: 0, asks: 85, isOver: true },
  ],
  [
    'and twelve weeks, the last of them begun',
    'meals-twelve-weeks',
    ask('MTM', { from: '2026-12-01', until: '2027-02-23' }),
    [],
    { most: 12, taken: 0, asks: 13, isOver: true },
  ],
  [
    'dollars: what accepted lines cost; what is asked is not known before the bill',
    'home-modifications-lifetime',
    ask('EAA'),
    [given('EAA', { from: '2024-01-01', until: '2024-12-31', used: 1, usedCents: 500_001 })],
    { most: 7500, taken: 5001, asks: null, isOver: false },
  ],
  [
    'and over when nothing is left',
    'asthma-remediation-lifetime',
    ask('AR'),
    [given('AR', { from: '2024-01-01', until: '2024-12-31', used: 1, usedCents: 750_000 })],
    { most: 7500, taken: 7500, asks: null, isOver: true },
  ],
])('%s', (_says, id, asked, others, expected) => {
  const found = limitsOn(asked, others, today)
  if (expected === null) expect(found).toEqual([])
  else expect(found.find(({ limit }) => limit.id === id)).toMatchObject(expected)
})
