/** Invoices that were sent, by this form or by a file of one's own, and where each stands. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { listHeldInvoices, listInvoices as listKept } from '#store/billing/invoices.ts'
import { action } from '../action.ts'
import { findParty, type Party } from '../exchange/parties.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownInvoice, shownInvoiceOf, stateOf } from './shown-invoice.ts'

const place = z.object({ since: z.string(), number: z.string(), partnerId: z.string() })

export const listInvoices = action({
  name: 'billing.list-invoices',
  says: 'Invoices that were sent, the latest first, each with where it stands.',
  permission: 'billing/read',
  takes: z.strictObject({
    partner: z.uuid().optional().describe('Only those to this plan'),
    ...paging,
  }),
  gives: z.strictObject({ invoices: z.array(shownInvoice).describe('A page of them'), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ partner, cursor, limit }, context) {
    const { tx, organizationId, tell } = context
    const list = `invoices ${partner ?? ''}`
    const after = readCursor(context, list, place, cursor)
    if (!after.ok) return after
    const asked = { partnerId: partner ?? null, number: null, after: after.value }
    const rows = await listKept(tx, organizationId, asked, limit + 1)
    const page = pageOf(context, list, rows, limit, ({ since, number, partnerId }) => ({
      since,
      number,
      partnerId,
    }))
    const parties = new Map<Id, Party | null>()
    for (const { partnerId } of page.rows)
      if (!parties.has(partnerId)) parties.set(partnerId, await findParty(tx, organizationId, partnerId))
    const carriers = [...new Set(page.rows.flatMap(({ carrier }) => carrier?.id ?? []))]
    const held = await listHeldInvoices(tx, organizationId, carriers)
    tell({ members: [...new Set(page.rows.map(({ cin }) => cin))] })
    return done({
      invoices: page.rows.map(head => {
        const party = parties.get(head.partnerId) ?? null
        const state = stateOf(head, party?.onHub != null, held.has(`${head.carrier?.id} ${head.number}`))
        return shownInvoiceOf(head, party?.name ?? null, state)
      }),
      next: page.next,
    })
  },
})
