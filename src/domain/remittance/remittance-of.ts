/** A payment as an 835: what it comes to is what its lines and its adjustments of the provider come to. */

import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Adjustment, Amount, Procedure } from '#formats/x12/values/parts.ts'
import type {
  ProviderAdjustment,
  Remittance,
  RemittanceClaim,
  RemittanceLine,
  Payment as RemittancePayment,
} from '#formats/x12/values/remittance.ts'
import { claimText } from '../billing/claim-letters.ts'
import type { Facts } from '../exchange/records.ts'
import { payerNumberOf } from './payer-number.ts'

/** Who pays, as its own profile says. Digits only in numbers. */
export type Payer = {
  readonly name: string
  readonly tin: string
  readonly number: string
  readonly address: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly phone: string
}

/** A line that is told, with the decision that is told of it. */
export type RemittedLine = {
  readonly lineId: string
  readonly does: 'pays' | 'takes-back'
  readonly cents: number
  readonly number: string
  readonly lineNumber: number
  readonly frequency: string
  readonly cin: string
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly startedOn: Day | null
  readonly endedOn: Day | null
  readonly receivedOn: Day
  readonly units: number
  readonly unitsApproved: number
  readonly chargeCents: number
  readonly facts: Facts
  readonly outcome: 'pay' | 'deny'
  readonly adjustments: readonly Adjustment[]
  readonly remarks: readonly string[]
}

export type RemittedDue = {
  readonly number: string
  readonly kind: 'interest' | 'penalty'
  readonly cents: number
}

/** One payment with all that it tells. Cents; `opening`, `refunded`, `forward` as the payment keeps them. */
export type Remitted = {
  readonly payer: Payer
  readonly payee: { readonly name: string; readonly npi: string; readonly tin: string }
  /** `NON`: nothing is paid, it only tells. */
  readonly method: 'CHK' | 'NON'
  readonly reference: string
  readonly paidOn: Day
  readonly cents: number
  readonly openingCents: number
  readonly refundedCents: number
  readonly forwardCents: number
  readonly lines: readonly RemittedLine[]
  readonly dues: readonly RemittedDue[]
}

/** The 835. Interest stands beside its claim (AMT*I) and is paid by the provider's adjustments (PLB L6). */
export function remittanceOf(remitted: Remitted): Remittance {
  const payment = paymentOf(remitted)
  const groups = groupedBy(remitted.lines, ({ does, number, cin }) => `${does} ${number} ${cin}`)
  const interest = new Map<string, number>()
  for (const { kind, number, cents } of remitted.dues)
    if (kind === 'interest') interest.set(number, (interest.get(number) ?? 0) + cents)
  const claims = [...groups.values()].map(lines => claimOf(lines, payment, interest))
  return { payment, claims, providerAdjustments: adjustmentsOf(remitted) }
}

/** A name or an address as X12 can hold it: without accents, and no longer than its element. */
function held(text: string | undefined, most: number): string {
  return claimText(text ?? '')
    .slice(0, most)
    .trim()
}

function paymentOf({ payer, payee, method, reference, paidOn, cents }: Remitted): RemittancePayment {
  const contact = { numbers: [{ kind: 'TE', number: payer.phone }] }
  const [line1, city] = [held(payer.address, 55), held(payer.city, 30)]
  return {
    setControlNumber: '0001',
    handling: cents === 0 ? 'H' : 'I',
    cents,
    flag: 'C',
    method: cents === 0 ? 'NON' : method,
    paidOn,
    traceNumber: reference,
    payerIdentifier: `1${payer.tin}`,
    payer: {
      ...{ role: 'PR', kind: 'organization', name: held(payer.name, 60), idQualifier: 'XV' },
      id: held(payer.number, 80),
      address: { line1, city, state: payer.state, zip: payer.zip },
      contacts: [
        { role: 'CX', ...contact },
        { role: 'BL', name: held(payer.name, 60), ...contact },
      ],
    },
    payee: {
      ...{ role: 'PE', kind: 'organization', name: held(payee.name, 60), idQualifier: 'XX', id: payee.npi },
      ...(payee.tin === '' ? {} : { references: [{ qualifier: 'TJ', value: payee.tin }] }),
    },
  }
}

const sum = (all: readonly { readonly cents: number }[]): number =>
  all.reduce((total, { cents }) => total + cents, 0)

