/** The JSON form of remittances: a payment with its claims, which do not repeat it. */
import type {
  Account,
  Payment,
  ProviderAdjustment,
  Remittance,
  RemittanceClaim,
  RemittanceHeading,
  RemittanceLine,
} from '../values/remittance.ts'
import { fromJson, type JsonResult, list, optional, record, text, toJson, whole } from './form.ts'
import {
  adjustments,
  amounts,
  dates,
  optionalNumber,
  optionalText,
  optionalWhole,
  otherSegments,
  party,
  procedure,
  quantities,
  references,
  texts,
} from './forms-of-parts.ts'

const account = record<Account>({
  bankQualifier: optionalText,
  bank: optionalText,
  accountQualifier: optionalText,
  account: optionalText,
})

const payment = record<Payment>({
  setControlNumber: text,
  handling: text,
  cents: whole,
  flag: text,
  method: text,
  format: optionalText,
  from: optional(account),
  originatingCompany: optionalText,
  originatingCompanySupplement: optionalText,
  to: optional(account),
  paidOn: text,
  traceNumber: text,
  payerIdentifier: text,
  traceSupplement: optionalText,
  currency: optionalText,
  references: optional(references),
  madeOn: optionalText,
  payer: party,
  payee: party,
  other: optional(otherSegments),
})

const line = record<RemittanceLine>({
  procedure,
  chargeCents: whole,
  paidCents: whole,
  revenueCode: optionalText,
  paidUnits: optionalNumber,
  submittedProcedure: optional(procedure),
  submittedUnits: optionalNumber,
  dates: optional(dates),
  adjustments: optional(adjustments),
  references: optional(references),
  amounts: optional(amounts),
  quantities: optional(quantities),
  remarks: optional(texts),
  other: optional(otherSegments),
})

type ClaimWithoutPayment = Omit<RemittanceClaim, 'payment'>

const claim = record<ClaimWithoutPayment>({
  heading: optional(record<RemittanceHeading>({ number: text, other: optional(otherSegments) })),
  number: text,
  status: text,
  chargeCents: whole,
  paidCents: whole,
  patientCents: optionalWhole,
  filingIndicator: optionalText,
  payerClaimNumber: text,
  placeOfService: optionalText,
  frequency: optionalText,
  drg: optionalText,
  drgWeight: optionalNumber,
  dischargeFraction: optionalNumber,
  adjustments: optional(adjustments),
  parties: list(party),
  remarks: optional(texts),
  references: optional(references),
  dates: optional(dates),
  amounts: optional(amounts),
  quantities: optional(quantities),
  lines: list(line),
  other: optional(otherSegments),
})

const adjustment = record<ProviderAdjustment>({
  providerId: text,
  fiscalYearEnd: text,
  reason: text,
  reference: optionalText,
  cents: whole,
})

type Flat = {
  readonly payment: Payment
  readonly claims: readonly ClaimWithoutPayment[]
  readonly providerAdjustments: readonly ProviderAdjustment[]
}

const remittance = record<Flat>({ payment, claims: list(claim), providerAdjustments: list(adjustment) })

/** One line of JSON; equal remittances give equal text. Money is in cents. */
export function remittanceToJson(value: Remittance): string {
  return toJson(remittance, value)
}

/** A remittance from its JSON, or every problem in it. */
export function remittanceFromJson(json: string): JsonResult<Remittance> {
  const result = fromJson(remittance, json)
  if (!result.ok) return result
  const { value } = result
  const claims = value.claims.map(each => ({ payment: value.payment, ...each }))
  return { ok: true, value: { ...value, claims } }
}
