/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of casework. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
  case_consent: {
    organization_id: string
    entry_id: string
    member_id: string
    recipient_organization_id: string
    given_on: Day
    until_on: Day | null
  }
  case_entry: {
    organization_id: string
    id: string
    member_id: string
    kind: string
    program: string
    partner_organization_id: string | null
    happened_on: Day
    said: Json
    is_part2: boolean
    about_id: string | null
    entered_by_kind: string
    entered_by_id: string
    entered_at: string
  }
  case_record: {
    organization_id: string
    entry_id: string
    partner_organization_id: string
    record_id: string
  }
  case_standing: {
    organization_id: string
    member_id: string
    program: string
    partner_organization_id: string | null
    status: string
    lead_person_id: string | null
    is_assigned: boolean
    attention_on: Day | null
    started_on: Day | null
    ended_on: Day | null
    standing: Json
    changed_at: string
  }
  case_taken_back: {
    organization_id: string
    entry_id: string
    why: string
    by_kind: string
    by_id: string
    at: string
  }
}
