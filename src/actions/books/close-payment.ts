/** Closes a payment that was set aside, once a person knows what is to become of it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { closeRemittance, listRemittances } from '#store/books/remittances.ts'
import { storableText } from '#store/exchange/storable.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { refuse } from '../refusals.ts'

export const closePayment = action({
  name: 'books.close-payment',
  says: 'Close a payment that was set aside: nothing of it is posted, and it asks no more.',
  permission: 'billing/manage',
  takes: z.strictObject({
    payment: z.uuid().describe('The payment'),
    why: z.string().min(1).max(1000).describe('Why, in your words'),
  }),
  gives: z.strictObject({ closedAt: z.string().describe('When') }),
  changes: true,
  refuses: ['books/no-such-payment', 'books/nothing-to-settle'],
  async run({ payment, why }, { tx, actor, organizationId, now, tell }) {
    const [head] = await listRemittances(tx, organizationId, { before: null, id: payment }, 1)
    if (head === undefined) return refuse('books/no-such-payment')
    const closed = { id: payment, at: now, by: askedBy(actor).id, why: storableText(why) }
    if (!(await closeRemittance(tx, organizationId, closed))) return refuse('books/nothing-to-settle')
    tell({ objects: [`remittance:${payment}`] })
    return done({ closedAt: now })
  },
})
