/** Every rule is reached by its sample; what is paid is right to the cent; charge less adjustments is what is paid. */
import { expect, test } from 'vitest'
import { adjudicationRules } from '#guidance/adjudication/rules.ts'
import { documents } from '#guidance/documents.ts'
import type { Authorization } from '../authorizations/authorization.ts'
import type { Facts } from '../exchange/records.ts'
import { adjudicate, decideByHand } from './adjudicate.ts'
import type { ClaimLine, Receipt } from './claim-line.ts'
import { balanceOf, type Decision, plainDecision, ruleOf, stateAfter } from './decision.ts'
import { type Earlier, type Known, makeBook } from './known.ts'
import { type Coming, placeSubmission } from './place.ts'
import {
  authorizationOf,
  contractWith,
  lineWith,
  personWith,
  planId,
  sampleAgreement,
  worldWith,
} from './testing.ts'

/** A line that came before, as it stands. */
function before(line: ClaimLine, more: Partial<Earlier> = {}): Earlier {
  const { providerId, kind, number, billingNpi, cin, receivedOn } = line
  return {
    ...{ id: 'e-1', providerId, kind, number, billingNpi, cin, recordId: null, receivedOn },
    ...{ fingerprint: line.fingerprint, serviceKey: line.serviceKey },
    ...{ startedOn: line.startedOn, endedOn: line.endedOn, state: 'approved', service: 'g9008-u1' },
    ...{ memberId: 'm-1', authorizationId: null, unitsApproved: line.units },
    ...{ allowedCents: line.chargeCents, paidCents: line.chargeCents },
    ...more,
  }
}

type Case = {
  readonly facts?: Facts
  readonly receipt?: Partial<Receipt>
  readonly known?: Known
  readonly earlier?: readonly Earlier[]
  readonly recordId?: string
  readonly with?: readonly ClaimLine[]
}

function decide({ facts, receipt, known = worldWith(), earlier = [], recordId, with: others = [] }: Case) {
  const line = lineWith(facts, receipt)
  const book = makeBook(earlier)
  const coming: Coming[] = [...others, line].map(each => ({ line: each, recordId: recordId ?? null }))
  const placed = placeSubmission(coming, book)
  for (const { earlier: each, how } of placed.ended)
    book.put({ ...each, state: how === 'void' ? 'voided' : 'replaced' })
  const own = placed.lines.get(line.id)
  if (!own) throw new Error('not placed')
  const decision = adjudicate(line, own, known, book)
  return { line, placed, decision }
}

const htn: Facts = {
  procedureCode: 'H0043',
  procedureCodeModifier: 'U6',
  serviceUnitCount: '2',
  serviceEndDate: '10/02/2026',
  serviceChargeAmount: '150.00',
}
const stay = (units: string, until: string): Facts => ({
  procedureCode: 'T2033',
  procedureCodeModifier: 'U6',
  serviceUnitCount: units,
  serviceEndDate: until,
  serviceChargeAmount: String(Number(units) * 200),
})
const withAuthorization = (service: string, more: Partial<Authorization>): Known =>
  worldWith(personWith({ authorizations: [authorizationOf(service, more)] }))
const covered = (more: object) =>
  worldWith(
    personWith({
      coverage: [
        {
          from: '2026-01-01',
          until: null,
          state: 'covered',
          planId,
          contradiction: null,
          because: [],
          ...more,
        },
      ],
    }),
  )
const number2 = { invoiceNumber: '1000000002' }
const monthly: Facts = {
  procedureCode: 'T2050',
  procedureCodeModifier: 'U6',
  serviceUnitCount: '1',
  serviceChargeAmount: '450.00',
}

