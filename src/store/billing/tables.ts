/** The tables of billing, as the query builder knows them (migration 0010). */
import type { ColumnType } from 'kysely'
import type { Id } from '#base/id.ts'

export type BillingTables = {
  invoice_draft: {
    organization_id: Id
    id: Id
    partner_organization_id: Id
    party: 'ecm' | 'community-supports'
    month: string
    version: number
    /** jsonb: its value comes out, JSON text goes in. */
    content: ColumnType<unknown, string, string>
    invoice_count: number
    amount_cents: number
    created_at: string
    changed_at: string
    changed_by_kind: 'person' | 'machine' | 'system'
    changed_by_id: string
  }
}
