/** Example rows of billing. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const billingExamples: readonly Example[] = [
  {
    table: 'invoice_draft',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('invoice-draft'),
      partner_organization_id: owner.partnerId,
      party: 'ecm',
      month: '2026-10',
      version: 1,
      content: { facts: {}, invoices: [] },
      invoice_count: 0,
      amount_cents: 0,
      created_at: at,
      changed_at: at,
      changed_by_kind: 'person',
      changed_by_id: owner.personId,
    }),
  },
]
