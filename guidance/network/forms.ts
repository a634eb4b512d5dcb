/** The forms of what the State asks of networks: files owed, readiness, clocks of oversight, what is no reason. */
import type { Authority, Party, Words } from '../define.ts'

/** When a file is owed, where the guidance or a plan's practice says so. */
export type OwedWhen =
  /** One for each period, by so many days after its last day. */
  | {
      readonly every: 'month' | 'quarter'
      /** The file tells of the period it comes in, or of the one that has ended. */
      readonly tells: 'of-the-period' | 'of-the-period-before'
      readonly days: number
    }
  /** On days of each month; a day that a month does not have is its last. */
  | { readonly onDaysOfMonth: readonly number[] }
  /** So many days after something has happened. */
  | {
      readonly after: 'assignment' | 'receipt'
      readonly days: number
      /** What the days are, where they are not calendar days: an id of `calendar/working-days.ts`. */
      readonly counted?: 'state-offices' | 'claims'
    }
  /** Only if the contract says how often. */
  | 'as-agreed'

/** Who owes whom which file by when. The clock of the file says it in words; this counts it out. */
export type Obligation = Authority & {
  readonly id: string
  /** Id of a file, or of a report. */
  readonly file: string
  /** Id of the file's own clock. */
  readonly clock: string
  readonly owes: 'payer' | 'provider'
  readonly owed: 'payer' | 'provider' | 'state'
  /** Only where the contract is for this service; absent: for any. */
  readonly party?: Party
  readonly when: OwedWhen
  /** True where the two may agree on another time. */
  readonly yields: boolean
}

export type ReadinessArea =
  | 'structure'
  | 'core-services'
  | 'claims-and-invoicing'
  | 'data-exchange'
  | 'staffing'
  | 'oversight'

/** One thing that a provider shows before it begins. */
export type ReadinessItem = Authority & {
  readonly id: string
  readonly area: ReadinessArea
  readonly parties: readonly Party[]
  readonly says: Words
  /** What could show it. */
  readonly evidence: Words
  /** True where lacking it may not keep a provider out of the network. */
  readonly neverExcludes?: boolean
}

/** A clock of oversight: how long something may take. */
export type OversightClock = Authority & {
  readonly id: string
  readonly says: Words
  readonly count: number
  readonly unit: 'hours' | 'calendar-days' | 'working-days'
}

/** What may not keep a provider out, nor end its contract. */
export type NoReason = Authority & { readonly id: string; readonly says: Words }

export function defineObligation<const T extends Obligation>(obligation: T): T {
  return obligation
}
export function defineReadinessItem<const T extends ReadinessItem>(item: T): T {
  return item
}
export function defineOversightClock<const T extends OversightClock>(clock: T): T {
  return clock
}
export function defineNoReason<const T extends NoReason>(noReason: T): T {
  return noReason
}
