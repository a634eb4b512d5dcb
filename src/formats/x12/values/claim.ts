/** A claim, professional or institutional, with all that stands above it in its transaction. */

import type { Day } from '#base/day.ts'
import type { Listed } from '../define.ts'
import type {
  assignments,
  claimFilingIndicators,
  contractTypes,
  coverageRelationships,
  delayReasons,
  payerSequences,
  relationships,
  releases,
  yesNo,
  yesNoNotApplicable,
} from '../sets/code-lists.ts'
import type {
  Adjustment,
  Amount,
  DateValue,
  HealthCode,
  OtherSegment,
  Party,
  Procedure,
  Quantity,
  Reference,
} from './parts.ts'

/** BHT, 1000A, 1000B: one object for all claims of a set. */
export type ClaimBatch = {
  readonly kind: '837P' | '837I'
  /** ST02, and ST03. */
  readonly setControlNumber: string
  readonly version: string
  /** BHT02: `00` original, `18` reissue. */
  readonly purpose: string
  /** BHT03. */
  readonly reference: string
  readonly madeOn: Day | string
  /** BHT05 as written: HHMM, HHMMSS … */
  readonly madeAt: string
  /** BHT06: `CH` claims, `RP` encounters, `31` subrogation. */
  readonly use: string
  readonly submitter: Party
  readonly receiver: Party
  readonly other?: readonly OtherSegment[] | undefined
}

/** 2000A with 2010AA, AB, AC: one object for all claims below it. */
export type BillingProvider = Party & {
  readonly payTo?: Party | undefined
  readonly payToPlan?: Party | undefined
  readonly currency?: string | undefined
}

/** SBR, of the destination payer (2000B) or another (2320). */
export type Coverage = {
  /** SBR01: `P`, `S`, `T` … */
  readonly sequence: Listed<typeof payerSequences>
  /** SBR02: `18` self … */
  readonly relationship?: Listed<typeof coverageRelationships> | undefined
  readonly groupNumber?: string | undefined
  readonly groupName?: string | undefined
  readonly insuranceType?: string | undefined
  /** SBR09: `MC` Medi-Cal … */
  readonly filingIndicator?: Listed<typeof claimFilingIndicators> | undefined
}

/** 2000B with 2010BA and 2010BB: one object for all claims below it. */
export type Subscriber = {
  readonly coverage: Coverage
  readonly subscriber: Party
  readonly payer: Party
  readonly other?: readonly OtherSegment[] | undefined
}

/** 2000C, when the patient is not the subscriber. */
export type Patient = Party & { readonly relationship: Listed<typeof relationships> }

/** 2320 and 2330: another payer and what it did with the claim. */
export type OtherPayer = {
  readonly coverage: Coverage
  readonly adjustments?: readonly Adjustment[] | undefined
  /** AMT: `D` paid, `A8` not covered, `EAF` remaining. */
  readonly amounts?: readonly Amount[] | undefined
  /** OI03, OI04, OI06. */
  readonly assignsBenefits?: Listed<typeof yesNoNotApplicable> | undefined
  readonly signatureSource?: string | undefined
  readonly releasesInformation?: Listed<typeof releases> | undefined
  readonly subscriber?: Party | undefined
  readonly payer?: Party | undefined
  /** 2330C and after: providers by that payer's numbers. */
  readonly parties?: readonly Party[] | undefined
  readonly other?: readonly OtherSegment[] | undefined
}

/** 2430: what another payer did with the line. */
export type LineAdjudication = {
  /** SVD01: the id of the payer (its 2330B NM109). */
  readonly payerId: string
  readonly paidCents: number
  readonly procedure?: Procedure | undefined
  readonly revenueCode?: string | undefined
  readonly units?: number | undefined
  readonly bundledLine?: number | undefined
  readonly adjustments?: readonly Adjustment[] | undefined
  readonly adjudicatedOn?: Day | string | undefined
  readonly amounts?: readonly Amount[] | undefined
  readonly other?: readonly OtherSegment[] | undefined
}

