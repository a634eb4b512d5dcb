/** The tables of members, as the query builder knows them (migrations 0013 and 0026). */
import type { ColumnType } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { FactWord } from '#domain/members/known.ts'

/** jsonb: written as JSON text, read as the value that it holds. */
type Json = ColumnType<unknown, string, string>

export type MemberTables = {
  member: {
    organization_id: Id
    id: Id
    version: number
    cin: string | null
    last_name: string
    first_name: string
    born_on: Day | null
    name_key: string | null
    facts: Json
    disagreements: Json
    partner_ids: readonly Id[]
    joined_to_id: Id | null
    created_at: string
    changed_at: string
  }
  member_source: {
    organization_id: Id
    record_id: Id
    member_id: Id
    how: 'cin' | 'new' | 'joined'
    record_version: number
    has_ended: boolean
    linked_at: string
  }
  member_entry: {
    organization_id: Id
    member_id: Id
    number: number
    facts: Json
    why: string | null
    entered_by_kind: string
    entered_by_id: string
    entered_at: string
  }
  member_word: { organization_id: Id; word: string; member_id: Id }
  member_question: {
    organization_id: Id
    id: Id
    member_id: Id
    other_member_id: Id
    because: string
    opened_at: string
    decided: 'one' | 'two' | null
    decided_by_person_id: Id | null
    decided_at: string | null
    why: string | null
  }
  member_fact: {
    organization_id: Id
    id: Id
    member_id: Id
    kind: FactWord['kind']
    code: string
    says: FactWord['says']
    on_day: Day
    source: FactWord['source']
    is_part2: boolean
    note: string | null
    said_at: string
    said_by: string
  }
}
