/** The tables of assignments, as the query builder knows them (migrations 0025 and 0038). */
import type { ColumnType } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { AssignmentWordKind } from '#domain/assignments/assignment.ts'
import type { WishKind } from '#domain/assignments/wish.ts'

export type AssignmentTables = {
  member_wish: {
    organization_id: Id
    id: Id
    member_id: Id
    kind: WishKind
    value: string | null
    on_day: Day
    said_at: string
    said_by: string
  }
  care_assignment: {
    organization_id: Id
    id: Id
    other_organization_id: Id | null
    provider_id: Id
    member_id: Id
    service: string
    because: string
    despite: string | null
    populations: readonly string[]
    from_on: Day
    facts: ColumnType<unknown, string, string>
    said_at: string
    said_by: string
  }
  care_assignment_word: {
    organization_id: Id
    id: Id
    assignment_id: Id
    other_organization_id: Id | null
    says: AssignmentWordKind
    reason: string | null
    on_day: Day
    note: string | null
    member_id: Id | null
    said_at: string
    said_by: string
  }
}
