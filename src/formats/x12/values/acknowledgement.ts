/** Acknowledgements: of an interchange (TA1), of its sets (999, or the older 997), and of claims (277CA). */

import type { Day } from '#base/day.ts'
import type { Listed } from '../define.ts'
import type { groupStatuses, interchangeStatuses, setStatuses } from '../sets/code-lists-acknowledgements.ts'
import type { Amount, DateValue, OtherSegment, Party, Procedure, Quantity, Reference } from './parts.ts'

export type InterchangeAcknowledgement = {
  readonly kind: 'TA1'
  /** ISA13, ISA09 and ISA10 of the interchange answered, as written there. */
  readonly controlNumber: string
  readonly date: string
  readonly time: string
  /** `A` accepted, `E` with errors, `R` rejected. */
  readonly status: Listed<typeof interchangeStatuses>
  /** TA105. */
  readonly note: string
}

/** IK4 with the CTX below it. */
export type ElementError = {
  readonly element: number
  readonly part?: number | undefined
  readonly repetition?: number | undefined
  readonly dataElement?: number | undefined
  /** IK403. */
  readonly code: string
  readonly found?: string | undefined
  readonly contexts?: readonly ErrorContext[] | undefined
}

/** CTX: which claim (`CLM01` and its number), or what made a situation. */
export type ErrorContext = {
  readonly name: string
  readonly value?: string | undefined
  readonly segmentId?: string | undefined
  readonly segment?: number | undefined
  readonly loop?: string | undefined
  readonly element?: number | undefined
  readonly part?: number | undefined
  readonly repetition?: number | undefined
}

/** IK3. */
export type SegmentError = {
  readonly segmentId: string
  /** Which segment of the set, ST being 1. */
  readonly segment: number
  readonly loop?: string | undefined
  /** IK304. */
  readonly code: string
  readonly contexts?: readonly ErrorContext[] | undefined
  readonly elements: readonly ElementError[]
  readonly other?: readonly OtherSegment[] | undefined
}

/** AK2 to IK5 (AK5 in a 997). */
export type SetAcknowledgement = {
  readonly transaction: string
  readonly controlNumber: string
  readonly version?: string | undefined
  readonly errors: readonly SegmentError[]
  /** `A`, `E`, `R` … */
  readonly status: Listed<typeof setStatuses>
  /** IK502 to 06. */
  readonly codes: readonly string[]
  readonly other?: readonly OtherSegment[] | undefined
}

/** A whole 999 or 997: the answer to one group. */
export type FunctionalAcknowledgement = {
  readonly kind: '999' | '997'
  readonly setControlNumber: string
  readonly group: string
  readonly groupControlNumber: string
  readonly version?: string | undefined
  readonly sets: readonly SetAcknowledgement[]
  readonly status: Listed<typeof groupStatuses>
  /** AK902 to 04. */
  readonly includedSets: number
  readonly receivedSets: number
  readonly acceptedSets: number
  readonly codes: readonly string[]
  readonly other?: readonly OtherSegment[] | undefined
}

/** One STC. */
export type ClaimStatus = {
  /** Up to three of category, status and entity. */
  readonly codes: readonly {
    readonly category: string
    readonly status: string
    readonly entity?: string | undefined
  }[]
  readonly on?: Day | string | undefined
  /** STC03: `WQ` accepted, `U` rejected. */
  readonly action?: string | undefined
  readonly cents?: number | undefined
  readonly text?: string | undefined
}

export type LineStatus = {
  readonly procedure?: Procedure | undefined
  readonly chargeCents?: number | undefined
  readonly revenueCode?: string | undefined
  readonly units?: number | undefined
  readonly statuses: readonly ClaimStatus[]
  readonly references?: readonly Reference[] | undefined
  readonly dates?: readonly DateValue[] | undefined
  readonly other?: readonly OtherSegment[] | undefined
}

/** 2200D of a 277CA. */
export type AcknowledgedClaim = {
  readonly patient: Party
  /** TRN02: the number of the claim (its CLM01). */
  readonly number: string
  readonly statuses: readonly ClaimStatus[]
  readonly references?: readonly Reference[] | undefined
  readonly dates?: readonly DateValue[] | undefined
  readonly lines: readonly LineStatus[]
  readonly other?: readonly OtherSegment[] | undefined
}

/** 2000C: a billing provider and its claims. */
export type AcknowledgedProvider = {
  readonly provider: Party
  readonly trace?: string | undefined
  readonly statuses: readonly ClaimStatus[]
  readonly references?: readonly Reference[] | undefined
  readonly quantities?: readonly Quantity[] | undefined
  readonly amounts?: readonly Amount[] | undefined
  readonly claims: readonly AcknowledgedClaim[]
  readonly other?: readonly OtherSegment[] | undefined
}

/** A whole 277CA. */
export type ClaimAcknowledgement = {
  readonly kind: '277CA'
  readonly setControlNumber: string
  readonly reference: string
  readonly madeOn: Day | string
  readonly madeAt: string
  /** 2000A: who answers, its trace, when it received and when it processed. */
  readonly source: Party
  readonly sourceTrace: string
  readonly receivedOn: Day | string
  readonly processedOn: Day | string
  /** 2000B: who had sent; `trace` is the BHT03 of the batch answered. */
  readonly submitter: Party
  readonly trace: string
  readonly statuses: readonly ClaimStatus[]
  readonly quantities?: readonly Quantity[] | undefined
  readonly amounts?: readonly Amount[] | undefined
  readonly providers: readonly AcknowledgedProvider[]
  readonly other?: readonly OtherSegment[] | undefined
}
