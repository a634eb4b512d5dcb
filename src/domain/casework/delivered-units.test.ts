/** Units of a support by authorization: each given unit is told once. */
import { expect, test } from 'vitest'
import { deliveredUnits, isOverBefore } from './delivered-units.ts'
import type { Entry } from './entry.ts'
import type { Assignment } from './standing.ts'

const authorization = (number: string, from: string, until: Assignment['authorizedUntil']): Assignment => ({
  ...{
    program: 'housing',
    partnerId: 'plan',
    assignedOn: null,
    renewalOn: null,
    hasEnded: false,
    since: '2026-01-01',
  },
  ...{ authorizationNumber: number, authorizedUntil: until, facts: { authorizationStartDate: from } },
})
const given = (on: Entry['on'], units: string, more: Partial<Entry> = {}): Entry => ({
  ...{ id: on, memberId: 'm', kind: 'encounter', program: 'housing', partnerId: null, on },
  ...{ said: { units }, isPart2: false, aboutId: null, by: { kind: 'person', id: 'p' }, at: on },
  ...more,
})
const november = { from: '2026-11-01', until: '2026-11-30' } as const

test('each unit counts for the authorization of its day, once, and only in the period', () => {
  const first = authorization('A1', '06/01/2026', '2026-11-15')
  const second = authorization('A2', '11/10/2026', null)
  const entries = [
    ...[given('2026-10-31', '9'), given('2026-11-01', '2'), given('2026-11-15', '3')],
    ...[given('2026-11-16', '4'), given('2026-11-30', '5'), given('2026-12-01', '9')],
    ...[given('2026-11-20', '9', { program: 'ecm' }), given('2026-11-20', '9', { kind: 'outreach' })],
  ]
  const units = deliveredUnits('housing', entries, [second, first], november)
  expect([units.get(first), units.get(second), units.get(null)]).toEqual([5, 9, undefined])
})

test('what no authorization covers is not lost', () => {
  const units = deliveredUnits('housing', [given('2026-11-02', '2')], [], november)
  expect(units.get(null)).toBe(2)
})

test('an authorization is over when its last day was before', () => {
  expect(isOverBefore(authorization('A1', '', '2026-10-31'), november.from)).toBe(true)
  expect(isOverBefore(authorization('A1', '', '2026-11-01'), november.from)).toBe(false)
  expect(isOverBefore(authorization('A1', '', null), november.from)).toBe(false)
})
