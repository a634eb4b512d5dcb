/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of members. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
  member: {
    organization_id: string
    id: string
    version: number
    cin: string | null
    last_name: string
    first_name: string
    born_on: Day | null
    name_key: string | null
    facts: Json
    disagreements: Json
    partner_ids: readonly string[]
    joined_to_id: string | null
    created_at: string
    changed_at: string
  }
  member_entry: {
    organization_id: string
    member_id: string
    number: number
    facts: Json
    why: string | null
    entered_by_kind: string
    entered_by_id: string
    entered_at: string
  }
  member_question: {
    organization_id: string
    id: string
    member_id: string
    other_member_id: string
    because: string
    opened_at: string
    decided: string | null
    decided_by_person_id: string | null
    decided_at: string | null
    why: string | null
  }
  member_source: {
    organization_id: string
    record_id: string
    member_id: string
    how: string
    record_version: number
    has_ended: boolean
    linked_at: string
  }
  member_word: {
    organization_id: string
    word: string
    member_id: string
  }
}
