/** What reading a transmission tells, in the order of the file: to visitors as it happens. */
import type { SetDef } from '../define.ts'
import type { X12Finding } from '../finding.ts'
import type { Segment, Separators } from './segment.ts'
import type { Walk } from './walk.ts'

/** An ISA, its padding taken off. */
export type Interchange = {
  /** Which of the file, from 1. */
  readonly index: number
  readonly authorizationQualifier: string
  readonly authorization: string
  readonly securityQualifier: string
  readonly security: string
  readonly senderQualifier: string
  readonly sender: string
  readonly receiverQualifier: string
  readonly receiver: string
  /** As written: YYMMDD and HHMM. */
  readonly date: string
  readonly time: string
  readonly version: string
  readonly controlNumber: string
  readonly wantsAcknowledgement: boolean
  readonly usage: string
  readonly separators: Separators
}

/** A GS. */
export type Group = {
  /** Which of the interchange, from 1. */
  readonly index: number
  readonly kind: string
  readonly sender: string
  readonly receiver: string
  readonly date: string
  readonly time: string
  readonly controlNumber: string
  readonly agency: string
  readonly version: string
}

/** An ST, and what we take its set for. */
export type SetHeader = {
  /** Which of the group, from 1. */
  readonly index: number
  readonly transaction: string
  readonly controlNumber: string
  /** ST03, '' when there is none. */
  readonly version: string
  /** Null when no set of ours has this ST01 and version: its segments are told, but in no loop. */
  readonly def: SetDef | null
}

/** How an envelope ended: what its trailer said, against what was there. */
export type Trailer = {
  /** False when it ended by the next envelope or the end of the file. */
  readonly isThere: boolean
  readonly controlNumber: string
  /** What the trailer says (groups, sets or segments), null when that is no number. */
  readonly says: number | null
  readonly counted: number
}

/** Why a segment has no slot, or one only with reservations. IK304 1, 6, 2, 7, 4 and 5. */
export type Misfit =
  | 'unknown-id'
  | 'not-in-set'
  | 'unexpected'
  | 'out-of-order'
  | 'loop-too-often'
  | 'too-often'

/**
 * Whoever listens to a set as it is walked. Loops and slots are indices into the compiled set. For the
 * segment that opens a loop comes `enterLoop`, then `segment`. Loops are left innermost first; the root last,
 * before `endSet`.
 */
export type SetVisitor = {
  /**
   * The loops (by index) whose entering and leaving it wants to hear of, asked after `beginSet`; all of them when it
   * does not say.
   */
  readonly listensTo?: () => { readonly entering: ReadonlySet<number>; readonly leaving: ReadonlySet<number> }
  /** `walk` may be read at any time until `endSet`; then it is used for the next set. */
  beginSet(walk: Walk, header: SetHeader): void
  enterLoop(loop: number): void
  segment(slot: number, segment: Segment): void
  /**
   * A segment with no slot (slot -1), or in addition to `segment` for one that stands there with
   * reservations.
   */
  misfit(misfit: Misfit, slot: number, segment: Segment): void
  leaveLoop(loop: number): void
  endSet(trailer: Trailer): void
}

/** What `readEnvelopes` tells besides. A finding's place is complete; all are told in the order of the file. */
export type TransmissionVisitor = {
  /** Every segment of the file, envelopes and all, before anything else is told of it. */
  anySegment?(segment: Segment): void
  beginInterchange?(interchange: Interchange): void
  /** A TA1, which may stand before the groups, or alone. */
  interchangeAcknowledgement?(segment: Segment): void
  endInterchange?(trailer: Trailer): void
  beginGroup?(group: Group): void
  endGroup?(trailer: Trailer): void
  finding?(finding: X12Finding): void
  /**
   * The visitors for a set about to begin; none: its segments are only counted. Asked for sets that are none of
   * ours (`def` is null) too, so that whoever counts sets hears of them; visitors given for such a set hear nothing.
   */
  visitorsFor(header: SetHeader, group: Group | null): readonly SetVisitor[]
  /** The end of any set, of those that are none of ours as well, after its visitors heard of it. */
  endSet?(trailer: Trailer): void
}
