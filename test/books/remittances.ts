/** Made-up remittances (835) of a plan over invoices of a provider, as bytes that the whole validation lets through. */
import type { Day } from '#base/day.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Payment, ProviderAdjustment, RemittanceClaim } from '#formats/x12/values/remittance.ts'
import { writeRemittances } from '#formats/x12/write/write-remittance.ts'
import { gatherWritten } from '#formats/x12/write/written.ts'

export type PaidOf = {
  readonly facts: Facts
  /** Which line of its invoice. */
  readonly line: number
  readonly paidCents: number
  readonly reason?: string
  /** A payment of the same amount is taken back. */
  readonly reverses?: boolean
}

export type PaymentOf = {
  readonly trace: string
  readonly paidOn: Day
  readonly paid: readonly PaidOf[]
  readonly setOff?: readonly ProviderAdjustment[]
  /** Added to what the payment says that it comes to: then it does not add up. */
  readonly off?: number
}

const payer = '1990000001'

export function paymentBytes(made: readonly PaymentOf[], control: number): Promise<Uint8Array> {
  return written(made, control)
}

async function written(made: readonly PaymentOf[], control: number): Promise<Uint8Array> {
  const result = await gatherWritten(
    writeRemittances(made.map(remittance), {
      interchange: {
        senderQualifier: 'ZZ',
        sender: 'SAMPLEPLAN',
        receiverQualifier: 'ZZ',
        receiver: 'SAMPLECARE',
        date: '2026-11-23',
        time: '08:00',
        controlNumber: control,
        usage: 'T',
      },
      group: { sender: 'SAMPLEPLAN', receiver: 'SAMPLECARE', controlNumber: control },
      setControlNumber: 1,
      // One that does not add up is what some of the tests are about.
      ...(made.some(({ off = 0 }) => off !== 0) ? { judge: 'shape' as const } : {}),
    }),
  )
  if (!result.ok) throw new Error(JSON.stringify(result.findings[0]))
  return result.bytes
}

function remittance({ trace, paidOn, paid, setOff = [], off = 0 }: PaymentOf) {
  const sum = paid.reduce((all, { paidCents, reverses }) => all + (reverses ? -paidCents : paidCents), 0)
  const cents = sum - setOff.reduce((all, each) => all + each.cents, 0) + off
  const payment: Payment = {
    setControlNumber: '0001',
    handling: cents > 0 ? 'I' : 'H',
    cents,
    flag: 'C',
    method: cents > 0 ? 'CHK' : 'NON',
    paidOn,
    traceNumber: trace,
    payerIdentifier: payer,
    payer: {
      role: 'PR',
      kind: 'organization',
      name: 'SAMPLE PLAN',
      address: { line1: '100 EXAMPLE AVENUE', city: 'SAMPLEVILLE', state: 'CA', zip: '999989998' },
      contacts: [{ role: 'BL', name: 'CLAIMS', numbers: [{ kind: 'TE', number: '5550100100' }] }],
    },
    payee: { role: 'PE', kind: 'organization', name: 'SAMPLE CARE', idQualifier: 'XX', id: '1999999984' },
  }
  return { payment, claims: paid.map(each => claimOf(each, payment)), providerAdjustments: setOff }
}

function claimOf(
  { facts, line, paidCents, reason = '45', reverses = false }: PaidOf,
  payment: Payment,
): RemittanceClaim {
  const sign = reverses ? -1 : 1
  const charge = Math.round(Number(facts.serviceChargeAmount) * 100)
  const [month = '', day = '', year = ''] = (facts.serviceStartDate ?? '').split('/')
  const rest = sign * (charge - paidCents)
  const number = facts.invoiceNumber ?? ''
  return {
    payment,
    heading: { number: '1' },
    number,
    status: reverses ? '22' : paidCents === 0 ? '4' : '1',
    chargeCents: sign * charge,
    paidCents: sign * paidCents,
    filingIndicator: 'MC',
    payerClaimNumber: `P${number}`,
    parties: [
      {
        role: 'QC',
        kind: 'person',
        name: (facts.memberLastName ?? '').toUpperCase(),
        firstName: (facts.memberFirstName ?? '').toUpperCase(),
        idQualifier: 'MI',
        id: facts.memberCin ?? '',
      },
    ],
    lines: [
      {
        procedure: {
          qualifier: 'HC',
          code: facts.procedureCode ?? '',
          modifiers: [facts.procedureCodeModifier ?? ''],
        },
        chargeCents: sign * charge,
        paidCents: sign * paidCents,
        paidUnits: Number(facts.serviceUnitCount),
        dates: [{ qualifier: '472', from: `${year}-${month}-${day}` }],
        ...(rest === 0 ? {} : { adjustments: [{ group: 'CO' as const, reason, cents: rest }] }),
        references: [{ qualifier: '6R', value: `${number}${String(line).padStart(3, '0')}` }],
      },
    ],
  }
}
