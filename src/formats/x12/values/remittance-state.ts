/** What the reader of remittances holds while it goes through a set, and how its values begin. */
import type { Party } from './parts.ts'
import type { Draft } from './read-elements.ts'
import { emptyParty } from './read-party.ts'
import type {
  Payment,
  ProviderAdjustment,
  RemittanceClaim,
  RemittanceHeading,
  RemittanceLine,
} from './remittance.ts'

export type RemittanceState = {
  readonly payment: Draft<Payment>
  isPaymentTold: boolean
  heading: Draft<RemittanceHeading> | undefined
  claim: Draft<RemittanceClaim>
  line: Draft<RemittanceLine>
  party: Draft<Party>
  readonly adjustments: Draft<ProviderAdjustment>[]
}

export function emptyPayment(setControlNumber: string): Draft<Payment> {
  return {
    setControlNumber,
    handling: '',
    cents: 0,
    flag: '',
    method: '',
    format: undefined,
    from: undefined,
    originatingCompany: undefined,
    originatingCompanySupplement: undefined,
    to: undefined,
    paidOn: '',
    traceNumber: '',
    payerIdentifier: '',
    traceSupplement: undefined,
    currency: undefined,
    references: undefined,
    madeOn: undefined,
    payer: emptyParty(),
    payee: emptyParty(),
    other: undefined,
  }
}

export function emptyRemittanceClaim(
  payment: Draft<Payment>,
  heading: Draft<RemittanceHeading> | undefined,
): Draft<RemittanceClaim> {
  return {
    payment,
    heading,
    number: '',
    status: '',
    chargeCents: 0,
    paidCents: 0,
    patientCents: undefined,
    filingIndicator: undefined,
    payerClaimNumber: '',
    placeOfService: undefined,
    frequency: undefined,
    drg: undefined,
    drgWeight: undefined,
    dischargeFraction: undefined,
    adjustments: undefined,
    parties: [],
    remarks: undefined,
    references: undefined,
    dates: undefined,
    amounts: undefined,
    quantities: undefined,
    lines: [],
    other: undefined,
  }
}

export function emptyRemittanceLine(): Draft<RemittanceLine> {
  return {
    procedure: {
      qualifier: '',
      code: '',
      modifiers: undefined,
      description: undefined,
      through: undefined,
    },
    chargeCents: 0,
    paidCents: 0,
    revenueCode: undefined,
    paidUnits: undefined,
    submittedProcedure: undefined,
    submittedUnits: undefined,
    dates: undefined,
    adjustments: undefined,
    references: undefined,
    amounts: undefined,
    quantities: undefined,
    remarks: undefined,
    other: undefined,
  }
}
