/** Who may move an assignment from where to where: every state, every word, every side. */
import { expect, test } from 'vitest'
import type { Id } from '#base/id.ts'
import { type Assignment, type AssignmentWord, stateOfAssignment, wordsOpenTo } from './assignment.ts'

const plan = '01890000-0000-7000-8000-000000000001' as Id
const provider = '01890000-0000-7000-8000-000000000002' as Id
const third = '01890000-0000-7000-8000-000000000003' as Id

const assignment = (otherId: Id | null = provider): Assignment => ({
  ...{ id: plan, ownerId: plan, otherId, providerId: provider, memberId: plan, service: 'ecm' },
  ...{ because: 'capacity', despite: null, populations: [], from: '2026-12-01', facts: {} },
  saidAt: '2026-11-23T16:00:00.000Z',
})
let second = 0
const word = (says: AssignmentWord['says'], byId: Id): AssignmentWord => {
  second++
  return {
    ...{
      id: plan,
      assignmentId: plan,
      byId,
      says,
      reason: null,
      on: '2026-12-01',
      note: null,
      memberId: null,
    },
    saidAt: `2026-11-23T16:00:${String(second % 60).padStart(2, '0')}.000Z`,
  }
}

const cases: readonly (readonly [
  string,
  readonly AssignmentWord[],
  string,
  readonly string[],
  readonly string[],
])[] = [
  ['proposed', [], 'proposed', ['assigned', 'withdrawn'], []],
  ['assigned', [word('assigned', plan)], 'assigned', ['withdrawn'], ['accepted', 'declined']],
  ['accepted', [word('assigned', plan), word('accepted', provider)], 'accepted', ['ended'], ['ended']],
  ['declined', [word('assigned', plan), word('declined', provider)], 'declined', [], []],
  ['taken back by the plan', [word('assigned', plan), word('withdrawn', plan)], 'withdrawn', [], []],
  [
    'ended by the provider',
    [word('assigned', plan), word('accepted', provider), word('ended', provider)],
    'ended',
    [],
    [],
  ],
  [
    'a stranger’s word moves nothing',
    [word('assigned', plan), word('accepted', third)],
    'assigned',
    ['withdrawn'],
    ['accepted', 'declined'],
  ],
  [
    'a plan accepts nothing for a provider of the hub',
    [word('assigned', plan), word('accepted', plan)],
    'assigned',
    ['withdrawn'],
    ['accepted', 'declined'],
  ],
]

test.each(cases)('%s', (_, words, state, plans, providers) => {
  expect(stateOfAssignment(assignment(), words)).toBe(state)
  expect(wordsOpenTo(assignment(), words, plan)).toEqual(plans)
  expect(wordsOpenTo(assignment(), words, provider)).toEqual(providers)
  expect(wordsOpenTo(assignment(), words, third)).toEqual([])
})

test('for a provider that is not on the hub the plan puts down what it was told', () => {
  const words = [word('assigned', plan)]
  expect(wordsOpenTo(assignment(null), words, plan)).toEqual(['accepted', 'declined', 'withdrawn'])
})
