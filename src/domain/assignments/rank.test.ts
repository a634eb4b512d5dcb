/** Every rule of the order of assignment, with its citation, and every outcome that a person has to decide. */
import { expect, test } from 'vitest'
import type { Id } from '#base/id.ts'
import { type Candidate, type Room, rankProviders, roomOf, type Wishes } from './rank.ts'

const idOf = (nth: number) => `01890000-0000-7000-8000-00000000000${nth}` as Id
const [clinic, county, doctor, shelter] = [idOf(1), idOf(2), idOf(3), idOf(4)] as const
const roomy: Room = { is: 'free', free: 10 }
const full: Room = { is: 'full', free: 0 }

const candidate = (providerId: Id, more: Partial<Candidate> = {}): Candidate => ({
  ...{ providerId, name: `Sample ${providerId.at(-1)}`, populations: [], counties: ['34'], room: roomy },
  ...more,
})
const nothing: Wishes = {
  ...{ memberChoice: null, behavioralHealth: null, primaryCare: null, populations: [], county: null },
}
const all = [clinic, county, doctor, shelter].map(id => candidate(id))

type Case = readonly [
  says: string,
  wishes: Partial<Wishes>,
  candidates: readonly Candidate[],
  first: Id,
  rule: string,
  cite: string,
  outcome: string,
]

const toolkit = 'provider-toolkit-2021-12'
const cases: readonly Case[] = [
  [
    'the member’s choice goes before all else',
    { memberChoice: shelter, behavioralHealth: county, primaryCare: doctor },
    all,
    shelter,
    'member-choice',
    toolkit,
    'ready',
  ],
  [
    'then who gives behavioral health care',
    { behavioralHealth: county, primaryCare: doctor, populations: ['1a'] },
    [...all.slice(0, 3), candidate(shelter, { populations: ['1a'] })],
    county,
    'behavioral-health',
    toolkit,
    'ready',
  ],
  [
    'then the organization of primary care',
    { primaryCare: doctor, populations: ['1a'] },
    [...all.slice(0, 3), candidate(shelter, { populations: ['1a'] })],
    doctor,
    'primary-care',
    toolkit,
    'ready',
  ],
  [
    'then who specializes in the member’s population',
    { populations: ['1a'] },
    [...all.slice(0, 3), candidate(shelter, { populations: ['1a', '2'] })],
    shelter,
    'specialization',
    'action-plan-2024-03',
    'ready',
  ],
  [
    'of two who do, whoever has room',
    { populations: ['1a'] },
    [candidate(clinic, { populations: ['1a'], room: full }), candidate(shelter, { populations: ['1a'] })],
    shelter,
    'specialization',
    'action-plan-2024-03',
    'ready',
  ],
  [
    'among equals, whoever serves the county',
    { county: '57' },
    [candidate(clinic), candidate(county, { counties: ['57'] })],
    county,
    'capacity',
    'causeway-assumptions',
    'ready',
  ],
  [
    'and whoever has the most room',
    {},
    [candidate(clinic, { room: { is: 'free', free: 1 } }), candidate(doctor)],
    doctor,
    'capacity',
    'causeway-assumptions',
    'ready',
  ],
  [
    'a wish is not passed over because the provider is full: a person decides',
    { memberChoice: clinic },
    [candidate(clinic, { room: full }), candidate(county)],
    clinic,
    'member-choice',
    toolkit,
    'first-is-full',
  ],
  [
    'nobody has room',
    {},
    [candidate(clinic, { room: full })],
    clinic,
    'capacity',
    'causeway-assumptions',
    'all-full',
  ],
  [
    'who never said how much room there is comes after who has some, and before who has none',
    {},
    [candidate(clinic, { room: full }), candidate(county, { room: { is: 'not-told', free: null } })],
    county,
    'capacity',
    'causeway-assumptions',
    'ready',
  ],
]

test.each(cases)('%s', (_, wishes, candidates, first, rule, cite, outcome) => {
  const ranking = rankProviders({ ...nothing, ...wishes }, candidates)
  expect(ranking.ranked[0]).toMatchObject({ providerId: first, rule: { id: rule } })
  expect(ranking.ranked[0]?.rule.cite).toContain(cite)
  expect(ranking.outcome).toBe(outcome)
})

test('no contract: nobody; a wish for somebody without one is named', () => {
  expect(rankProviders({ ...nothing, memberChoice: clinic }, [])).toEqual({
    ranked: [],
    outcome: 'nobody',
    outside: [{ rule: 'member-choice', providerId: clinic }],
  })
})

test.each([
  ['nothing is known', null, 5, null, 0, 'not-told', null],
  ['by the contract', 10, 4, null, 0, 'free', 6],
  ['by the report', null, 4, { able: 10, serving: 8 }, 1, 'free', 1],
  ['the lesser holds', 100, 4, { able: 10, serving: 10 }, 0, 'full', 0],
  ['more given than agreed is no less than none', 3, 5, null, 0, 'full', 0],
] as const)('room: %s', (_, most, assigned, report, assignedSinceReport, is, free) => {
  expect(roomOf({ most, assigned, report, assignedSinceReport })).toEqual({ is, free })
})
