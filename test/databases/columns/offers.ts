/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of offers. */
import type { Day } from '#base/day.ts'

export type Columns = {
  population_widening: {
    organization_id: string
    id: string
    population: string
    event: string
    at_least: number
    within_months: number
    from_on: Day
    until_on: Day | null
    ends_id: string | null
    note: string | null
    said_at: string
    said_by: string
  }
  support_election: {
    organization_id: string
    id: string
    support: string
    county: string
    says: string
    from_on: Day
    until_on: Day | null
    note: string | null
    said_at: string
    said_by: string
  }
}
