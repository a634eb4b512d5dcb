/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of assignments. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
  care_assignment: {
    organization_id: string
    id: string
    other_organization_id: string | null
    provider_id: string
    member_id: string
    service: string
    because: string
    despite: string | null
    populations: readonly string[]
    from_on: Day
    facts: Json
    said_at: string
    said_by: string
  }
  care_assignment_word: {
    organization_id: string
    id: string
    assignment_id: string
    other_organization_id: string | null
    says: string
    reason: string | null
    on_day: Day
    note: string | null
    member_id: string | null
    said_at: string
    said_by: string
  }
}
