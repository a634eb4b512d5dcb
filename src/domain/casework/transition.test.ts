/** The way home from a facility: which step is due by when, and what counts as done. */
import { expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import type { Said, Thing } from './entry.ts'
import { nextStepOn, transitionOf } from './transition.ts'

const stay = (said: Said): Thing => ({
  ...{ id: 's', kind: 'stay', program: 'ecm', partnerId: null, isPart2: false },
  ...{ on: '2026-11-01', changedOn: '2026-11-12', said: { facilityKind: 'hospital', ...said } },
})

test.each<
  readonly [string, Said, readonly Day[], readonly (readonly [string, string, string | null])[], Day | null]
>([
  ['in the hospital still', {}, ['2026-11-02'], [], null],
  [
    'discharged: a plan that day, a contact in a week, medications in thirty days',
    { dischargedOn: '2026-11-10' },
    ['2026-11-09'],
    [
      ['plan', '2026-11-10', null],
      ['contact', '2026-11-17', null],
      ['medications', '2026-12-10', null],
    ],
    '2026-11-10',
  ],
  [
    'a contact on the day of discharge counts, the first of several',
    { dischargedOn: '2026-11-10', transitionPlan: 'Her sister helps' },
    ['2026-11-20', '2026-11-10'],
    [
      ['plan', '2026-11-10', '2026-11-12'],
      ['contact', '2026-11-17', '2026-11-10'],
      ['medications', '2026-12-10', null],
    ],
    '2026-12-10',
  ],
  [
    'all done, over a leap day',
    { dischargedOn: '2028-02-28', transitionPlan: 'x', medicationsOn: '2028-03-01' },
    ['2028-02-29'],
    [
      ['plan', '2028-02-28', '2026-11-12'],
      ['contact', '2028-03-06', '2028-02-29'],
      ['medications', '2028-03-29', '2028-03-01'],
    ],
    null,
  ],
])('%s', (_says, said, contacts, steps, next) => {
  const found = transitionOf(stay(said), contacts)
  expect(found.map(({ id, dueOn, doneOn }) => [id, dueOn, doneOn])).toEqual(steps)
  expect(nextStepOn([stay(said)], contacts)).toBe(next)
})
