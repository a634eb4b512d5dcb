/** Every cent of a payment on its line, or on the account that asks; whatever a plan writes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '#base/day.ts'
import { type BilledLine, entriesOf } from './post.ts'
import type { PaidClaim, PaidLine, Remittance, SetOff } from './remittance.ts'
import { addsUp, contentOf, moneyOf } from './remittance.ts'

const billed = (number: number, more: Partial<BilledLine> = {}): BilledLine => ({
  recordId: `r${number}`,
  invoice: '9000000001',
  number,
  cin: '90000001A',
  procedure: 'G9008',
  modifiers: ['U1'],
  from: dayOf(2026, 10, number),
  chargeCents: 10_000,
  ...more,
})
const line = (more: Partial<PaidLine> = {}): PaidLine => ({
  control: '9000000001001',
  procedure: 'G9008',
  modifiers: ['U1'],
  from: '2026-10-01',
  chargeCents: 10_000,
  paidCents: 8000,
  adjustments: [{ group: 'CO', reason: '45', cents: 2000 }],
  remarks: [],
  ...more,
})
const claim = (lines: PaidLine[], more: Partial<PaidClaim> = {}): PaidClaim => ({
  number: '9000000001',
  payerNumber: 'P1',
  status: '1',
  cin: '90000001A',
  chargeCents: lines.reduce((sum, { chargeCents }) => sum + (chargeCents ?? 0), 0),
  paidCents: lines.reduce((sum, { paidCents }) => sum + paidCents, 0),
  adjustments: [],
  remarks: [],
  lines,
  ...more,
})
const payment = (claims: PaidClaim[], setOff: SetOff[] = []): Remittance => ({
  payer: '1990000001',
  trace: 'T1',
  paidOn: '2026-11-20',
  cents:
    claims.reduce((sum, { paidCents }) => sum + paidCents, 0) -
    setOff.reduce((sum, { cents }) => sum + cents, 0),
  method: 'ACH',
  claims,
  setOff,
  wrong: null,
})
const landing = (paid: PaidLine, ours: BilledLine[], more: Partial<PaidClaim> = {}) => {
  const [entry] = entriesOf(payment([claim([paid], more)]), ours)
  return entry?.recordId ?? entry?.open
}

const two = [billed(1), billed(2)]
test.each([
  ['by its number', line(), two, 'r1'],
  ['by its day, where the number says another line', line({ from: '2026-10-02' }), two, 'r2'],
  ['by what was done, without a number', line({ control: '', from: '2026-10-02' }), two, 'r2'],
  [
    'by its charge, without a number or a day',
    line({ control: '', from: null, chargeCents: 500 }),
    [billed(1), billed(2, { chargeCents: 500 })],
    'r2',
  ],
  ['on none, where several fit', line({ control: '', from: null }), two, 'several-lines-fit'],
  ['on none, where the modifier is another', line({ modifiers: ['U2'] }), two, 'no-such-line'],
  ['on none, where we billed no such invoice', line(), [], 'no-such-invoice'],
  [
    'by its number alone in a list',
    line({ procedure: '', modifiers: [], from: null, chargeCents: null }),
    two,
    'r1',
  ],
])('a line lands %s', (_, paid, ours, where) => {
  expect(landing(paid, ours)).toBe(where)
})

test('another member’s money lands on no line of ours', () => {
  expect(landing(line(), two, { cin: '90000002A' })).toBe('another-member')
})

test('a claim paid as a whole is parted among its lines by their charges, its reasons too', () => {
  const whole = claim([], {
    chargeCents: 20_000,
    paidCents: 15_001,
    adjustments: [{ group: 'CO', reason: '45', cents: 4999 }],
  })
  const entries = entriesOf(payment([whole]), two)
  expect(entries.map(({ kind, recordId, cents }) => [kind, recordId, cents])).toEqual([
    ['paid', 'r1', 7501],
    ['adjusted', 'r1', 2500],
    ['paid', 'r2', 7500],
    ['adjusted', 'r2', 2499],
  ])
})

test('interest stands on the invoice that it is for, what is set off on the plan’s account', () => {
  const entries = entriesOf(
    payment(
      [claim([line()])],
      [
        { reason: 'L6', reference: 'P1', cents: -123 },
        { reason: 'WO', reference: 'elsewhere', cents: 500 },
      ],
    ),
    two,
  )
  expect(entries.slice(-2)).toMatchObject([
    { kind: 'interest', invoice: '9000000001', cents: 123 },
    { kind: 'set-off', invoice: '', cents: -500 },
  ])
})

const money = fc.integer({ min: -50_000, max: 50_000 })
const anyLine = fc
  .record({
    at: fc.integer({ min: 1, max: 9 }),
    isBare: fc.boolean(),
    chargeCents: fc.integer({ min: 0, max: 50_000 }),
    paidCents: money,
    adjusted: money,
  })
  .map(({ at, isBare, chargeCents, paidCents, adjusted }) =>
    line({
      control: `9000000001${String(at).padStart(3, '0')}`,
      from: isBare ? null : dayOf(2026, 10, at),
      chargeCents,
      paidCents,
      adjustments: [{ group: 'CO', reason: '45', cents: adjusted }],
    }),
  )
const anyClaim = fc
  .record({
    lines: fc.array(anyLine, { maxLength: 5 }),
    number: fc.constantFrom('9000000001', '9000000002'),
    status: fc.constantFrom('1', '4', '22'),
    besides: money,
  })
  .map(({ lines, number, status, besides }) => {
    const paid = lines.reduce((sum, { paidCents }) => sum + paidCents, 0) - besides
    const adjustments = besides === 0 ? [] : [{ group: 'CO' as const, reason: '45', cents: besides }]
    return claim(lines, { number, status, adjustments, paidCents: paid })
  })
const anyPayment = fc
  .record({
    claims: fc.array(anyClaim, { maxLength: 5 }),
    setOff: fc.array(
      fc.record({
        reason: fc.constantFrom('L6', 'WO', 'FB'),
        reference: fc.constantFrom('P1', ''),
        cents: money,
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ claims, setOff }) => payment(claims, setOff))

test('whatever a plan writes, the money of the entries is the payment’s, to the cent', () => {
  fc.assert(
    fc.property(anyPayment, remittance => {
      const entries = entriesOf(remittance, [...two, billed(3)])
      const posted = entries
        .filter(({ kind }) => kind !== 'adjusted')
        .reduce((sum, { cents }) => sum + cents, 0)
      expect(addsUp(remittance)).toBe(true)
      expect(posted).toBe(remittance.cents)
      const reasons = (all: readonly { readonly cents: number }[]): number =>
        all.reduce((sum, { cents }) => sum + cents, 0)
      expect(reasons(entries.filter(({ kind }) => kind === 'adjusted'))).toBe(
        reasons(
          remittance.claims.flatMap(each => [
            ...each.adjustments,
            ...each.lines.flatMap(own => own.adjustments),
          ]),
        ),
      )
      for (const { kind, recordId, open } of entries)
        if (kind === 'paid' || kind === 'adjusted') expect((recordId === null) === (open !== null)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a payment is the same in whatever order its claims are told, and another with another cent', () => {
  const one = claim([line()])
  const other = claim([line({ paidCents: 1 })], { number: '9000000002' })
  expect(contentOf(payment([one, other]))).toBe(contentOf(payment([other, one])))
  expect(contentOf(payment([one]))).not.toBe(contentOf(payment([claim([line({ paidCents: 8001 })])])))
  expect(moneyOf(payment([one, other]))).toBe(moneyOf(payment([other, claim([line()])])))
})