/** A sample that reaches each rule, and what the line comes to. */
const samples: Readonly<Record<string, readonly [Case, Decision['outcome'], paidCents: number]>> = {
  'member/unknown': [{ known: worldWith(null) }, 'deny', 0],
  'member/other-person': [
    { facts: { memberLastName: 'Muster', memberDateOfBirth: '02/02/1990' } },
    'contest',
    0,
  ],
  'coverage/not-yet': [
    { known: covered({ from: '2026-01-01', state: 'not-covered', planId: null }) },
    'deny',
    0,
  ],
  'coverage/over': [
    {
      known: worldWith(
        personWith({
          coverage: [
            {
              from: '2026-01-01',
              until: '2026-08-31',
              state: 'covered',
              planId,
              contradiction: null,
              because: [],
            },
            {
              from: '2026-09-01',
              until: null,
              state: 'not-covered',
              planId: null,
              contradiction: null,
              because: [],
            },
          ],
        }),
      ),
    },
    'deny',
    0,
  ],
  'coverage/other-plan': [{ known: covered({ planId: 'another' }) }, 'deny', 0],
  'coverage/not-known': [{ known: covered({ from: '2026-11-01' }) }, 'pend', 0],
  'authorization/missing': [{ facts: htn, known: worldWith(personWith({ authorizations: [] })) }, 'deny', 0],
  'authorization/not-found': [{ known: worldWith(personWith({ authorizations: [] })) }, 'pend', 0],
  'authorization/not-decided': [
    {
      facts: htn,
      known: withAuthorization('HTN', { state: 'asked', from: null, until: null, decidedAt: null }),
    },
    'pend',
    0,
  ],
  'authorization/other-service': [{ facts: { authorizationNumber: 'A-HTN' } }, 'deny', 0],
  'authorization/other-provider': [
    { facts: htn, known: withAuthorization('HTN', { partnerId: 'another' }) },
    'deny',
    0,
  ],
  'authorization/units-exceeded': [{ known: withAuthorization('ecm', { units: 3 }) }, 'pay', 7_500],
  'authorization/units-used-up': [
    {
      known: withAuthorization('ecm', { units: 4 }),
      earlier: [before(lineWith(number2), { serviceKey: 'x', number: '9', authorizationId: 'a-ecm' })],
    },
    'deny',
    0,
  ],
  'contract/none': [{ known: worldWith(personWith(), null) }, 'deny', 0],
  'contract/not-in-force': [
    { known: worldWith(personWith(), contractWith(sampleAgreement, '2026-10-02')) },
    'deny',
    0,
  ],
  'contract/not-agreed': [
    { known: worldWith(personWith(), contractWith({ ...sampleAgreement, ecm: null }, '2026-01-01')) },
    'deny',
    0,
  ],
  'contract/other-npi': [{ facts: { billingProviderNpi: '1888888887' } }, 'contest', 0],
  'code/days-missing': [{ facts: { serviceEndDate: '09/30/2026' } }, 'contest', 0],
  'code/day-to-come': [
    { facts: { serviceStartDate: '11/03/2026', serviceEndDate: '11/03/2026' } },
    'contest',
    0,
  ],
  'code/units-missing': [{ facts: { serviceUnitCount: '0' } }, 'contest', 0],
  'code/unknown': [{ facts: { procedureCode: '99213', procedureCodeModifier: '' } }, 'deny', 0],
  'code/other-modifiers': [{ facts: { procedureCodeModifier: 'U7' } }, 'deny', 0],
  'code/not-in-force': [
    {
      facts: {
        procedureCode: 'T1016',
        procedureCodeModifier: 'U8',
        serviceStartDate: '12/31/2025',
        serviceEndDate: '12/31/2025',
      },
      receipt: { receivedOn: '2026-01-05' },
    },
    'deny',
    0,
  ],
  'code/diagnosis-missing': [{ facts: { memberDiagnosisCode: '' } }, 'contest', 0],
  'duplicate/same-line': [{ earlier: [before(lineWith(), { kind: '837P' })] }, 'deny', 0],
  'duplicate/same-service': [{ facts: number2, earlier: [before(lineWith())] }, 'deny', 0],
  'duplicate/number-used': [
    {
      facts: { serviceUnitCount: '3', serviceChargeAmount: '75.00' },
      receipt: { kind: '837P' },
      earlier: [before(lineWith())],
    },
    'contest',
    0,
  ],
  'duplicate/line-added': [
    {
      facts: { serviceStartDate: '10/05/2026', serviceEndDate: '10/05/2026' },
      recordId: 'r-2',
      earlier: [before(lineWith())],
    },
    'pend',
    0,
  ],
  'correction/original-missing': [{ receipt: { frequency: '7', kind: '837P' } }, 'deny', 0],
  'filing/late': [{ receipt: { receivedOn: '2027-03-31' } }, 'deny', 0],
  'limit/reached': [
    {
      facts: stay('1', '10/01/2026'),
      earlier: [
        before(lineWith(number2), {
          service: 't2033-u6',
          unitsApproved: 182,
          serviceKey: 'x',
          startedOn: '2026-03-01',
        }),
      ],
    },
    'deny',
    0,
  ],
  'limit/exceeded': [
    {
      facts: stay('5', '10/05/2026'),
      earlier: [
        before(lineWith(number2), {
          service: 't2033-u6',
          unitsApproved: 180,
          serviceKey: 'x',
          startedOn: '2026-03-01',
        }),
      ],
    },
    'pay',
    40_000,
  ],
  'limit/exception': [
    {
      facts: {
        procedureCode: 'H0044',
        procedureCodeModifier: 'U2',
        serviceUnitCount: '1',
        serviceChargeAmount: '3000.00',
      },
      earlier: [before(lineWith(number2), { service: 'h0044-u2', unitsApproved: 1, serviceKey: 'x' })],
    },
    'pend',
    0,
  ],
  'telehealth/gq-missing': [{ facts: { placeOfService: '10' } }, 'contest', 0],
  'telehealth/place-in-person': [{ facts: { 'procedureCodeModifier#2': 'GQ' } }, 'pay', 10_000],
  'price/not-agreed': [
    { facts: { procedureCode: 'S5165', procedureCodeModifier: 'U5', serviceUnitCount: '1' } },
    'pend',
    0,
  ],
  'price/not-in-schedule': [
    {
      facts: {
        procedureCode: 'H0014',
        procedureCodeModifier: 'U6',
        serviceUnitCount: '1',
        serviceStartDate: '05/31/2026',
        serviceEndDate: '05/31/2026',
      },
      receipt: { receivedOn: '2026-06-30' },
    },
    'pend',
    0,
  ],
  'price/other-unit': [
    { facts: { procedureCode: 'S5170', procedureCodeModifier: 'U6', serviceUnitCount: '3' } },
    'pend',
    0,
  ],
  'price/above-agreed': [{ facts: { serviceChargeAmount: '130.00' } }, 'pay', 10_000],
  'price/month-paid': [
    {
      facts: monthly,
      earlier: [before(lineWith(number2), { service: 't2041-u6', serviceKey: 'x', paidCents: 40_000 })],
    },
    'pay',
    0,
  ],
  'price/capitated': [
    { facts: { procedureCode: 'H0045', procedureCodeModifier: 'U6', serviceUnitCount: '1' } },
    'pay',
    0,
  ],
}

