/** A person says on which service a part of a payment belongs, or that it stays on the plan's account. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { settlingEntries } from '#domain/books/settle.ts'
import { findLastEntry, listEntriesAt, listEntriesFrom } from '#store/books/accounts.ts'
import { insertBookEntries, listBilledLines, listRemittances, lockBooks } from '#store/books/remittances.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { refuse } from '../refusals.ts'

export const settleEntry = action({
  name: 'books.settle-entry',
  says: 'Say on which of your services a part of a payment belongs, or leave it on the plan’s account.',
  permission: 'billing/manage',
  takes: z.strictObject({
    payment: z.uuid().describe('The payment'),
    entry: z.int().min(1).describe('Number of the entry that waits'),
    invoice: z
      .string()
      .max(60)
      .nullable()
      .describe('The invoice that it is for; null: it stays on the account'),
    record: z.uuid().nullable().describe('The service of that invoice; null: it stays on the account'),
  }),
  gives: z.strictObject({ cents: z.int().describe('What was moved') }),
  changes: true,
  refuses: ['books/no-such-payment', 'books/nothing-to-settle', 'books/no-such-line'],
  async run({ payment, entry, invoice, record }, { tx, actor, organizationId, now, tell }) {
    await lockBooks(tx, organizationId)
    const [head] = await listRemittances(tx, organizationId, { before: null, id: payment }, 1)
    if (head === undefined || head.partnerId === null) return refuse('books/no-such-payment')
    const asked = { after: entry - 1, onlyOpen: true }
    const [open] = await listEntriesFrom(tx, organizationId, payment, asked, 1)
    if (open === undefined || open.number !== entry) return refuse('books/nothing-to-settle')
    const lines = await listBilledLines(tx, organizationId, head.partnerId, invoice === null ? [] : [invoice])
    const onto = lines.find(({ recordId }) => recordId === record)
    if (onto === undefined && (record !== null || invoice !== null)) return refuse('books/no-such-line')
    const { claim, line } = open
    const said = await listEntriesAt(tx, organizationId, { remittanceId: payment, claim, line })
    const from = (await findLastEntry(tx, organizationId, payment)) + 1
    const about = { remittanceId: payment, partnerId: head.partnerId, from, at: now, by: askedBy(actor).id }
    await insertBookEntries(tx, organizationId, about, settlingEntries(said, onto ?? null))
    tell({ objects: [`remittance:${payment}`], members: onto ? [onto.cin] : [] })
    return done({ cents: open.cents })
  },
})
