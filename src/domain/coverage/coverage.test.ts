/** Coverage said, lost, given back and changed: what stands of each day, when it was known, what it bears. */
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { spanOf } from '../authorizations/term.ts'
import { renewalOn } from './renewal.ts'
import { type CoverageStatement, saidByRow } from './statement.ts'
import { borneDays, heldOf, lossesIn, planChangesIn } from './story.ts'
import { coverageTimeline } from './timeline.ts'

type Said = readonly [
  said: Day,
  source: CoverageStatement['source'],
  plan: string | null,
  says: CoverageStatement['says'],
  from: Day,
  until?: Day | null,
  takesBack?: number,
]

/** Statements in the order in which they were said; the n-th has the id `n`. */
const statements = (said: readonly Said[]): readonly CoverageStatement[] =>
  said.map(([saidOn, source, planId, says, from, until = null, takesBack], at) => ({
    ...{ id: `${at + 1}`, source, planId, says, from, until },
    saidAt: `${saidOn}T18:00:00.000Z`,
    recordId: source === 'plan-file' ? `row of ${planId}` : null,
    takesBackId: takesBack === undefined ? null : `${takesBack}`,
  }))

/** `2026-01-01..2026-01-31 covered A !two-plans`, span by span. */
const told = (said: readonly Said[], knownOn?: Day): readonly string[] =>
  coverageTimeline(statements(said), knownOn && `${knownOn}T23:59:59.999Z`).map(
    ({ from, until, state, planId, contradiction }) =>
      `${from}..${until ?? ''} ${state}${planId === null ? '' : ` ${planId}`}${contradiction ? ` !${contradiction}` : ''}`,
  )

const file = 'plan-file'