/** 2400. */
export type ServiceLine = {
  /** LX01. */
  readonly number: number
  /** Left out only on an institutional line billed by its revenue code alone. */
  readonly procedure?: Procedure | undefined
  /** SV201. */
  readonly revenueCode?: string | undefined
  readonly chargeCents: number
  /** `UN`, `MJ`, `DA`. */
  readonly unit?: string | undefined
  readonly units?: number | undefined
  /** SV105, where it differs from the claim's. */
  readonly placeOfService?: string | undefined
  /** SV107: numbers of diagnoses, from 1. */
  readonly diagnosisPointers?: readonly number[] | undefined
  /** SV207. */
  readonly nonCoveredCents?: number | undefined
  /** DTP; service dates have the qualifier `472`. */
  readonly dates?: readonly DateValue[] | undefined
  /** REF; the line's control number has `6R`. */
  readonly references?: readonly Reference[] | undefined
  readonly amounts?: readonly Amount[] | undefined
  readonly quantities?: readonly Quantity[] | undefined
  readonly notes?: readonly ClaimNote[] | undefined
  /** 2420. */
  readonly parties?: readonly Party[] | undefined
  readonly adjudications?: readonly LineAdjudication[] | undefined
  readonly other?: readonly OtherSegment[] | undefined
}

/** NTE. */
export type ClaimNote = { readonly kind: string; readonly text: string }

/** CN1. */
export type Contract = {
  /** `05` capitated … */
  readonly type: Listed<typeof contractTypes>
  readonly cents?: number | undefined
  readonly percent?: number | undefined
  readonly code?: string | undefined
  readonly termsDiscount?: number | undefined
  readonly version?: string | undefined
}

export type Claim = {
  readonly batch: ClaimBatch
  readonly billingProvider: BillingProvider
  readonly subscriber: Subscriber
  readonly patient?: Patient | undefined
  /** CLM01. */
  readonly number: string
  readonly chargeCents: number
  /** CLM05: place of service (837P) or the first two digits of the bill type (837I), and the frequency. */
  readonly placeOfService: string
  readonly facilityQualifier: string
  readonly frequency: string
  /** CLM06 … CLM10. */
  readonly signatureOnFile?: Listed<typeof yesNo> | undefined
  readonly acceptsAssignment?: Listed<typeof assignments> | undefined
  readonly assignsBenefits?: Listed<typeof yesNoNotApplicable> | undefined
  readonly releasesInformation?: Listed<typeof releases> | undefined
  readonly signatureSource?: string | undefined
  /** CLM11: causes, then state and country. */
  readonly accident?: AccidentInfo | undefined
  readonly specialProgram?: string | undefined
  readonly delayReason?: Listed<typeof delayReasons> | undefined
  /** CL1, institutional only. */
  readonly admission?: Admission | undefined
  readonly contract?: Contract | undefined
  readonly dates?: readonly DateValue[] | undefined
  readonly references?: readonly Reference[] | undefined
  readonly amounts?: readonly Amount[] | undefined
  readonly notes?: readonly ClaimNote[] | undefined
  /** All entries of all HI segments in order; one list a segment, since order and grouping carry meaning. */
  readonly codes: readonly (readonly HealthCode[])[]
  /** 2310: referring, rendering, facility, supervising, attending … by their role. */
  readonly parties?: readonly Party[] | undefined
  readonly otherPayers?: readonly OtherPayer[] | undefined
  readonly lines: readonly ServiceLine[]
  readonly other?: readonly OtherSegment[] | undefined
}

export type AccidentInfo = {
  readonly causes: readonly string[]
  readonly state?: string | undefined
  readonly country?: string | undefined
}

export type Admission = {
  readonly type?: string | undefined
  readonly source?: string | undefined
  readonly patientStatus?: string | undefined
}

/** Qualifiers of an HI that name diagnoses, in the order in which SV107 counts them. */
export const diagnosisQualifiers: ReadonlySet<string> = new Set(['ABK', 'ABF', 'BK', 'BF'])

/** A party of a claim or line by its role, for `parties`. */
export function partyOf(parties: readonly Party[] | undefined, role: string): Party | undefined {
  return parties?.find(party => party.role === role)
}

/** The first reference of that qualifier. */
export function referenceOf(
  references: readonly Reference[] | undefined,
  qualifier: string,
): string | undefined {
  return references?.find(reference => reference.qualifier === qualifier)?.value
}

/** The first date of that qualifier. */
export function dateOf(dates: readonly DateValue[] | undefined, qualifier: string): DateValue | undefined {
  return dates?.find(date => date.qualifier === qualifier)
}
