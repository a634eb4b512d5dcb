/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of nudges. */
import type { Day } from '#base/day.ts'

export type Columns = {
  nudge: {
    organization_id: string
    id: string
    other_organization_id: string
    file: string
    about: string
    due_on: Day | null
    template: string
    sentence: string | null
    said_at: string
    said_by: string
  }
}
