/** What typed reading yields, and what the writers take: transmissions as values. */
import type { X12Finding } from '../finding.ts'
import type { Group, Interchange, SetHeader, Trailer } from '../read/events.ts'
import type {
  ClaimAcknowledgement,
  FunctionalAcknowledgement,
  InterchangeAcknowledgement,
} from './acknowledgement.ts'
import type { Claim } from './claim.ts'
import type { Payment, ProviderAdjustment, RemittanceClaim } from './remittance.ts'

/**
 * In the order of the file, except that values come in batches and a finding about a claim may come before or
 * after it. After a finding that rejects the file nothing more comes but the findings of the end.
 */
export type TransmissionEvent =
  | { readonly type: 'interchange'; readonly interchange: Interchange }
  | { readonly type: 'interchange-end'; readonly trailer: Trailer }
  | { readonly type: 'group'; readonly group: Group }
  | { readonly type: 'group-end'; readonly trailer: Trailer }
  | { readonly type: 'set'; readonly header: SetHeader }
  | { readonly type: 'set-end'; readonly trailer: Trailer }
  | { readonly type: 'claims'; readonly claims: readonly Claim[] }
  | { readonly type: 'payment'; readonly payment: Payment }
  | { readonly type: 'remittance-claims'; readonly claims: readonly RemittanceClaim[] }
  | {
      readonly type: 'provider-adjustments'
      readonly adjustments: readonly ProviderAdjustment[]
      readonly payment: Payment
    }
  | { readonly type: 'functional-acknowledgement'; readonly acknowledgement: FunctionalAcknowledgement }
  | { readonly type: 'claim-acknowledgement'; readonly acknowledgement: ClaimAcknowledgement }
  | { readonly type: 'interchange-acknowledgement'; readonly acknowledgement: InterchangeAcknowledgement }
  | { readonly type: 'finding'; readonly finding: X12Finding }

/** Whom a file is from and to, and its numbers: the caller's, never invented. Ids are not padded here. */
export type OutgoingInterchange = {
  readonly senderQualifier: string
  readonly sender: string
  readonly receiverQualifier: string
  readonly receiver: string
  /** ISO day and `HH:MM` of ISA09/10 and GS04/05. */
  readonly date: string
  readonly time: string
  /** ISA13; written with nine digits. */
  readonly controlNumber: number
  readonly usage: 'P' | 'T'
  readonly wantsAcknowledgement?: boolean | undefined
  readonly authorization?: { readonly qualifier: string; readonly value: string } | undefined
  readonly security?: { readonly qualifier: string; readonly value: string } | undefined
  /** `*`, `:`, `^` and `~` unless given. Single characters. */
  readonly separators?: OutgoingSeparators | undefined
  /**
   * Whether the partners agreed on letters beyond the character sets of X12, accents for one: they are
   * written as UTF-8. Unless given, values that have any are refused.
   */
  readonly foreignLetters?: boolean | undefined
  /** A line feed after each terminator. False unless given. */
  readonly lineBreaks?: boolean | undefined
}

export type OutgoingSeparators = {
  readonly element: string
  readonly component: string
  readonly repetition: string
  readonly terminator: string
}

export type OutgoingGroup = {
  readonly sender: string
  readonly receiver: string
  /** GS06. */
  readonly controlNumber: number
  /** GS04 and GS05 where they differ from the interchange's. */
  readonly date?: string | undefined
  readonly time?: string | undefined
}
