/** Payments, and what they put down, as they are shown. */
import { z } from 'zod'
import { remittanceOutcomes } from '#domain/books/outcome.ts'
import { entryKinds, openCodes } from '#domain/books/post.ts'
import type { KeptEntry } from '#store/books/accounts.ts'
import type { RemittanceHead } from '#store/books/remittances.ts'

export const shownEntry = z.strictObject({
  payment: z.string().describe('The payment that says so'),
  number: z.int().describe('Its number within the payment'),
  trace: z.string().describe('Number of the check or transfer'),
  paidOn: z.string().describe('The day of the payment'),
  kind: z.enum(entryKinds).describe('paid, interest and set-off are money; adjusted says what was not paid'),
  invoice: z.string().describe('Invoice number; empty where it is of none'),
  record: z.string().nullable().describe('The service line; null where it stands on none'),
  cents: z.int().describe('How much'),
  group: z.string().describe('CAS01: whose the difference is'),
  reason: z.string().describe('Claim adjustment reason code, or the reason of a PLB'),
  remarks: z.array(z.string()).describe('Remittance advice remark codes'),
  claim: z.int().describe('Which claim of the payment; 0: none'),
  line: z.int().describe('Which line of that claim; 0: none'),
  reverses: z.boolean().describe('True: an earlier payment is taken back'),
  reference: z.string().describe('The plan’s own number of the claim'),
  open: z.enum(openCodes).nullable().describe('Why it fits no line, while nobody has said where it belongs'),
  transmission: z.string().nullable().describe('The file that it came in'),
})

export function shownEntryOf(entry: KeptEntry): z.output<typeof shownEntry> {
  const { number, trace, paidOn, kind, invoice, cents, group, reason, claim, line, reverses, reference } =
    entry
  return {
    ...{ number, trace, paidOn, kind, invoice, cents, group, reason, claim, line, reverses, reference },
    payment: entry.remittanceId,
    record: entry.recordId,
    remarks: [...entry.remarks],
    open: entry.isSettled ? null : entry.open,
    transmission: entry.transmissionId,
  }
}

export const shownPayment = z.strictObject({
  id: z.string().describe('Its id'),
  partner: z.string().nullable().describe('The plan that paid, where it is known'),
  partnerName: z.string().nullable().describe('Its name'),
  trace: z.string().describe('Number of the check or transfer'),
  paidOn: z.string().nullable().describe('The day of the payment'),
  cents: z.int().describe('What was paid'),
  method: z.string().describe('How, by 835 BPR04; empty in a list'),
  outcome: z.enum(remittanceOutcomes).describe('What became of it'),
  why: z.string().nullable().describe('Code of the finding that set it aside'),
  sameAs: z.string().nullable().describe('The posted payment that it repeats, or whose number it bears'),
  transmission: z.string().nullable().describe('The file that it came in'),
  takenAt: z.string().describe('When it was taken in'),
  closedAt: z.string().nullable().describe('When somebody closed it, having been set aside'),
  closedWhy: z.string().nullable().describe('Why, in their words'),
  claims: z.int().describe('How many claims it pays'),
  interestCents: z.int().describe('How much of it is interest'),
  setOffCents: z.int().describe('What was set off besides'),
  toSettle: z.int().describe('How many of its lines fit none of ours, and wait for a person'),
})

export function shownPaymentOf(
  head: RemittanceHead,
  names: ReadonlyMap<string, string>,
): z.output<typeof shownPayment> {
  const { id, partnerId, transmissionId, openEntries, payer: _, ...rest } = head
  return {
    ...rest,
    id,
    partner: partnerId,
    partnerName: partnerId === null ? null : (names.get(partnerId) ?? null),
    transmission: transmissionId,
    toSettle: openEntries,
  }
}
