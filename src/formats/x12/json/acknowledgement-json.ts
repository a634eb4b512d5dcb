/** The JSON forms of TA1, 999 (and 997), and 277CA. */
import type {
  AcknowledgedClaim,
  AcknowledgedProvider,
  ClaimAcknowledgement,
  ClaimStatus,
  ElementError,
  ErrorContext,
  FunctionalAcknowledgement,
  InterchangeAcknowledgement,
  LineStatus,
  SegmentError,
  SetAcknowledgement,
} from '../values/acknowledgement.ts'
import { fromJson, type JsonResult, list, oneOf, optional, record, text, toJson, whole } from './form.ts'
import {
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

const interchange = record<InterchangeAcknowledgement>({
  kind: oneOf('TA1'),
  controlNumber: text,
  date: text,
  time: text,
  status: text,
  note: text,
})

const contexts = list(
  record<ErrorContext>({
    name: text,
    value: optionalText,
    segmentId: optionalText,
    segment: optionalWhole,
    loop: optionalText,
    element: optionalWhole,
    part: optionalWhole,
    repetition: optionalWhole,
  }),
)

const elementError = record<ElementError>({
  element: whole,
  part: optionalWhole,
  repetition: optionalWhole,
  dataElement: optionalWhole,
  code: text,
  found: optionalText,
  contexts: optional(contexts),
})

const segmentError = record<SegmentError>({
  segmentId: text,
  segment: whole,
  loop: optionalText,
  code: text,
  contexts: optional(contexts),
  elements: list(elementError),
  other: optional(otherSegments),
})

const set = record<SetAcknowledgement>({
  transaction: text,
  controlNumber: text,
  version: optionalText,
  errors: list(segmentError),
  status: text,
  codes: texts,
  other: optional(otherSegments),
})

const functional = record<FunctionalAcknowledgement>({
  kind: oneOf('999', '997'),
  setControlNumber: text,
  group: text,
  groupControlNumber: text,
  version: optionalText,
  sets: list(set),
  status: text,
  includedSets: whole,
  receivedSets: whole,
  acceptedSets: whole,
  codes: texts,
  other: optional(otherSegments),
})

const statuses = list(
  record<ClaimStatus>({
    codes: list(record<ClaimStatus['codes'][number]>({ category: text, status: text, entity: optionalText })),
    on: optionalText,
    action: optionalText,
    cents: optionalWhole,
    text: optionalText,
  }),
)

const line = record<LineStatus>({
  procedure: optional(procedure),
  chargeCents: optionalWhole,
  revenueCode: optionalText,
  units: optionalNumber,
  statuses,
  references: optional(references),
  dates: optional(dates),
  other: optional(otherSegments),
})

const claim = record<AcknowledgedClaim>({
  patient: party,
  number: text,
  statuses,
  references: optional(references),
  dates: optional(dates),
  lines: list(line),
  other: optional(otherSegments),
})

const provider = record<AcknowledgedProvider>({
  provider: party,
  trace: optionalText,
  statuses,
  references: optional(references),
  quantities: optional(quantities),
  amounts: optional(amounts),
  claims: list(claim),
  other: optional(otherSegments),
})

const claims = record<ClaimAcknowledgement>({
  kind: oneOf('277CA'),
  setControlNumber: text,
  reference: text,
  madeOn: text,
  madeAt: text,
  source: party,
  sourceTrace: text,
  receivedOn: text,
  processedOn: text,
  submitter: party,
  trace: text,
  statuses,
  quantities: optional(quantities),
  amounts: optional(amounts),
  providers: list(provider),
  other: optional(otherSegments),
})

/** Each as one line of JSON; equal values give equal text. */
export function interchangeAcknowledgementToJson(value: InterchangeAcknowledgement): string {
  return toJson(interchange, value)
}

export function functionalAcknowledgementToJson(value: FunctionalAcknowledgement): string {
  return toJson(functional, value)
}

export function claimAcknowledgementToJson(value: ClaimAcknowledgement): string {
  return toJson(claims, value)
}

/** And back, or every problem in it. */
export function interchangeAcknowledgementFromJson(json: string): JsonResult<InterchangeAcknowledgement> {
  return fromJson(interchange, json)
}

export function functionalAcknowledgementFromJson(json: string): JsonResult<FunctionalAcknowledgement> {
  return fromJson(functional, json)
}

export function claimAcknowledgementFromJson(json: string): JsonResult<ClaimAcknowledgement> {
  return fromJson(claims, json)
}
