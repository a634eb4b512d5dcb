/** What a contract between a payer (plan or delegate) and a provider says: its terms, as data. */
import type { Day } from '#base/day.ts'
import type { PartnerProfile } from '#guidance/profile.ts'

/** The two sides of a contract. */
export type Side = 'payer' | 'provider'

export type EcmTerms = {
  /** Codes of `populations-of-focus`, each with the most members, where a number is agreed. */
  readonly populations: readonly { readonly population: string; readonly mostMembers: number | null }[]
  readonly mostMembers: number | null
}

/** A Community Support, by its code in `community-supports`. */
export type SupportTerms = { readonly support: string; readonly mostMembers: number | null }

/** What is paid for one thing. */
export type PaymentTerms = {
  /** `ecm`, `ecm-outreach`, `housing-outreach`, or a code of `community-supports`. */
  readonly service: string
  readonly way: 'fee-for-service' | 'per-member-per-month'
  /** A HCPCS code with its modifiers, where the fee is for one; all of the service's when absent. */
  readonly procedure: string | null
  readonly modifiers: readonly string[]
  /** Null where the amount stands in a fee schedule. */
  readonly amountCents: number | null
  /** `15 minutes`, `day`, `member and month`. */
  readonly unit: string
  /** The fee schedule that the parties refer to. */
  readonly feeSchedule: string | null
}

/** How often a file is sent, where both agreed on something else than the State’s clock. */
export type Cadence = (
  | {
      readonly every: 'week' | 'month' | 'quarter' /** Days after the period’s last day. */
      readonly days: number
    }
  | { readonly onDaysOfMonth: readonly number[] }
) & {
  /** What a due day does that is not a working day. */
  readonly closed: 'stays' | 'next-working-day' | 'working-day-before'
}

export type Transport = 'portal' | 'sftp' | 'secure-email'

/** One file that goes from one side to the other. */
export type AgreedFile = {
  /** Id of the file in the guidance. */
  readonly file: string
  readonly owes: Side
  readonly layout:
    | { readonly as: 'guidance' }
    | { readonly as: 'profile'; readonly profile: string }
    | { readonly as: 'document'; readonly document: PartnerProfile }
  readonly transport: Transport
  /** Null: as the State’s clock says; where it leaves it to the contract, whenever there is something to send. */
  readonly cadence: Cadence | null
}

/** Somebody who acts for one side and is bound by the same rules (Billing and Invoicing Guidance, note 3). */
export type Delegate = {
  readonly name: string
  readonly of: Side
  readonly tasks: readonly ('claims' | 'authorizations' | 'data-exchange' | 'network' | 'care')[]
  readonly since: Day
  readonly until: Day | null
}

export type DataSharing = {
  /** The agreement’s own version, as the parties call it. */
  readonly version: string
  readonly signedOn: Day
  readonly since: Day
  readonly until: Day | null
  readonly purposes: readonly ('treatment' | 'payment' | 'health-care-operations' | 'care-coordination')[]
  /** Records of substance use disorder treatment (42 CFR Part 2): left out, or sent with the member’s consent. */
  readonly part2: 'left-out' | 'with-consent'
  /** How soon a breach is told to the other side. */
  readonly breachNotice: { readonly count: number; readonly unit: 'hours' | 'calendar-days' | 'working-days' }
}

export type ContractTerms = {
  readonly ecm: EcmTerms | null
  readonly communitySupports: readonly SupportTerms[]
  /** Codes of `county`. */
  readonly counties: readonly string[]
  readonly payment: readonly PaymentTerms[]
  readonly billing: {
    readonly by: 'claims' | 'invoices'
    /** The day on which the provider attested that it cannot send claims. */
    readonly attestedOn: Day | null
  }
  readonly files: readonly AgreedFile[]
  readonly delegates: readonly Delegate[]
  readonly dataSharing: DataSharing | null
}
