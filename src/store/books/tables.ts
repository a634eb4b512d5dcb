/** The tables of the provider's books, as the query builder knows them. */
import type { ColumnType } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { RemittanceOutcome } from '#domain/books/outcome.ts'
import type { EntryKind, OpenCode } from '#domain/books/post.ts'

export type BooksTables = {
  remittance: {
    organization_id: Id
    id: Id
    partner_organization_id: Id | null
    payer: string
    trace: string
    paid_on: Day | null
    cents: number
    method: string
    content_sha256: string
    money_sha256: string
    transmission_id: Id | null
    source: string
    ordinal: number
    outcome: RemittanceOutcome
    why: string | null
    same_as_id: Id | null
    taken_at: string
    closed_at: string | null
    closed_by_id: string | null
    closed_why: string | null
  }
  book_entry: {
    organization_id: Id
    remittance_id: Id
    number: number
    partner_organization_id: Id
    kind: EntryKind
    invoice: string
    record_id: Id | null
    cents: number
    adjustment_group: string
    reason: string
    /** jsonb: a list of codes; JSON text goes in. */
    remarks: ColumnType<unknown, string, string>
    claim: number
    line: number
    reverses: boolean
    reference: string
    open: OpenCode | null
    settles: number | null
    entered_at: string
    by_id: string
  }
  payment_dispute: {
    organization_id: Id
    dispute_id: Id
    number: number
    partner_organization_id: Id
    invoice: string
    kind: 'begun' | 'won' | 'lost' | 'withdrawn'
    happened_on: Day
    decide_by: Day | null
    words: string
    entered_at: string
    by_id: string
  }
  billed_care: { organization_id: Id; entry_id: Id; record_id: Id; billed_at: string }
}
