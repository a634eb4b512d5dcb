/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of dashboard-shares. */

export type Columns = {
  dashboard_share: {
    organization_id: string
    id: string
    county_id: string
    dashboards: readonly string[]
    said_at: string
    said_by: string
  }
}