describe('what stands, day by day', () => {
  const cases: readonly [name: string, said: readonly Said[], stands: readonly string[]][] = [
    ['nothing is said: nothing stands', [], []],
    [
      'a plan’s file tells of a member till something else is said',
      [['2026-01-05', file, 'A', 'covered', '2026-01-01']],
      ['2026-01-01.. covered A'],
    ],
    [
      'a span ends on its last day, in a leap year on 29 February',
      [['2028-02-01', 'state', 'A', 'covered', '2028-02-01', '2028-02-29']],
      ['2028-02-01..2028-02-29 covered A', '2028-03-01.. unknown'],
    ],
    [
      'a span that ends with February of another year is followed by 1 March',
      [
        ['2027-02-01', 'state', 'A', 'covered', '2027-02-01', '2027-02-28'],
        ['2027-03-01', 'state', 'B', 'covered', '2027-03-01'],
      ],
      ['2027-02-01..2027-02-28 covered A', '2027-03-01.. covered B'],
    ],
    [
      'who is told of no more is neither covered nor not',
      [
        ['2026-01-05', file, 'A', 'covered', '2026-01-01'],
        ['2026-04-05', file, 'A', 'not-told', '2026-04-05'],
      ],
      ['2026-01-01..2026-04-04 covered A', '2026-04-05.. unknown'],
    ],
    [
      'a loss is a loss from its first day',
      [
        ['2026-01-05', 'state', 'A', 'covered', '2026-01-01'],
        ['2026-05-28', 'state', 'A', 'not-covered', '2026-06-01'],
      ],
      ['2026-01-01..2026-05-31 covered A', '2026-06-01.. not-covered'],
    ],
    [
      'a retroactive loss reaches back to the day it names',
      [
        ['2026-01-05', 'state', 'A', 'covered', '2026-01-01'],
        ['2026-07-10', 'state', 'A', 'not-covered', '2026-04-01'],
      ],
      ['2026-01-01..2026-03-31 covered A', '2026-04-01.. not-covered'],
    ],
    [
      'a reinstatement for the days between leaves no gap',
      [
        ['2026-01-05', 'state', 'A', 'covered', '2026-01-01'],
        ['2026-05-28', 'state', 'A', 'not-covered', '2026-06-01'],
        ['2026-08-02', 'state', 'A', 'covered', '2026-06-01'],
      ],
      ['2026-01-01.. covered A'],
    ],
    [
      'a reinstatement from today on leaves the gap',
      [
        ['2026-01-05', 'state', 'A', 'covered', '2026-01-01'],
        ['2026-05-28', 'state', 'A', 'not-covered', '2026-06-01'],
        ['2026-08-02', 'state', 'A', 'covered', '2026-08-01'],
      ],
      ['2026-01-01..2026-05-31 covered A', '2026-06-01..2026-07-31 not-covered', '2026-08-01.. covered A'],
    ],
    [
      'a change of plan in the middle of a month: the plan before lets go in its next file',
      [
        ['2026-01-05', file, 'A', 'covered', '2026-01-01'],
        ['2026-03-20', file, 'B', 'covered', '2026-03-16'],
        ['2026-04-05', file, 'A', 'not-told', '2026-04-05'],
      ],
      ['2026-01-01..2026-03-15 covered A', '2026-03-16.. covered B'],
    ],
    [
      'two plans on end, neither of which lets go: the later stands, and somebody has to look',
      [
        ['2026-01-05', file, 'A', 'covered', '2026-01-01'],
        ['2026-03-20', file, 'B', 'covered', '2026-03-01'],
      ],
      ['2026-01-01..2026-02-28 covered A', '2026-03-01.. covered B !two-plans'],
    ],
    [
      'a plan that lets go after more than two months has contradicted the other one',
      [
        ['2026-01-05', file, 'A', 'covered', '2026-01-01'],
        ['2026-03-20', file, 'B', 'covered', '2026-03-01'],
        ['2026-06-05', file, 'A', 'not-told', '2026-06-05'],
      ],
      [
        '2026-01-01..2026-02-28 covered A',
        '2026-03-01..2026-06-04 covered B !two-plans',
        '2026-06-05.. covered B',
      ],
    ],
    [
      'the State’s word goes before the file’s, and that they differ is shown',
      [
        ['2026-01-05', file, 'A', 'covered', '2026-01-01'],
        ['2026-02-10', 'state', 'A', 'not-covered', '2026-02-01'],
      ],
      ['2026-01-01..2026-01-31 covered A', '2026-02-01.. not-covered !sources-differ'],
    ],
    [
      'a later file does not go before the State’s earlier word',
      [
        ['2026-02-01', 'state', 'A', 'not-covered', '2026-02-01'],
        ['2026-02-10', file, 'A', 'covered', '2026-02-01'],
      ],
      ['2026-02-01.. not-covered !sources-differ'],
    ],
    [
      'a person’s word settles what was said before it',
      [
        ['2026-01-05', file, 'A', 'covered', '2026-01-01'],
        ['2026-02-10', 'state', 'A', 'not-covered', '2026-02-01'],
        ['2026-02-12', 'person', 'A', 'covered', '2026-02-01'],
      ],
      ['2026-01-01.. covered A'],
    ],
    [
      'what is said after a person’s word is weighed anew',
      [
        ['2026-02-12', 'person', 'A', 'covered', '2026-02-01'],
        ['2026-03-01', 'state', 'A', 'not-covered', '2026-03-01'],
      ],
      ['2026-02-01..2026-02-28 covered A', '2026-03-01.. not-covered !sources-differ'],
    ],
    [
      'a person says which of two plans it is',
      [
        ['2026-01-05', file, 'A', 'covered', '2026-01-01'],
        ['2026-03-20', file, 'B', 'covered', '2026-03-01'],
        ['2026-03-21', 'person', 'A', 'not-covered', '2026-03-01'],
      ],
      ['2026-01-01..2026-02-28 covered A', '2026-03-01.. covered B'],
    ],
    [
      'that Medi-Cal has ended is said of every plan',
      [
        ['2026-01-05', 'state', 'A', 'covered', '2026-01-01'],
        ['2026-05-01', 'state', null, 'not-covered', '2026-06-01'],
      ],
      ['2026-01-01..2026-05-31 covered A', '2026-06-01.. not-covered'],
    ],
    [
      'Medi-Cal without a plan is known to be without one',
      [['2026-01-05', 'state', null, 'covered', '2026-01-01', '2026-01-31']],
      ['2026-01-01..2026-01-31 eligible', '2026-02-01.. unknown'],
    ],
    [
      'what was taken back counts for nothing',
      [
        ['2026-01-05', file, 'A', 'covered', '2026-01-01'],
        ['2026-02-01', 'person', 'A', 'not-covered', '2026-02-01'],
        ['2026-02-02', 'person', 'A', 'not-covered', '2026-02-01', null, 2],
      ],
      ['2026-01-01.. covered A'],
    ],
  ]
  test.each(cases)('%s', (_, said, stands) => expect(told(said)).toEqual(stands))
})

