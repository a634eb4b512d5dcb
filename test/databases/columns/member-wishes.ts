/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of member-wishes. */
import type { Day } from '#base/day.ts'

export type Columns = {
  member_wish: {
    organization_id: string
    id: string
    member_id: string
    kind: string
    value: string | null
    on_day: Day
    said_at: string
    said_by: string
  }
}
