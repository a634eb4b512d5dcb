/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of books. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
  billed_care: {
    organization_id: string
    entry_id: string
    record_id: string
    billed_at: string
  }
  book_entry: {
    organization_id: string
    remittance_id: string
    number: number
    partner_organization_id: string
    kind: string
    invoice: string
    record_id: string | null
    cents: number
    adjustment_group: string
    reason: string
    remarks: Json
    claim: number
    line: number
    reverses: boolean
    reference: string
    open: string | null
    settles: number | null
    entered_at: string
    by_id: string
  }
  payment_dispute: {
    organization_id: string
    dispute_id: string
    number: number
    partner_organization_id: string
    invoice: string
    kind: string
    happened_on: Day
    decide_by: Day | null
    words: string
    entered_at: string
    by_id: string
  }
  remittance: {
    organization_id: string
    id: string
    partner_organization_id: string | null
    payer: string
    trace: string
    paid_on: Day | null
    cents: number
    method: string
    content_sha256: string
    money_sha256: string
    transmission_id: string | null
    source: string
    ordinal: number
    outcome: string
    why: string | null
    same_as_id: string | null
    taken_at: string
    closed_at: string | null
    closed_by_id: string | null
    closed_why: string | null
  }
}
