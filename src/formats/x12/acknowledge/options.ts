/** What an acknowledgement needs to be told: days, numbers and names are never made up here. */
import type { Day } from '#base/day.ts'
import type { X12Finding } from '../finding.ts'
import type { Interchange } from '../read/events.ts'
import type {
  ClaimAcknowledgement,
  FunctionalAcknowledgement,
  InterchangeAcknowledgement,
} from '../values/acknowledgement.ts'
import type { Claim } from '../values/claim.ts'
import type { Party } from '../values/parts.ts'
import type { ObjectionCode } from './objection-codes.ts'

export type AcknowledgeOptions = {
  /** The day on which the file was judged: BHT04 and STC02 of a 277CA. */
  readonly today: Day
  /** BHT05: HHMM. */
  readonly time: string
  /** The day on which the file came; `today` unless given. */
  readonly receivedOn?: Day | undefined
  /**
   * Begins BHT03 and the trace of each 277CA, and has to be new for each file; at most 20 letters and digits.
   * The second 277CA of a file is `…-2`.
   */
  readonly reference: string
  /** ST02 of the first 999, and of the first 277CA; each counts on for itself. 1 unless given. */
  readonly firstSetControlNumber?: number | undefined
  /** Who answers, for 277CA: the receiver that the claims name unless given. Its role is `PR` or `AY`. */
  readonly source?: Party | undefined
  /** Errors (IK3 and IK4) told of one set. 200 unless given; there may be more. */
  readonly errorsPerSet?: number | undefined
  /** Claims kept of one interchange. 100,000 unless given, some 90 MB; see `unlistedClaims`. */
  readonly claimsPerInterchange?: number | undefined
  /** What the receiver holds against a claim beyond its guide: asked of each once, in the order of the file. */
  readonly objectionsTo?: ((claim: Claim) => readonly ObjectionCode[]) | undefined
  /** Told every finding as it is made: by a collector alone, only those objections. */
  readonly tell?: ((finding: X12Finding) => void) | undefined
}

/** All answers to one interchange, as the writers take them. */
export type Acknowledgements = {
  /** The interchange answered. */
  readonly header: Interchange
  readonly interchange: InterchangeAcknowledgement
  /** Whether the TA1 is to be sent: it was asked for (ISA14), or not all is well. */
  readonly isInterchangeAnswerDue: boolean
  /**
   * One a group; none when the interchange fell. Groups that are themselves 999s or 997s are never answered.
   */
  readonly functional: readonly FunctionalAcknowledgement[]
  /** One for each set of claims that was not rejected and has claims. */
  readonly claims: readonly ClaimAcknowledgement[]
  /** Claims beyond `claimsPerInterchange`, which no 277CA answers: the sender must send smaller files. */
  readonly unlistedClaims: number
}
