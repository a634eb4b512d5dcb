/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of notices. */
import type { Day } from '#base/day.ts'

export type Columns = {
  notice: {
    organization_id: string
    id: string
    kind: string
    about: string
    person_id: string | null
    partner_organization_id: string | null
    file: string | null
    on_day: Day | null
    count: number | null
    object_id: string | null
    created_at: string
  }
  notice_choice: {
    organization_id: string
    person_id: string
    kind: string
    by_mail: string
    chosen_at: string
  }
  notice_reading: {
    organization_id: string
    person_id: string
    notice_id: string
    read_at: string
  }
}
