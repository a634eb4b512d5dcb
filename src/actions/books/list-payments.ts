/** Payments that plans told of, and what became of each. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listRemittances } from '#store/books/remittances.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownPayment, shownPaymentOf } from './shown-payment.ts'

const place = z.object({ id: z.string() })

export const listPayments = action({
  name: 'books.list-payments',
  says: 'Payments that plans told of, the latest first: posted, seen before, or set aside for you.',
  permission: 'billing/read',
  takes: z.strictObject({
    toSettle: z.boolean().default(false).describe('True: only those that wait for a person'),
    ...paging,
  }),
  gives: z.strictObject({ payments: z.array(shownPayment).describe('A page of them'), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ toSettle, cursor, limit }, context) {
    const { tx, organizationId } = context
    const list = `payments ${toSettle}`
    const before = readCursor(context, list, place, cursor)
    if (!before.ok) return before
    const asked = { before: before.value?.id ?? null, onlyOpen: toSettle }
    const rows = await listRemittances(tx, organizationId, asked, limit + 1)
    const page = pageOf(context, list, rows, limit, ({ id }) => ({ id }))
    const partners = [...new Set(page.rows.flatMap(({ partnerId }) => partnerId ?? []))]
    const names = await listPartyNames(tx, organizationId, partners)
    return done({ payments: page.rows.map(row => shownPaymentOf(row, names)), next: page.next })
  },
})
