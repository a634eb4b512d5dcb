/** The tables of exchange, as the query builder knows them (migration 0006). */
import type { ColumnType, Generated } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Consequence } from '#base/finding.ts'
import type { Id } from '#base/id.ts'
import type { EndedHow } from '#domain/exchange/records.ts'
import type { Direction, Step, WaitsFor } from '#domain/exchange/steps.ts'

/** jsonb: its value comes out, JSON text goes in. */
type Json = ColumnType<unknown, string, string>
type JsonOrNull = ColumnType<unknown, string | null, string | null>

/** Whose word it is: the partner's, or our own for the partner. */
export type Side = 'theirs' | 'ours'

/** What a version of a record holds, in force or past. */
type RecordColumns = {
  organization_id: Id
  id: Id
  set_id: Id
  version: number
  facts: Json
  fingerprint: string
  said: number
  transmission_id: Id | null
  sheet: string | null
  row: number | null
  entered_by_kind: string | null
  entered_by_id: string | null
  since: string
  ended_at: string | null
  ended_how: EndedHow | null
  ended_by_transmission_id: Id | null
}

export type ExchangeTables = {
  exchange_counter: { organization_id: Id; name: string; last: number }
  record_set: {
    organization_id: Id
    id: Id
    side: Side
    file: string
    partner_organization_id: Id | null
    holder_transmission_id: Id | null
    whole_through: Generated<number>
  }
  transmission: {
    organization_id: Id
    id: Id
    number: number
    direction: Direction
    side: Side
    partner_organization_id: Id | null
    record_set_id: Id | null
    file: string | null
    party: string | null
    profile: string | null
    release: string | null
    as_of: Day
    asked: Json
    answers_given: Json
    file_name: string
    media_type: string
    format: string | null
    sha256: string | null
    byte_count: number | null
    step: Step
    step_number: number
    attempt: Generated<number>
    waits_for: WaitsFor | null
    applied_through: Generated<number>
    outcome: 'accepted' | 'accepted-in-part' | 'rejected' | null
    refused_because: string | null
    is_late: Generated<boolean>
    rows_read: Generated<number>
    rows_accepted: Generated<number>
    rows_warned: Generated<number>
    rows_rejected: Generated<number>
    rows_unnamed: Generated<number>
    records_held: Generated<number>
    records_new: Generated<number>
    records_changed: Generated<number>
    records_unchanged: Generated<number>
    records_overtaken: Generated<number>
    records_ended: Generated<number>
    ends_held_back: Generated<boolean>
    ends_approved: number | null
    decided_by_person_id: Id | null
    decided_why: string | null
    findings: JsonOrNull
    groups: JsonOrNull
    mapping: JsonOrNull
    questions: JsonOrNull
    resubmission_of_transmission_id: Id | null
    sender_transmission_id: Id | null
    sequence_number: number | null
    version: number | null
    replaces_transmission_id: Id | null
    made_by_kind: 'person' | 'machine' | 'system'
    made_by_id: string
    created_at: string
    settled_at: string | null
  }
  transmission_step: {
    organization_id: Id
    transmission_id: Id
    number: number
    step: Step
    at: string
    by_kind: string
    by_id: string
    note: string | null
  }
  transmission_answer: {
    organization_id: Id
    transmission_id: Id
    kind: string
    file_name: string
    media_type: string
    sha256: string
    byte_count: number
    created_at: string
  }
  finding: {
    organization_id: Id
    transmission_id: Id
    number: number
    code: string
    consequence: Consequence
    place: Json
    found: string | null
    expected: string | null
    facts: JsonOrNull
    cite: string | null
  }
  staged_row: {
    organization_id: Id
    transmission_id: Id
    number: number
    sheet_index: number
    sheet: string
    row: number
    /** `absent`: no row, but a record in force that the whole list leaves out. */
    status: 'taken' | 'rejected' | 'absent'
    record_key: string | null
    record_id: Id
    fingerprint: string
    ends: boolean
    facts: string
  }
  record: RecordColumns & { record_key: string }
  record_version: RecordColumns & { until: string; until_transmission_id: Id | null }
  sent_row: { organization_id: Id; transmission_id: Id; number: number; record_id: Id; version: number }
  remembered_mapping: {
    organization_id: Id
    partner_organization_id: Id
    headings: string
    answers: Json
  }
}