describe('what was held when', () => {
  const lostAndBack: readonly Said[] = [
    ['2026-01-05', 'state', 'A', 'covered', '2026-01-01'],
    ['2026-06-20', 'state', 'A', 'not-covered', '2026-05-01'],
    ['2026-07-15', 'state', 'A', 'covered', '2026-05-01'],
  ]
  test.each([
    ['before the loss was known', '2026-06-19', ['2026-01-01.. covered A']],
    [
      'after it, and before it was mended',
      '2026-06-20',
      ['2026-01-01..2026-04-30 covered A', '2026-05-01.. not-covered'],
    ],
    ['after it was mended', '2026-07-15', ['2026-01-01.. covered A']],
  ] as const)('%s', (_, on, stands) => expect(told(lostAndBack, on)).toEqual(stands))

  test('of one day, each change of mind with its instant', () => {
    expect(
      heldOf(statements(lostAndBack), '2026-05-10').map(({ since, state }) => [since.slice(0, 10), state]),
    ).toEqual([
      ['2026-01-05', 'covered'],
      ['2026-06-20', 'not-covered'],
      ['2026-07-15', 'covered'],
    ])
  })
})

describe('losses and changes', () => {
  const losing = (from: Day, back: Day | null): readonly Said[] => [
    ['2025-01-05', 'state', 'A', 'covered', '2025-01-01'],
    ['2025-01-06', 'state', 'A', 'not-covered', from],
    ...(back === null ? [] : ([['2025-01-07', 'state', 'A', 'covered', back]] as const)),
  ]
  test.each([
    ['lost and back within the quarter: one story', '2025-04-01', '2025-06-01', true, '2025-05-31'],
    ['back on the 90th day after: still', '2025-04-01', '2025-06-30', true, '2025-06-29'],
    ['back a day later: a new story', '2025-04-01', '2025-07-01', false, '2025-06-30'],
    ['never back', '2025-04-01', null, false, null],
  ] as const)('%s', (_, from, back, isMended, until) => {
    expect(lossesIn(coverageTimeline(statements(losing(from, back))))).toEqual([
      { from, until, planBeforeId: 'A', planAfterId: back && 'A', isMended },
    ])
  })

  test('a change in the middle of a month is one, and of two on the first day neither is', () => {
    const said: readonly Said[] = [
      ['2026-01-05', 'state', 'A', 'covered', '2026-01-01', '2026-03-15'],
      ['2026-01-05', 'state', 'B', 'covered', '2026-03-16', '2026-04-30'],
      ['2026-01-05', 'state', 'A', 'covered', '2026-05-01'],
    ]
    // The later word of one source stands for all days it speaks of; those before it keep the earlier word.
    expect(planChangesIn(coverageTimeline(statements(said))).map(each => [each.on, each.isMidMonth])).toEqual(
      [
        ['2026-03-16', true],
        ['2026-05-01', false],
      ],
    )
  })
})

