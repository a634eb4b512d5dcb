/** What a report is counted from: facts, each with the place that says so, as they stood when the report was frozen. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Party } from '#guidance/define.ts'
import type { FactKind } from '#guidance/reports/forms.ts'

export type FactSource = {
  readonly kind: 'member' | 'record' | 'authorization' | 'referral' | 'claim-line' | 'capacity' | 'contract'
  readonly id: Id
  /** The version of a record; null for what has none. */
  readonly version: number | null
  /** The file that brought it, and where in it; null where a person or another hub’s organization said it. */
  readonly transmissionId: Id | null
  readonly sheet: string | null
  readonly row: number | null
}

export type Fact = {
  readonly kind: FactKind
  /** The State’s two-digit code. */
  readonly county: string
  /** Whose row it belongs to: `m:` a member, `q:` somebody who is none, `p:` a provider and its program. */
  readonly subject: string
  readonly program: Party | null
  /** A support, or a population. */
  readonly code: string
  readonly mode: string
  readonly outcome: string
  readonly on: Day | null
  readonly until: Day | null
  readonly amount: number | null
  readonly memberId: Id | null
  /** What a row says of a member, an enrolment or a provider: `cin`, `lastName`, `reason`, `type` … */
  readonly about: Readonly<Record<string, string>>
  readonly source: FactSource
}
