/** The JSON form of claims. */
import type {
  AccidentInfo,
  Admission,
  BillingProvider,
  Claim,
  ClaimBatch,
  ClaimNote,
  Contract,
  Coverage,
  LineAdjudication,
  OtherPayer,
  Patient,
  ServiceLine,
  Subscriber,
} from '../values/claim.ts'
import { fromJson, type JsonResult, list, oneOf, optional, record, text, toJson, whole } from './form.ts'
import {
  adjustments,
  amounts,
  dates,
  healthCode,
  optionalNumber,
  optionalText,
  optionalWhole,
  otherSegments,
  party,
  partyFields,
  procedure,
  quantities,
  references,
  texts,
} from './forms-of-parts.ts'

const batch = record<ClaimBatch>({
  kind: oneOf('837P', '837I'),
  setControlNumber: text,
  version: text,
  purpose: text,
  reference: text,
  madeOn: text,
  madeAt: text,
  use: text,
  submitter: party,
  receiver: party,
  other: optional(otherSegments),
})

const billingProvider = record<BillingProvider>({
  ...partyFields,
  payTo: optional(party),
  payToPlan: optional(party),
  currency: optionalText,
})

const coverage = record<Coverage>({
  sequence: text,
  relationship: optionalText,
  groupNumber: optionalText,
  groupName: optionalText,
  insuranceType: optionalText,
  filingIndicator: optionalText,
})

const subscriber = record<Subscriber>({
  coverage,
  subscriber: party,
  payer: party,
  other: optional(otherSegments),
})

const otherPayer = record<OtherPayer>({
  coverage,
  adjustments: optional(adjustments),
  amounts: optional(amounts),
  assignsBenefits: optionalText,
  signatureSource: optionalText,
  releasesInformation: optionalText,
  subscriber: optional(party),
  payer: optional(party),
  parties: optional(list(party)),
  other: optional(otherSegments),
})

const adjudication = record<LineAdjudication>({
  payerId: text,
  paidCents: whole,
  procedure: optional(procedure),
  revenueCode: optionalText,
  units: optionalNumber,
  bundledLine: optionalWhole,
  adjustments: optional(adjustments),
  adjudicatedOn: optionalText,
  amounts: optional(amounts),
  other: optional(otherSegments),
})

const notes = list(record<ClaimNote>({ kind: text, text }))

const line = record<ServiceLine>({
  number: whole,
  procedure: optional(procedure),
  revenueCode: optionalText,
  chargeCents: whole,
  unit: optionalText,
  units: optionalNumber,
  placeOfService: optionalText,
  diagnosisPointers: optional(list(whole)),
  nonCoveredCents: optionalWhole,
  dates: optional(dates),
  references: optional(references),
  amounts: optional(amounts),
  quantities: optional(quantities),
  notes: optional(notes),
  parties: optional(list(party)),
  adjudications: optional(list(adjudication)),
  other: optional(otherSegments),
})

const accident = record<AccidentInfo>({ causes: texts, state: optionalText, country: optionalText })

const admission = record<Admission>({
  type: optionalText,
  source: optionalText,
  patientStatus: optionalText,
})

const contract = record<Contract>({
  type: text,
  cents: optionalWhole,
  percent: optionalNumber,
  code: optionalText,
  termsDiscount: optionalNumber,
  version: optionalText,
})

const claim = record<Claim>({
  batch,
  billingProvider,
  subscriber,
  patient: optional(record<Patient>({ ...partyFields, relationship: text })),
  number: text,
  chargeCents: whole,
  placeOfService: text,
  facilityQualifier: text,
  frequency: text,
  signatureOnFile: optionalText,
  acceptsAssignment: optionalText,
  assignsBenefits: optionalText,
  releasesInformation: optionalText,
  signatureSource: optionalText,
  accident: optional(accident),
  specialProgram: optionalText,
  delayReason: optionalText,
  admission: optional(admission),
  contract: optional(contract),
  dates: optional(dates),
  references: optional(references),
  amounts: optional(amounts),
  notes: optional(notes),
  codes: list(list(healthCode)),
  parties: optional(list(party)),
  otherPayers: optional(list(otherPayer)),
  lines: list(line),
  other: optional(otherSegments),
})

/** One line of JSON; equal claims give equal text. Money is in cents. */
export function claimToJson(value: Claim): string {
  return toJson(claim, value)
}

/** A claim from its JSON, or every problem in it. */
export function claimFromJson(json: string): JsonResult<Claim> {
  return fromJson(claim, json)
}
