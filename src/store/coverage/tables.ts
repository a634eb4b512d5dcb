/** The tables of coverage, as the query builder knows them (migration 0019). */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { CoverageStatement } from '#domain/coverage/statement.ts'
import type { Contradiction } from '#domain/coverage/timeline.ts'

export type CoverageTables = {
  coverage_statement: {
    organization_id: Id
    id: Id
    member_id: Id
    plan_id: Id | null
    source: CoverageStatement['source']
    says: CoverageStatement['says']
    from_on: Day
    until_on: Day | null
    renews_on: Day | null
    said_at: string
    said_by: string
    why: string | null
    record_id: Id | null
    record_version: number | null
    record_ended: boolean | null
    takes_back_id: Id | null
  }
  coverage_standing: {
    organization_id: Id
    member_id: Id
    plan_id: Id | null
    covered_from: Day | null
    covered_until: Day | null
    contradiction: Contradiction | null
    contradiction_from: Day | null
    renews_on: Day | null
    changed_at: string
  }
  renewal_note: {
    organization_id: Id
    member_id: Id
    number: number
    did: string
    note: string | null
    said_by: string
    at: string
  }
}
