/** Before an invoice is sent its own side is told what the plan's rules will say, and nothing that it cannot know. */
import { expect, test } from 'vitest'
import { foresee } from './foresee.ts'
import type { Known } from './known.ts'
import {
  authorizationOf,
  contractWith,
  lineWith,
  personWith,
  planId,
  sampleAgreement,
  worldWith,
} from './testing.ts'

const today = '2026-11-02'
const sure = { contradiction: null, because: [] } as const
const covered = { state: 'covered', planId, ...sure } as const
const uncovered = { state: 'not-covered', planId: null, ...sure } as const
const over = [
  { from: '2026-01-01', until: '2026-09-30', ...covered },
  { from: '2026-10-01', until: null, ...uncovered },
] as const
const notYet = [
  { from: '2026-01-01', until: '2026-10-14', ...uncovered },
  { from: '2026-10-15', until: null, ...covered },
] as const
const elsewhere = [{ from: '2026-01-01', until: null, ...covered, planId: 'another-plan' }] as const
const told = (line: ReturnType<typeof lineWith>, known: Known, earlier: readonly (typeof line)[] = []) =>
  foresee([line], earlier, known, today).flatMap(({ reasons }) => reasons.map(({ rule }) => rule))

const units = (number: string, day: string, count: string) =>
  lineWith(
    {
      invoiceNumber: number,
      procedureCode: 'H0043',
      procedureCodeModifier: 'U6',
      serviceStartDate: day,
      serviceEndDate: day,
      serviceUnitCount: count,
      serviceChargeAmount: '75.00',
    },
    { id: `l-${number}` },
  )

test('of what will be paid nothing is said', () => {
  expect(told(lineWith(), worldWith())).toEqual([])
})

test.for([
  ['coverage/over', personWith({ coverage: over })],
  ['coverage/not-yet', personWith({ coverage: notYet })],
  ['coverage/other-plan', personWith({ coverage: elsewhere })],
  [
    'authorization/missing',
    personWith({ authorizations: [authorizationOf('ecm', { until: '2026-06-30' })] }),
  ],
  ['member/other-person', personWith({ lastName: 'Otherwise', bornOn: '1990-02-02' })],
] as const)('%s is told before it is sent', ([rule, person]) => {
  expect(told(lineWith(), worldWith(person))).toContain(rule)
})

test('the contract and the time to file are told too', () => {
  const soon = worldWith(personWith(), contractWith(sampleAgreement, '2026-10-15'))
  expect(told(lineWith(), soon)).toContain('contract/not-in-force')
  expect(told(lineWith({ billingProviderNpi: '1999999992' }), worldWith())).toContain('contract/other-npi')
  const old = { serviceStartDate: '01/05/2025', serviceEndDate: '01/05/2025' }
  expect(told(lineWith(old), worldWith())).toContain('filing/late')
})

test('units are counted through what was sent before, and through the draft itself', () => {
  const person = personWith({ authorizations: [authorizationOf('HTN', { units: 3 })] })
  const known = worldWith(person)
  const first = units('1000000002', '10/02/2026', '2')
  const second = units('1000000003', '10/09/2026', '2')
  expect(told(second, known, [first])).toEqual(['authorization/units-exceeded'])
  const both = foresee([first, second], [], known, today)
  expect(both.map(({ lineId }) => lineId)).toEqual(['l-1000000003'])
  expect(told(units('1000000004', '10/16/2026', '1'), known, [first, second])).toContain(
    'authorization/units-used-up',
  )
})

test('what only the plan can know is not guessed at', () => {
  // Nobody by that CIN, nothing of coverage, no authorization ever told, the price a schedule of the plan's own.
  expect(told(lineWith({ memberCin: '90000009A' }), worldWith())).toEqual([])
  const untold = personWith({ coverage: [], authorizations: [] })
  expect(told(lineWith(), worldWith(untold))).toEqual([])
  expect(told(units('1000000005', '10/02/2026', '1'), worldWith(untold))).toEqual([])
  expect(told(lineWith(), { ...worldWith(), rates: [] })).toEqual([])
})

test('the same line twice is told by the check of the file, once', () => {
  expect(told(lineWith(), worldWith(), [lineWith({}, { id: 'l-0' })])).toEqual([])
})
