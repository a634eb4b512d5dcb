/** One payment: what it put down, and what of it waits for a person. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listEntriesFrom } from '#store/books/accounts.ts'
import { listBilledLines, listRemittances } from '#store/books/remittances.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { shownEntry, shownEntryOf, shownPayment, shownPaymentOf } from './shown-payment.ts'

/** More entries than these nobody reads on one page; the next are asked for by `after`. */
const atOnce = 200

export const seePayment = action({
  name: 'books.see-payment',
  says: 'A payment: every entry that it put down, and our services on which what is open may belong.',
  permission: 'billing/read',
  takes: z.strictObject({
    payment: z.uuid().describe('Its id'),
    after: z.coerce.number().int().min(0).default(0).describe('Entries after this number'),
  }),
  gives: z.strictObject({
    payment: shownPayment,
    toSettle: z.array(shownEntry).describe('What fits none of our services; at most 200'),
    entries: z.array(shownEntry).describe('Everything that it put down; at most 200 at once'),
    mayBelong: z
      .array(
        z.strictObject({
          record: z.string().describe('The service line'),
          invoice: z.string().describe('Its invoice'),
          procedure: z.string().describe('HCPCS code'),
          on: z.string().nullable().describe('Day of service'),
          chargeCents: z.int().describe('What was billed'),
        }),
      )
      .describe('Services of ours that bear the invoice numbers of what is to be settled'),
  }),
  changes: false,
  refuses: ['books/no-such-payment'],
  async run({ payment, after }, { tx, organizationId, tell }) {
    const [head] = await listRemittances(tx, organizationId, { before: null, id: payment }, 1)
    if (head === undefined) return refuse('books/no-such-payment')
    const names = await listPartyNames(tx, organizationId, head.partnerId === null ? [] : [head.partnerId])
    const open = await listEntriesFrom(tx, organizationId, payment, { after: 0, onlyOpen: true }, atOnce)
    const entries = await listEntriesFrom(tx, organizationId, payment, { after, onlyOpen: false }, atOnce)
    const invoices = [...new Set(open.map(({ invoice }) => invoice))]
    const lines =
      head.partnerId === null ? [] : await listBilledLines(tx, organizationId, head.partnerId, invoices)
    tell({ objects: [`remittance:${payment}`], members: [...new Set(lines.map(({ cin }) => cin))] })
    return done({
      payment: shownPaymentOf(head, names),
      toSettle: open.map(shownEntryOf),
      entries: entries.map(shownEntryOf),
      mayBelong: lines.map(({ recordId, invoice, procedure, from, chargeCents }) => ({
        record: recordId,
        on: from,
        ...{ invoice, procedure, chargeCents },
      })),
    })
  },
})
