/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of member-facts. */
import type { Day } from '#base/day.ts'

export type Columns = {
  member_fact: {
    organization_id: string
    id: string
    member_id: string
    kind: string
    code: string
    says: string
    on_day: Day
    source: string
    note: string | null
    said_at: string
    said_by: string
    is_part2: boolean
  }
}
