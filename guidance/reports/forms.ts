/** The forms in which counting rules of reports are written down: what a column counts, and of which facts. */
import type { Authority, Party, Words } from '../define.ts'

/** What a report is counted from. Each fact is one thing that happened, or holds, with the place that says so. */
export type FactKind =
  | 'member' // who the member is
  | 'population' // the member is in a Population of Focus
  | 'enrolment' // the member's ECM, from its first day to its last
  | 'contact' // a day on which ECM was given, as a claim shows
  | 'receipt' // a Community Support was given, as a claim shows
  | 'approval' // a Community Support was approved for days of the period
  | 'outreach' // an attempt to reach the member for ECM
  | 'request' // somebody outside the plan asked for a service
  | 'provider' // a provider has a contract for a service at the end of the period
  | 'serving' // a member is with the provider at the end of the period
  | 'able' // how many a provider said that it could serve

export type Counting =
  /** Of the row itself: which plan, county, period, member or provider it tells of. */
  | { readonly is: 'said'; readonly field: string }
  /** 1 where a fact of that kind and one of those codes holds, 0 where none does. */
  | {
      readonly is: 'flag'
      readonly of: readonly FactKind[]
      /** Left out: every code. */
      readonly codes?: readonly string[]
      /** All codes but these. */
      readonly besides?: readonly string[]
      readonly age?: 'adult' | 'child'
    }
  /** How many members, days or facts of that kind there are. */
  | {
      readonly is: 'members' | 'days' | 'facts'
      readonly of: FactKind
      readonly program?: Party
      readonly modes?: readonly string[]
      readonly outcome?: string
      /** Only on days of the enrolment that the row tells of. */
      readonly withinEnrolment?: true
    }
  /** The newest number that was said. */
  | { readonly is: 'amount'; readonly of: FactKind }

/** How one column is counted, and from where. */
export type CountingRule = Authority & {
  readonly element: string
  readonly counts: Counting
  readonly says: Words
  readonly source: Words
}
