/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of coverage. */
import type { Day } from '#base/day.ts'

export type Columns = {
  coverage_standing: {
    organization_id: string
    member_id: string
    plan_id: string | null
    covered_from: Day | null
    covered_until: Day | null
    contradiction: string | null
    contradiction_from: Day | null
    renews_on: Day | null
    changed_at: string
  }
  coverage_statement: {
    organization_id: string
    id: string
    member_id: string
    plan_id: string | null
    source: string
    says: string
    from_on: Day
    until_on: Day | null
    renews_on: Day | null
    said_at: string
    said_by: string
    why: string | null
    record_id: string | null
    record_version: number | null
    record_ended: boolean | null
    takes_back_id: string | null
  }
  renewal_note: {
    organization_id: string
    member_id: string
    number: number
    did: string
    note: string | null
    said_by: string
    at: string
  }
}
