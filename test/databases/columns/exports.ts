/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of exports. */
import type { Json } from '../json.ts'

export type Columns = {
  data_export: {
    organization_id: string
    id: string
    kind: string
    recipient_id: string | null
    sees: string
    state: string
    asked_by: string
    asked_at: string
    made_at: string | null
    sha256: string | null
    byte_count: number | null
    counts: Json
  }
}
