/** The story of one invoice's money: each service, each thing that a payment said of it, and what it comes to. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { lineStates } from '#domain/books/account.ts'
import { listDisputes } from '#store/books/disputes.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { accountsOf, shownAccount } from './accounts.ts'
import { shownDispute, shownDisputesOf } from './shown-dispute.ts'
import { shownEntry, shownEntryOf } from './shown-payment.ts'

export const seeAccount = action({
  name: 'books.see-account',
  says: 'An invoice’s money: how each service stands, and every payment that spoke of it.',
  permission: 'billing/read',
  takes: z.strictObject({
    partner: z.uuid().describe('The plan'),
    number: z.string().max(60).describe('Invoice number'),
  }),
  gives: z.strictObject({
    account: shownAccount,
    lines: z
      .array(
        z.strictObject({
          record: z.string().describe('Its record'),
          procedure: z.string().describe('HCPCS code'),
          on: z.string().describe('The day of service, as it was billed'),
          units: z.string().describe('Units'),
          state: z.enum(lineStates).describe('How it stands'),
          billedCents: z.int().describe('What was billed'),
          paidCents: z.int().describe('What was paid'),
          expectedCents: z.int().nullable().describe('What the contract says; null where it says nothing'),
        }),
      )
      .describe('Service by service'),
    entries: z.array(shownEntry).describe('What payments said, in their order'),
    disputes: z.array(shownDispute).describe('Disputes over it, the latest first'),
  }),
  changes: false,
  refuses: ['billing/no-such-invoice'],
  async run({ partner, number }, context) {
    const { tx, organizationId, today, tell } = context
    const [account] = await accountsOf(context, [{ partnerId: partner, invoice: number }])
    if (account === undefined) return refuse('billing/no-such-invoice')
    const { shown, lines, entries } = account
    tell({ members: [shown.cin], objects: lines.map(({ recordId }) => `record:${recordId}`) })
    return done({
      account: shown,
      lines: lines.map(({ recordId, facts, state, billedCents, paidCents, expectedCents }) => ({
        record: recordId,
        procedure: facts.procedureCode ?? '',
        on: facts.serviceStartDate ?? '',
        units: facts.serviceUnitCount ?? '',
        ...{ state, billedCents, paidCents, expectedCents },
      })),
      entries: entries.map(shownEntryOf),
      disputes: shownDisputesOf(await listDisputes(tx, organizationId, partner, number), today),
    })
  },
})
