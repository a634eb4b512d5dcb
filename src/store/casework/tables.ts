/** The tables of the work with members, as the query builder knows them. */
import type { ColumnType } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { EntryKind } from '#domain/casework/entry.ts'

/** jsonb: written as JSON text, read as the value that it holds. */
type Json = ColumnType<unknown, string, string>

export type CaseworkTables = {
  case_entry: {
    organization_id: Id
    id: Id
    member_id: Id
    kind: EntryKind
    program: string
    partner_organization_id: Id | null
    happened_on: Day
    said: Json
    is_part2: boolean
    about_id: Id | null
    entered_by_kind: string
    entered_by_id: string
    entered_at: string
  }
  case_taken_back: {
    organization_id: Id
    entry_id: Id
    why: string
    by_kind: string
    by_id: string
    at: string
  }
  case_consent: {
    organization_id: Id
    entry_id: Id
    member_id: Id
    recipient_organization_id: Id
    given_on: Day
    until_on: Day | null
  }
  case_standing: {
    organization_id: Id
    member_id: Id
    program: string
    partner_organization_id: Id | null
    status: string
    lead_person_id: Id | null
    is_assigned: boolean
    attention_on: Day | null
    started_on: Day | null
    ended_on: Day | null
    standing: Json
    changed_at: string
  }
  case_record: { organization_id: Id; entry_id: Id; partner_organization_id: Id; record_id: Id }
}
