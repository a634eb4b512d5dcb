/** Notes how a dispute ended: the plan was persuaded, was not, or it was withdrawn. */
import { z } from 'zod'
import { readDay } from '#base/day.ts'
import { done } from '#base/result.ts'
import { disputeDueOn } from '#domain/books/dispute.ts'
import { findDispute, insertDisputeEvent } from '#store/books/disputes.ts'
import { lockBooks } from '#store/books/remittances.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { refuse } from '../refusals.ts'

export const endDispute = action({
  name: 'books.end-dispute',
  says: 'Note how a dispute ended, and by when the plan has to pay where it agreed.',
  permission: 'billing/manage',
  takes: z.strictObject({
    dispute: z.uuid().describe('The dispute'),
    how: z.enum(['won', 'lost', 'withdrawn']).describe('How it ended'),
    on: z.iso.date().describe('The day of the answer'),
    answer: z.string().max(5000).default('').describe('What the plan said'),
  }),
  gives: z.strictObject({ dueOn: z.string().nullable().describe('Won: by when the plan has to pay') }),
  changes: true,
  refuses: ['books/no-such-dispute'],
  async run({ dispute, how, on, answer }, { tx, actor, organizationId, now, today, tell }) {
    await lockBooks(tx, organizationId)
    const found = await findDispute(tx, organizationId, dispute)
    if (found === null || found.kinds.length > 1) return refuse('books/no-such-dispute')
    const day = readDay(on) ?? today
    const dueOn = disputeDueOn(how, day)
    await insertDisputeEvent(tx, organizationId, {
      disputeId: dispute,
      number: found.kinds.length + 1,
      partnerId: found.partnerId,
      invoice: found.invoice,
      kind: how,
      on: day,
      dueOn,
      words: answer,
      at: now,
      by: askedBy(actor).id,
    })
    tell({ objects: [`dispute:${dispute}`] })
    return done({ dueOn })
  },
})
