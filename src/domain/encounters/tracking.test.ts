/** Where an encounter stands after each answer, and what is sent next, as tables. */
import { expect, test } from 'vitest'
import {
  answerKinds,
  type Heard,
  hear,
  nextSending,
  type Sent,
  sendAgain,
  type Tracked,
  takeBackFirst,
} from './tracking.ts'

const made: Tracked = { state: 'made', stage: 0, frequency: '1' }
const after = (heard: readonly Heard[], from = made) =>
  heard.reduce((at, each) => hear(at, each).tracked, from)
const yes = (kind: Heard['kind']): Heard => ({ kind, verdict: 'accepted' })
const no = (kind: Heard['kind']): Heard => ({ kind, verdict: 'rejected' })

test('each answer in its turn leads to acceptance', () => {
  const states = answerKinds.map((_, index) => after(answerKinds.slice(0, index + 1).map(yes)).state)
  expect(states).toEqual(['received', 'acknowledged', 'forwarded', 'accepted'])
  expect(after(answerKinds.map(yes), { ...made, frequency: '8' }).state).toBe('voided')
})

test.each([
  ['the same again', [yes('999'), yes('999')], 'acknowledged', 'repeated'],
  ['the same refusal again', [no('277ca'), no('277ca')], 'rejected', 'repeated'],
  ['an earlier one later', [yes('277ca'), yes('ta1')], 'forwarded', 'overtaken'],
  ['an earlier refusal later', [yes('277ca'), no('999')], 'forwarded', 'overtaken'],
  ['otherwise than before', [yes('999'), no('999')], 'acknowledged', 'contradicts'],
  [
    'accepted after it was refused by the same',
    [no('validation'), yes('validation')],
    'rejected',
    'contradicts',
  ],
  ['a later one knows more', [no('999'), yes('277ca')], 'forwarded', 'applied'],
  ['the last word refuses', [yes('277ca'), no('validation')], 'rejected', 'applied'],
  ['the last word alone', [yes('validation')], 'accepted', 'applied'],
] as const)('%s', (_, heard, state, outcome) => {
  const [last] = heard.slice(-1)
  const before = after(heard.slice(0, -1))
  expect(hear(before, last ?? yes('ta1'))).toMatchObject({ tracked: { state }, outcome })
})

test('in whatever order they come, the answers come to the same', () => {
  const verdicts = ['accepted', 'rejected'] as const
  const orders = (all: readonly Heard[]): Heard[][] =>
    all.length < 2
      ? [[...all]]
      : all.flatMap((each, at) => orders(all.toSpliced(at, 1)).map(rest => [each, ...rest]))
  for (let bits = 0; bits < 16; bits++) {
    const heard = answerKinds.map((kind, at) => ({ kind, verdict: verdicts[(bits >> at) & 1] ?? 'accepted' }))
    const ends = orders(heard).map(order => JSON.stringify(after(order)))
    expect(new Set(ends).size).toBe(1)
  }
})

test('what is in no file hears nothing', () => {
  for (const state of ['due', 'held', 'dropped'] as const)
    expect(hear({ ...made, state }, yes('ta1'))).toEqual({ tracked: { ...made, state }, outcome: 'not-sent' })
})

const sent: Sent = {
  ...{ state: 'accepted', stage: 4, frequency: '1', content: 'one', submission: 1 },
  ...{ stateNumber: 'E1', acceptedLines: 2 },
}
const claimed = (content: string, waits = false) => ({ content, waits })

test.each([
  ['a new claim is told', null, claimed('one'), { frequency: '1', submission: 1 }],
  ['nothing to tell', null, claimed(''), null],
  ['undecided lines wait', null, claimed('one', true), null],
  ['nothing changed', sent, claimed('one'), null],
  ['changed after acceptance: in place of it', sent, claimed('two'), { frequency: '7', submission: 2 }],
  ['taken back after acceptance', sent, claimed(''), { frequency: '8', submission: 2 }],
  [
    'told again after the State took it back: as new',
    { ...sent, state: 'voided', content: '', acceptedLines: 0 },
    claimed('two'),
    { frequency: '1', submission: 1 },
  ],
  ['an answer is awaited', { ...sent, state: 'made' }, claimed('two'), null],
  ['rejected as it was', { ...sent, state: 'rejected' }, claimed('one'), null],
  [
    'rejected before the State knew it, mended',
    { ...sent, state: 'rejected', stateNumber: null, acceptedLines: 0 },
    claimed('two'),
    { frequency: '1', submission: 2 },
  ],
  [
    'rejected by its number, mended',
    { ...sent, state: 'rejected', acceptedLines: 0 },
    claimed('two'),
    { frequency: '7', submission: 2 },
  ],
  ['rejected and taken back', { ...sent, state: 'rejected', acceptedLines: 0 }, claimed(''), 'drop'],
  [
    'a correction rejected, then taken back',
    { ...sent, state: 'rejected' },
    claimed(''),
    { frequency: '8', submission: 2 },
  ],
  [
    'changed before it was sent',
    { ...sent, state: 'due', stateNumber: null, acceptedLines: 0 },
    claimed('two'),
    { frequency: '1', submission: 1 },
  ],
  [
    'taken back before it was sent',
    { ...sent, state: 'held', stateNumber: null, acceptedLines: 0 },
    claimed(''),
    'drop',
  ],
] as const)('%s', (_, encounter, claim, next) => {
  expect(nextSending(encounter, claim)).toEqual(next)
})

test('a person sends again only what was stopped', () => {
  expect(sendAgain(sent)).toBeNull()
  expect(sendAgain({ ...sent, state: 'rejected' })).toEqual({ frequency: '7', submission: 2 })
  expect(sendAgain({ ...sent, state: 'held', stateNumber: null })).toEqual({ frequency: '1', submission: 1 })
})

test('what waits for another correction is taken back first, where the State holds something of it', () => {
  const stuck: Sent = { ...sent, state: 'rejected', frequency: '7', submission: 3 }
  expect(takeBackFirst(stuck)).toEqual({ frequency: '8', submission: 4 })
  for (const other of [
    { ...stuck, acceptedLines: 0 },
    { ...stuck, stateNumber: null },
    { ...stuck, state: 'accepted' as const },
  ])
    expect(takeBackFirst(other)).toBeNull()
})
