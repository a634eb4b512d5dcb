/** Opens an invoice that was sent as a draft, to be corrected and sent again under its number. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { serviceIn } from '#domain/billing/billable.ts'
import type { Month } from '#domain/billing/copy-month.ts'
import { factsNamed } from '#domain/billing/draft.ts'
import { invoiceForm } from '#files/derive/invoice-form.ts'
import { listCareOf } from '#store/billing/documented.ts'
import { insertDraft } from '#store/billing/drafts.ts'
import { listInvoicedLines, listInvoices } from '#store/billing/invoices.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { refuse } from '../refusals.ts'
import { elementsOf, invoiceLayout } from './about-plan.ts'
import { amountCentsOf } from './check-draft.ts'
import { mostLines } from './draft-form.ts'

export const correctInvoice = action({
  name: 'billing.correct-invoice',
  says: 'Open an invoice that was sent as a draft, to correct it; sent again, it keeps its number.',
  permission: 'billing/manage',
  takes: z.strictObject({
    partner: z.uuid().describe('The plan'),
    number: z.string().max(60).describe('Invoice number'),
  }),
  gives: z.strictObject({ draft: z.string().describe('Id of the draft') }),
  changes: true,
  refuses: ['billing/no-such-invoice'],
  async run({ partner, number }, { tx, actor, organizationId, now, today, newId, tell }) {
    const [head] = await listInvoices(tx, organizationId, { partnerId: partner, number, after: null }, 1)
    if (!head || head.isVoided) return refuse('billing/no-such-invoice')
    const lines = await listInvoicedLines(tx, organizationId, { partnerId: partner, number }, mostLines)
    const first = lines[0]?.facts ?? {}
    const party = serviceIn(first)?.program ?? 'ecm'
    const sections = invoiceForm(invoiceLayout(party, today))
    const ofLine = elementsOf(sections, 'line')
    const care = await listCareOf(
      tx,
      organizationId,
      lines.map(({ record }) => record),
    )
    const content = {
      facts: factsNamed(first, elementsOf(sections, 'draft')),
      invoices: [
        {
          id: newId(),
          corrects: true,
          facts: factsNamed(first, elementsOf(sections, 'invoice')),
          lines: lines.map(({ record, facts }) => ({
            id: newId(),
            facts: factsNamed(facts, ofLine),
            from: care.get(record),
          })),
          notes: [],
        },
      ],
    }
    const id = newId()
    await insertDraft(tx, organizationId, {
      id,
      partnerId: partner,
      party,
      month: head.firstService.slice(0, 7) as Month,
      version: 1,
      content,
      invoices: 1,
      amountCents: amountCentsOf(content),
      createdAt: now,
      changedAt: now,
      changedBy: askedBy(actor),
    })
    tell({ objects: [`invoice-draft:${id}`], members: [head.cin] })
    return done({ draft: id })
  },
})
