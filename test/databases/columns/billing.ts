/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of billing. */
import type { Json } from '../json.ts'

export type Columns = {
  invoice_draft: {
    organization_id: string
    id: string
    partner_organization_id: string
    party: string
    month: string
    version: number
    content: Json
    invoice_count: number
    amount_cents: number
    created_at: string
    changed_at: string
    changed_by_kind: string
    changed_by_id: string
  }
}
