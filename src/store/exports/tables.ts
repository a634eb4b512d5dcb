/** The table of exports, as the query builder knows it (migration 0029). */
import type { ColumnType } from 'kysely'
import type { Id } from '#base/id.ts'

export type ExportTables = {
  data_export: {
    organization_id: Id
    id: Id
    kind: 'parquet' | 'fhir'
    recipient_id: Id | null
    /** What of the work with members whoever asked may see. */
    sees: 'all' | 'without-part2' | 'no-care'
    state: 'waiting' | 'made' | 'gone'
    asked_by: string
    asked_at: string
    made_at: string | null
    sha256: string | null
    byte_count: number | null
    counts: ColumnType<unknown, string, string>
  }
}
