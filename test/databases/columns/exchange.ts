/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of exchange. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
  exchange_counter: {
    organization_id: string
    name: string
    last: number
  }
  finding: {
    organization_id: string
    transmission_id: string
    number: number
    code: string
    consequence: string
    place: Json
    found: string | null
    expected: string | null
    facts: Json | null
    cite: string | null
  }
  record: {
    organization_id: string
    id: string
    set_id: string
    record_key: string
    version: number
    facts: Json
    fingerprint: string
    said: number
    transmission_id: string | null
    sheet: string | null
    row: number | null
    entered_by_kind: string | null
    entered_by_id: string | null
    since: string
    ended_at: string | null
    ended_how: string | null
    ended_by_transmission_id: string | null
  }
  record_set: {
    organization_id: string
    id: string
    side: string
    file: string
    partner_organization_id: string | null
    holder_transmission_id: string | null
    whole_through: number
  }
  record_version: {
    organization_id: string
    id: string
    version: number
    set_id: string
    facts: Json
    fingerprint: string
    said: number
    transmission_id: string | null
    sheet: string | null
    row: number | null
    entered_by_kind: string | null
    entered_by_id: string | null
    since: string
    ended_at: string | null
    ended_how: string | null
    ended_by_transmission_id: string | null
    until: string
    until_transmission_id: string | null
  }
  remembered_mapping: {
    organization_id: string
    partner_organization_id: string
    headings: string
    answers: Json
  }
  sent_row: {
    organization_id: string
    transmission_id: string
    number: number
    record_id: string
    version: number
  }
  staged_row: {
    organization_id: string
    transmission_id: string
    number: number
    sheet_index: number
    sheet: string
    row: number
    status: string
    record_key: string | null
    record_id: string
    fingerprint: string
    ends: boolean
    facts: string
  }
  transmission: {
    organization_id: string
    id: string
    number: number
    direction: string
    side: string
    partner_organization_id: string | null
    record_set_id: string | null
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
    step: string
    step_number: number
    attempt: number
    waits_for: string | null
    applied_through: number
    outcome: string | null
    refused_because: string | null
    is_late: boolean
    rows_read: number
    rows_accepted: number
    rows_warned: number
    rows_rejected: number
    rows_unnamed: number
    records_held: number
    records_new: number
    records_changed: number
    records_unchanged: number
    records_overtaken: number
    records_ended: number
    ends_held_back: boolean
    ends_approved: number | null
    decided_by_person_id: string | null
    decided_why: string | null
    findings: Json | null
    groups: Json | null
    mapping: Json | null
    questions: Json | null
    resubmission_of_transmission_id: string | null
    sender_transmission_id: string | null
    sequence_number: number | null
    version: number | null
    replaces_transmission_id: string | null
    made_by_kind: string
    made_by_id: string
    created_at: string
    settled_at: string | null
  }
  transmission_answer: {
    organization_id: string
    transmission_id: string
    kind: string
    file_name: string
    media_type: string
    sha256: string
    byte_count: number
    created_at: string
  }
  transmission_step: {
    organization_id: string
    transmission_id: string
    number: number
    step: string
    at: string
    by_kind: string
    by_id: string
    note: string | null
  }
}
