/** The list of first steps is there for new providers, and goes when it is done, put away or long ago. */
import { expect, test } from 'vitest'
import { type FirstMonthFacts, type FirstStep, firstSteps, nextStep, stateOf } from './first-month.ts'

const all = (isDone: boolean) =>
  Object.fromEntries(firstSteps.map(step => [step, isDone])) as Record<FirstStep, boolean>

const facts: FirstMonthFacts = {
  kinds: ['ecm-provider'],
  joinedOn: '2026-11-01',
  today: '2026-11-23',
  kept: null,
  done: all(false),
}

test('a new provider sees it, and what comes first', () => {
  expect(stateOf(facts)).toBe('shown')
  expect(nextStep(facts.done)).toBe('second-factor')
  expect(nextStep({ ...all(true), template: false, trial: false })).toBe('template')
})

test('it is finished once every step is true', () => {
  expect(stateOf({ ...facts, done: all(true) })).toBe('finished')
  expect(nextStep(all(true))).toBeNull()
  expect(stateOf({ ...facts, done: { ...all(true), 'first-invoice': false } })).toBe('shown')
})

test('what somebody put away stays away, and a quarter of a year ends it', () => {
  expect(stateOf({ ...facts, kept: 'put-away' })).toBe('put-away')
  expect(stateOf({ ...facts, today: '2027-02-01' })).toBe('shown')
  expect(stateOf({ ...facts, today: '2027-02-02' })).toBe('over')
})

test('a plan has none', () => {
  expect(stateOf({ ...facts, kinds: ['plan'] })).toBe('not-for-us')
  expect(stateOf({ ...facts, kinds: ['delegate', 'community-supports-provider'] })).toBe('shown')
})
