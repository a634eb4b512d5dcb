/** The table of what plans share of their dashboards, as the query builder knows it (migration 0039). */
import type { Id } from '#base/id.ts'

export type DashboardTables = {
  dashboard_share: {
    organization_id: Id
    id: Id
    county_id: Id
    dashboards: readonly string[]
    said_at: string
    said_by: string
  }
}
