/** Whose word stands when several speak of a member, and what is shown where two words differ. */
import { expect, test } from 'vitest'
import { knownElements } from '#guidance/members/known-elements.ts'
import { resolve, type Source } from './resolve.ts'

const source = (changes: Partial<Source>): Source => ({
  recordId: 'a',
  partnerId: 'plan',
  rank: 0,
  facts: {},
  saidAt: '2026-01-01T00:00:00.000Z',
  hasEnded: false,
  ...changes,
})

const phones = (...sources: readonly Partial<Source>[]): ReturnType<typeof resolve> =>
  resolve(
    sources.map((each, at) => source({ recordId: `record ${at}`, ...each })),
    knownElements,
  )

const phone = (memberPhoneNumber: string): Source['facts'] => ({ memberPhoneNumber })

test('what our own people entered stands, and what a plan says otherwise is shown', () => {
  const { facts, disagreements } = phones(
    { facts: phone('5555550100'), saidAt: '2026-09-01T00:00:00.000Z' },
    { recordId: null, partnerId: null, facts: phone('5555550101') },
  )
  expect(facts).toEqual(phone('5555550101'))
  expect(disagreements).toEqual([
    {
      element: 'memberPhoneNumber',
      of: 'contact',
      said: [
        { value: '5555550101', recordId: null, partnerId: null },
        { value: '5555550100', recordId: 'record 0', partnerId: 'plan' },
      ],
    },
  ])
})

test('what was taken back says nothing', () => {
  expect(
    phones({ facts: phone('5555550100') }, { recordId: null, partnerId: null, facts: phone('') }),
  ).toEqual({ facts: phone('5555550100'), disagreements: [] })
})

test.each<[string, Partial<Source>, Partial<Source>]>([
  ['a record in force goes before one that has ended', {}, { hasEnded: true, rank: -1 }],
  ['the file of the lower rank goes first', { rank: 0 }, { rank: 1, saidAt: '2026-09-01T00:00:00.000Z' }],
  ['of one file the later word goes first', { saidAt: '2026-09-01T00:00:00.000Z' }, {}],
])('%s', (_says, first, second) => {
  const one = { ...first, facts: phone('5555550100') }
  const two = { ...second, facts: phone('5555550101') }
  expect(phones(one, two).facts).toEqual(phone('5555550100'))
  expect(phones(two, one).facts).toEqual(phone('5555550100'))
})

test('a record that has ended disagrees with nobody', () => {
  expect(
    phones({ facts: phone('5555550100') }, { facts: phone('5555550101'), hasEnded: true }).disagreements,
  ).toEqual([])
})

test('what is of a service, not of the person, is not held of a member', () => {
  expect(phones({ facts: { ecmServiceAuthorizationDate: '01/01/2026' } }).facts).toEqual({})
})
