/** What somebody would ask about another organization’s rows: drafts and invoices. */
import type { Nothing, Reaches, Refused } from './reach.ts'

export function billingReaches(refused: Refused, nothing: Nothing): Reaches {
  const about = (partner: string) => ({ partner, party: 'ecm', month: '2026-10' })
  return {
    'billing.see-form': refused('billedPlan', about),
    'billing.find-members': refused('billedPlan', partner => ({ partner, party: 'ecm' })),
    'billing.begin-draft': refused('billedPlan', about),
    'billing.bill-care': refused('billedPlan', partner => ({ partner, month: '2026-10' })),
    'billing.see-draft': refused('draft', draft => ({ draft })),
    'billing.save-draft': refused('draft', draft => ({
      draft,
      version: 1,
      content: {
        facts: {},
        invoices: [
          {
            id: 'other',
            facts: { invoiceNumber: '1000000001' },
            lines: [{ id: 'line', facts: {}, from: [draft] }],
          },
        ],
      },
    })),
    'billing.delete-draft': refused('draft', draft => ({ draft })),
    'billing.send-invoices': refused(
      'draft',
      draft => ({ draft, version: 1, invoices: ['1'] }),
      'billing/no-such-invoice',
    ),
    'billing.list-invoices': nothing('billedPlan', partner => ({ partner })),
    'billing.see-invoice': refused(
      'billedPlan',
      partner => ({ partner, number: '0000000001' }),
      'billing/no-such-invoice',
    ),
    'billing.correct-invoice': refused(
      'billedPlan',
      partner => ({ partner, number: '0000000001' }),
      'billing/no-such-invoice',
    ),
    'billing.void-invoice': refused(
      'billedPlan',
      partner => ({ partner, number: '0000000001' }),
      'billing/no-such-invoice',
    ),
  }
}
