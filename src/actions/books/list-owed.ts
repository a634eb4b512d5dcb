/** Invoices that were sent, each with what is paid, open and late of it. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { done } from '#base/result.ts'
import { lateThrough } from '#domain/books/account.ts'
import { listOwedInvoices, type OwedInvoice, whichOwed } from '#store/books/accounts.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { accountsOf, shownAccount } from './accounts.ts'

const place = z.object({ partnerId: z.string(), invoice: z.string(), receivedOn: z.string() })

export const listOwed = action({
  name: 'books.list-owed',
  says: 'Invoices that were sent, those first that wait longest, each with what is paid and what is owed.',
  permission: 'billing/read',
  takes: z.strictObject({
    partner: z.uuid().optional().describe('Only those to this plan'),
    which: z
      .enum(whichOwed)
      .default('open')
      .describe('open: something is not decided; late: and its time is over; denied: something was not paid'),
    ...paging,
  }),
  gives: z.strictObject({ invoices: z.array(shownAccount).describe('A page of them'), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ partner, which, cursor, limit }, context) {
    const { tx, organizationId, today, tell } = context
    const list = `owed ${which} ${partner ?? ''}`
    const after = readCursor(context, list, place, cursor)
    if (!after.ok) return after
    const asked = {
      partnerId: partner ?? null,
      which,
      lateThrough: lateThrough(today),
      // The cursor is ours, signed: its day is one.
      after: after.value && { ...after.value, receivedOn: after.value.receivedOn as Day },
    }
    const rows = await listOwedInvoices(tx, organizationId, asked, limit + 1)
    const page = pageOf(context, list, rows, limit, ({ partnerId, invoice, receivedOn }: OwedInvoice) => ({
      partnerId,
      invoice,
      receivedOn,
    }))
    const accounts = await accountsOf(context, page.rows)
    tell({ members: [...new Set(accounts.map(({ shown }) => shown.cin))] })
    return done({ invoices: accounts.map(({ shown }) => shown), next: page.next })
  },
})