test('every rule of the guidance has a sample, and no sample is of another', () => {
  expect(Object.keys(samples).sort()).toEqual(adjudicationRules.map(({ id }) => id).sort())
})

test.each(Object.entries(samples))('%s', (rule, [sample, outcome, paidCents]) => {
  const { line, decision } = decide(sample)
  expect(decision.reasons.map(each => each.rule)).toContain(rule)
  expect({ outcome: decision.outcome, paidCents: decision.paidCents }).toEqual({ outcome, paidCents })
  if (outcome === 'pay' || outcome === 'deny') expect(balanceOf(line.chargeCents, decision)).toBe(0)
  else expect(decision.adjustments).toEqual([])
})

test('rules cite what is listed, say what to do in both languages, and deny by a code', () => {
  const known = new Set<string>(documents.map(({ id }) => id))
  for (const rule of adjudicationRules) {
    expect(known.has(rule.cite.split(': ')[0] ?? ''), rule.id).toBe(true)
    for (const words of [rule.says, rule.mend])
      expect(
        [words.en, words.es].every(each => each.length > 5),
        rule.id,
      ).toBe(true)
    const tells = rule.outcome === 'deny' || rule.outcome === 'contest' || rule.outcome === 'reduce'
    expect(rule.reason !== null, rule.id).toBe(tells)
    // 16 and 96 say nothing without a remark.
    if (rule.reason === '16') expect(rule.remarks.length, rule.id).toBeGreaterThan(0)
  }
})

test('a plain line is paid whole; the charge is paid where it is below the price', () => {
  expect(decide({}).decision).toMatchObject({
    outcome: 'pay',
    paidCents: 10_000,
    adjustments: [],
    reasons: [],
  })
  expect(decide({ facts: { serviceChargeAmount: '80.00' } }).decision.paidCents).toBe(8_000)
})

