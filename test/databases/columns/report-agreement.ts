/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of report-agreement. */
import type { Json } from '../json.ts'

export type Columns = {
  report_agreement: {
    organization_id: string
    report_id: string
    table_id: string
    sheet_rows: number
    records: number
    cells: number
    differing: number
    places: Json
  }
}