/** Lines of one claim that are told in one way. What is taken back has every sign turned. */
function claimOf(
  lines: readonly RemittedLine[],
  payment: RemittancePayment,
  interest: Map<string, number>,
): RemittanceClaim {
  const [first] = lines
  if (!first) throw new Error('A claim of a remittance has no line.')
  const isBack = first.does === 'takes-back'
  const sign = isBack ? -1 : 1
  const isDenied = lines.every(({ outcome }) => outcome === 'deny')
  const { number, facts } = first
  // Told once, with the first claim of its number that is paid.
  const owed = isBack ? 0 : (interest.get(number) ?? 0)
  if (owed > 0) interest.delete(number)
  const amounts: Amount[] = owed > 0 ? [{ qualifier: 'I', cents: owed }] : []
  return {
    payment,
    heading: { number: '1' },
    number: held(number, 38),
    status: isBack ? '22' : isDenied ? '4' : '1',
    chargeCents: sign * lines.reduce((total, { chargeCents }) => total + chargeCents, 0),
    paidCents: sum(lines),
    filingIndicator: 'MC',
    payerClaimNumber: payerNumberOf(first.lineId),
    ...(facts.placeOfService ? { placeOfService: facts.placeOfService } : {}),
    frequency: first.frequency,
    parties: [
      {
        ...{ role: 'QC', kind: 'person', name: held(facts.memberLastName, 60) },
        ...{ firstName: held(facts.memberFirstName, 35), idQualifier: 'MI', id: first.cin },
      },
    ],
    dates: [{ qualifier: '050', from: first.receivedOn }],
    ...(amounts.length > 0 ? { amounts } : {}),
    lines: lines.map(line => lineOf(line, sign)),
  }
}

function lineOf(line: RemittedLine, sign: 1 | -1): RemittanceLine {
  const { procedure: code, modifiers, startedOn, endedOn } = line
  const procedure: Procedure = { qualifier: 'HC', code, ...(modifiers.length > 0 ? { modifiers } : {}) }
  const isOneDay = endedOn === null || endedOn === startedOn
  const dates =
    startedOn === null
      ? []
      : isOneDay
        ? [{ qualifier: '472', from: startedOn }]
        : [
            { qualifier: '150', from: startedOn },
            { qualifier: '151', from: endedOn },
          ]
  return {
    procedure,
    chargeCents: sign * line.chargeCents,
    paidCents: line.cents,
    paidUnits: line.outcome === 'pay' ? line.unitsApproved : 0,
    ...(line.outcome === 'pay' && line.unitsApproved === line.units ? {} : { submittedUnits: line.units }),
    ...(dates.length > 0 ? { dates } : {}),
    adjustments: line.adjustments.map(each => ({ ...each, cents: sign * each.cents })),
    references: [
      { qualifier: '6R', value: `${held(line.number, 38)}${String(line.lineNumber).padStart(3, '0')}` },
    ],
    ...(line.remarks.length > 0 ? { remarks: line.remarks } : {}),
  }
}

/** PLB, above zero lowers the payment: owed before, sent back since, still owed, interest and penalties. */
function adjustmentsOf(remitted: Remitted): readonly ProviderAdjustment[] {
  const { payee, paidOn, openingCents, refundedCents, forwardCents, dues, reference } = remitted
  const of = { providerId: payee.npi, fiscalYearEnd: `${paidOn.slice(0, 4)}-12-31` }
  const all = [
    ...dues.map(({ kind, number, cents }) => ({
      ...of,
      ...{ reason: kind === 'interest' ? 'L6' : 'CS', reference: held(number, 38), cents: 0 - cents },
    })),
    { ...of, reason: 'FB', reference, cents: openingCents },
    { ...of, reason: '72', reference, cents: 0 - refundedCents },
    { ...of, reason: 'FB', reference, cents: 0 - forwardCents },
  ]
  return all.filter(({ cents }) => cents !== 0)
}

/** What the remittance says less what it comes to by its parts: zero, or it must not be sent. */
export function remittanceImbalance({ payment, claims, providerAdjustments }: Remittance): number {
  const paid = claims.reduce((total, { paidCents }) => total + paidCents, 0)
  return payment.cents - (paid - sum(providerAdjustments))
}