test.each<[string, Case, Partial<Decision>]>([
  [
    'a price above: 45',
    { facts: { serviceChargeAmount: '130.00' } },
    { adjustments: [{ group: 'CO', reason: '45', cents: 3_000 }] },
  ],
  [
    'a part of the units: 198',
    { known: withAuthorization('ecm', { units: 3 }) },
    { unitsApproved: 3, adjustments: [{ group: 'CO', reason: '198', cents: 2_500 }] },
  ],
  [
    'both',
    { facts: { serviceChargeAmount: '130.00' }, known: withAuthorization('ecm', { units: 3 }) },
    {
      adjustments: [
        { group: 'CO', reason: '45', cents: 2_250 },
        { group: 'CO', reason: '198', cents: 3_250 },
      ],
    },
  ],
  [
    'under a monthly payment nothing is paid and the cost is kept',
    { facts: { procedureCode: 'H0045', procedureCodeModifier: 'U6', serviceUnitCount: '1' } },
    { isCapitated: true, allowedCents: 10_000, adjustments: [{ group: 'CO', reason: '24', cents: 10_000 }] },
  ],
  ['by the month, whatever was done in it', { facts: monthly }, { paidCents: 40_000, allowedCents: 40_000 }],
  [
    'a schedule',
    {
      facts: {
        procedureCode: 'H0014',
        procedureCodeModifier: 'U6',
        serviceUnitCount: '1',
        serviceChargeAmount: '200.00',
      },
    },
    { paidCents: 18_000 },
  ],
  ['by the day', { facts: htn }, { paidCents: 15_000 }],
  [
    'outreach without an authorization, whether it reached anybody or not',
    {
      facts: { procedureCodeModifier: 'U8', serviceUnitCount: '1', serviceChargeAmount: '30.00' },
      known: worldWith(personWith({ authorizations: [] })),
    },
    { outcome: 'pay', paidCents: 3_000 },
  ],
  [
    'what was presumed, although it was denied later',
    {
      facts: htn,
      known: withAuthorization('HTN', {
        way: 'presumptive',
        state: 'denied',
        askedFrom: '2026-09-15',
        from: null,
        until: null,
      }),
    },
    { outcome: 'pay' },
  ],
  [
    'days before an early end',
    { facts: htn, known: withAuthorization('HTN', { state: 'ended', until: '2026-10-15' }) },
    { outcome: 'pay' },
  ],
  [
    'a contest beside a denial is denied, and both are told',
    { facts: { memberDiagnosisCode: '' }, known: worldWith(null) },
    { outcome: 'deny', adjustments: [{ group: 'CO', reason: '31', cents: 10_000 }] },
  ],
])('%s', (_, sample, expected) => {
  expect(decide(sample).decision).toMatchObject(expected)
})

test('a denied line may be sent again under another number; a paid one not', () => {
  const denied = [before(lineWith(), { state: 'denied' })]
  expect(decide({ facts: number2, earlier: denied }).decision.outcome).toBe('pay')
})

test('a correction takes the place of all that stands under the number, and does not come late', () => {
  const first = before(lineWith(), { state: 'paid', receivedOn: '2026-10-05' })
  const { placed, decision } = decide({
    receipt: { kind: '837P', frequency: '7', receivedOn: '2027-06-01' },
    facts: { serviceUnitCount: '2', serviceChargeAmount: '50.00' },
    earlier: [first, before(lineWith(), { id: 'e-0', state: 'replaced' })],
  })
  expect(placed.ended.map(({ earlier, how }) => [earlier.id, how])).toEqual([['e-1', 'replaced']])
  expect(decision).toMatchObject({ outcome: 'pay', paidCents: 5_000 })
})

test('another version of a record takes the place of that record alone', () => {
  const other = before(lineWith({ serviceStartDate: '10/07/2026', serviceEndDate: '10/07/2026' }), {
    id: 'e-2',
    recordId: 'r-2',
  })
  const { placed } = decide({
    receipt: { frequency: '7' },
    recordId: 'r-1',
    earlier: [before(lineWith(), { recordId: 'r-1' }), other],
  })
  expect(placed.ended.map(({ earlier }) => earlier.id)).toEqual(['e-1'])
})

test('a void ends what stands, and a second void finds nothing', () => {
  const voiding = { kind: '837P', frequency: '8' } as const
  const first = decide({ receipt: voiding, earlier: [before(lineWith())] })
  expect(first.placed.ended.map(({ how }) => how)).toEqual(['void'])
  const again = decide({ receipt: voiding, earlier: [before(lineWith(), { state: 'voided' })] })
  expect(again.decision.reasons.map(({ rule }) => rule)).toEqual(['correction/original-missing'])
})

test('by hand: what is paid balances, and what cannot be is refused', () => {
  const line = lineWith()
  const of = { memberId: null, authorizationId: null, service: '' }
  const part = decideByHand(line, of, { outcome: 'pay', paidCents: 4_000, unitsApproved: 2 })
  expect(part && balanceOf(line.chargeCents, part)).toBe(0)
  expect(decideByHand(line, of, { outcome: 'deny', rule: 'contract/none' })?.adjustments).toEqual([
    { group: 'CO', reason: '242', cents: 10_000 },
  ])
  expect(decideByHand(line, of, { outcome: 'pay', paidCents: 10_001, unitsApproved: 2 })).toBeNull()
  expect(decideByHand(line, of, { outcome: 'pay', paidCents: 1, unitsApproved: 5 })).toBeNull()
  expect(decideByHand(line, of, { outcome: 'deny', rule: 'code/diagnosis-missing' })).toBeNull()
  expect(() => ruleOf('no/such')).toThrow('no rule')
})

test.each([
  ['replaced', 'replaced'],
  ['void', 'voided'],
  ['note', 'noted'],
] as const)('a line that ends by another (%s) pays nothing', (outcome, state) => {
  const decision = plainDecision(outcome, { memberId: 'm-1', authorizationId: null, service: '' })
  expect([stateAfter(decision.outcome), decision.paidCents]).toEqual([state, 0])
})
