/** A remittance (835): one payment with the claims it pays, their lines, and what the payer set off besides. */

import type { Day } from '#base/day.ts'
import type { Listed } from '../define.ts'
import type { paidClaimStatuses, paymentFlags, paymentHandlings, paymentMethods } from '../sets/code-lists.ts'
import type {
  Adjustment,
  Amount,
  DateValue,
  OtherSegment,
  Party,
  Procedure,
  Quantity,
  Reference,
} from './parts.ts'

/** One side's account in BPR06 to 15. */
export type Account = {
  readonly bankQualifier?: string | undefined
  readonly bank?: string | undefined
  readonly accountQualifier?: string | undefined
  readonly account?: string | undefined
}

/** BPR, TRN and the header: one object for all claims of a set. */
export type Payment = {
  readonly setControlNumber: string
  /** BPR01: `I` remittance and payment, `H` information only … */
  readonly handling: Listed<typeof paymentHandlings>
  readonly cents: number
  /** BPR03: `C` credit, `D` debit. */
  readonly flag: Listed<typeof paymentFlags>
  /** BPR04: `ACH`, `CHK`, `NON` … */
  readonly method: Listed<typeof paymentMethods>
  readonly format?: string | undefined
  readonly from?: Account | undefined
  readonly originatingCompany?: string | undefined
  readonly originatingCompanySupplement?: string | undefined
  readonly to?: Account | undefined
  readonly paidOn: Day | string
  /** TRN02 to 04: check or transfer number, payer's tax id with its leading 1, and a supplement. */
  readonly traceNumber: string
  readonly payerIdentifier: string
  readonly traceSupplement?: string | undefined
  readonly currency?: string | undefined
  readonly references?: readonly Reference[] | undefined
  /** DTM*405. */
  readonly madeOn?: Day | string | undefined
  readonly payer: Party
  readonly payee: Party
  readonly other?: readonly OtherSegment[] | undefined
}

/** LX with TS3 and TS2, which stay as segments. */
export type RemittanceHeading = {
  readonly number: string
  readonly other?: readonly OtherSegment[] | undefined
}

/** 2110. */
export type RemittanceLine = {
  readonly procedure: Procedure
  readonly chargeCents: number
  readonly paidCents: number
  readonly revenueCode?: string | undefined
  readonly paidUnits?: number | undefined
  /** SVC06: what was sent, when something else was paid. */
  readonly submittedProcedure?: Procedure | undefined
  readonly submittedUnits?: number | undefined
  readonly dates?: readonly DateValue[] | undefined
  readonly adjustments?: readonly Adjustment[] | undefined
  readonly references?: readonly Reference[] | undefined
  readonly amounts?: readonly Amount[] | undefined
  readonly quantities?: readonly Quantity[] | undefined
  /** LQ*HE: remark codes. */
  readonly remarks?: readonly string[] | undefined
  readonly other?: readonly OtherSegment[] | undefined
}

/** 2100. */
export type RemittanceClaim = {
  readonly payment: Payment
  readonly heading?: RemittanceHeading | undefined
  /** CLP01: the number of the claim (its CLM01). */
  readonly number: string
  /** CLP02: `1` primary, `4` denied, `22` reversal … */
  readonly status: Listed<typeof paidClaimStatuses>
  readonly chargeCents: number
  readonly paidCents: number
  readonly patientCents?: number | undefined
  readonly filingIndicator?: string | undefined
  readonly payerClaimNumber: string
  readonly placeOfService?: string | undefined
  readonly frequency?: string | undefined
  readonly drg?: string | undefined
  readonly drgWeight?: number | undefined
  readonly dischargeFraction?: number | undefined
  readonly adjustments?: readonly Adjustment[] | undefined
  /** `QC` patient, `IL` insured, `82` rendering, `TT` crossover … */
  readonly parties: readonly Party[]
  /** MIA20 … and MOA03 to 07: remark codes of the claim; the amounts of MIA and MOA stay in `other`. */
  readonly remarks?: readonly string[] | undefined
  readonly references?: readonly Reference[] | undefined
  readonly dates?: readonly DateValue[] | undefined
  readonly amounts?: readonly Amount[] | undefined
  readonly quantities?: readonly Quantity[] | undefined
  readonly lines: readonly RemittanceLine[]
  readonly other?: readonly OtherSegment[] | undefined
}

/** One entry of a PLB: positive lowers the payment. */
export type ProviderAdjustment = {
  readonly providerId: string
  readonly fiscalYearEnd: Day | string
  /** `L6` interest, `WO` recovery, `FB` … */
  readonly reason: string
  readonly reference?: string | undefined
  readonly cents: number
}

/** A whole 835, for whoever writes one. Reading yields its claims as they come and the rest at the end. */
export type Remittance = {
  readonly payment: Payment
  readonly claims: readonly RemittanceClaim[]
  readonly providerAdjustments: readonly ProviderAdjustment[]
}