describe('authorization and coverage', () => {
  const year = (from: Day) => {
    const span = spanOf('ecm', from, 'first')
    if (span === null) throw new Error('no term')
    return span
  }
  const cases: readonly [name: string, from: Day, said: readonly Said[], borne: readonly string[]][] = [
    [
      'a year from 29 February ends on 28 February',
      '2028-02-29',
      [['2028-01-01', 'state', 'A', 'covered', '2028-01-01']],
      ['2028-02-29..2029-02-28'],
    ],
    [
      'a year from 31 January ends on 30 January',
      '2026-01-31',
      [['2026-01-01', 'state', 'A', 'covered', '2026-01-01']],
      ['2026-01-31..2027-01-30'],
    ],
    [
      'a loss in the middle takes its days out',
      '2026-01-01',
      [
        ['2026-01-01', 'state', 'A', 'covered', '2026-01-01'],
        ['2026-05-01', 'state', 'A', 'not-covered', '2026-05-01', '2026-06-30'],
      ],
      ['2026-01-01..2026-04-30', '2026-07-01..2026-12-31'],
    ],
    [
      'a retroactive reinstatement puts them back',
      '2026-01-01',
      [
        ['2026-01-01', 'state', 'A', 'covered', '2026-01-01'],
        ['2026-05-01', 'state', 'A', 'not-covered', '2026-05-01', '2026-06-30'],
        ['2026-07-03', 'state', 'A', 'covered', '2026-05-01'],
      ],
      ['2026-01-01..2026-12-31'],
    ],
    [
      'after a change of plan in mid-month the plan before bears nothing',
      '2026-01-01',
      [
        ['2026-01-01', file, 'A', 'covered', '2026-01-01'],
        ['2026-03-20', file, 'B', 'covered', '2026-03-16'],
        ['2026-04-05', file, 'A', 'not-told', '2026-04-05'],
      ],
      ['2026-01-01..2026-03-15'],
    ],
    [
      'while two plans are said to cover, the days of the one that stands are unsure',
      '2026-01-01',
      [
        ['2026-01-01', file, 'B', 'covered', '2026-01-01', '2026-12-31'],
        ['2026-01-01', file, 'A', 'covered', '2026-03-01', '2026-12-31'],
      ],
      ['2026-03-01..2026-12-31?'],
    ],
    ['of whom nothing is known, all days are unsure', '2026-01-01', [], ['2026-01-01..2026-12-31?']],
    [
      'days before the first word are unsure, and those after a file left somebody out',
      '2026-01-01',
      [
        ['2026-03-05', file, 'A', 'covered', '2026-03-01'],
        ['2026-11-05', file, 'A', 'not-told', '2026-11-05'],
      ],
      ['2026-01-01..2026-02-28?', '2026-03-01..2026-11-04', '2026-11-05..2026-12-31?'],
    ],
  ]
  test.each(cases)('%s', (_, from, said, expected) => {
    const borne = borneDays(year(from), 'A', coverageTimeline(statements(said)))
    expect(borne.map(each => `${each.from}..${each.until}${each.unsure ? '?' : ''}`)).toEqual(expected)
  })
})

describe('what a row of a file says', () => {
  const said = (facts: { readonly [element: string]: string }, hasEnded = false) =>
    saidByRow(facts, hasEnded, '2026-03-01T04:00:00.000Z')
  test.each([
    // At 20:00 on 28 February in California.
    ['the whole month in which it came', {}, false, 'covered', '2026-02-01'],
    [
      'from an assignment in that month',
      { memberAssignmentDate: '02/17/2026' },
      false,
      'covered',
      '2026-02-17',
    ],
    ['not from an older assignment', { memberAssignmentDate: '11/17/2024' }, false, 'covered', '2026-02-01'],
    ['not from one that is to come', { memberAssignmentDate: '03/05/2026' }, false, 'covered', '2026-02-01'],
    ['no more, when termed', { ecmMemberRecord: 'Termed' }, false, 'not-told', '2026-02-28'],
    ['no more, when left out', { ecmMemberRecord: 'Continuing' }, true, 'not-told', '2026-02-28'],
  ] as const)('%s', (_, facts, hasEnded, says, from) => {
    expect(said(facts, hasEnded)).toMatchObject({ says, from, until: null })
  })

  test('and the day of renewal', () => {
    expect(said({ mediCalRenewalDate: '06/30/2026' }).renewsOn).toBe('2026-06-30')
    expect(said({}).renewsOn).toBeNull()
  })
})

describe('renewal', () => {
  test.each([
    ['a day before the first reminder', '2026-09-30', [], 'far', null],
    ['on the 90th day before', '2026-10-02', [], 'due', 'check-address'],
    ['seen to since', '2026-10-20', [['reached', '2026-10-10']], 'reminded', 'check-address'],
    ['the next reminder is due again', '2026-11-01', [['reached', '2026-10-10']], 'due', 'look-for-packet'],
    ['sent in: nothing is left to do', '2026-12-20', [['sent-in', '2026-12-01']], 'done', 'send-packet'],
    [
      'what was done a year ago counts for nothing',
      '2026-12-28',
      [['renewed', '2025-12-20']],
      'due',
      'last-days',
    ],
    ['on the very day', '2026-12-31', [], 'due', 'last-days'],
    ['gone by, and to be mended', '2027-01-01', [], 'past', null],
    ['on the last day to mend it', '2027-03-31', [], 'past', null],
    ['over', '2027-04-01', [], 'over', null],
  ] as const)('%s', (_, today, notes, state, reminder) => {
    const done = notes.map(([did, on]) => ({ did, at: `${on}T20:00:00.000Z` }))
    const standing = renewalOn('2026-12-31', done, today)
    expect([standing.state, standing.reminder?.id ?? null]).toEqual([state, reminder])
  })
})
