/** An invoice that was entered or sent, in short. */
import { z } from 'zod'
import { type InvoiceState, invoiceStateOf, invoiceStates } from '#domain/billing/invoice-state.ts'
import { receiptNumber } from '#domain/exchange/names.ts'
import { typedCents } from '#files/derive/amounts.ts'
import type { InvoiceHead, SentFinding } from '#store/billing/invoices.ts'

export const shownInvoice = z.strictObject({
  partner: z.string().describe('The plan that is billed'),
  partnerName: z.string().nullable().describe('Its name'),
  number: z.string().describe('Invoice number'),
  cin: z.string().describe('The member’s Client Index Number'),
  firstName: z.string().describe('The member’s first name'),
  lastName: z.string().describe('The member’s last name'),
  month: z.string().describe('Month of the first service: 2026-10'),
  services: z.int().describe('How many service lines'),
  amountCents: z.int().describe('What it comes to'),
  state: z.enum(invoiceStates).describe('Where it stands'),
  transmission: z.string().nullable().describe('The file that carried it'),
  receipt: z.string().nullable().describe('Number of the file’s receipt'),
  sentAt: z.string().nullable().describe('When the file was made'),
})

/** Consequences that hold a line, and with it its invoice. */
const holds: readonly string[] = ['rejects-row', 'rejects-file']

/** True when a line was held by what its receiver found. */
export function isHolding({ consequence }: Pick<SentFinding, 'consequence'>): boolean {
  return holds.includes(consequence)
}

export function stateOf(head: InvoiceHead, onHub: boolean, isHeld: boolean): InvoiceState {
  return invoiceStateOf(head.carrier && { step: head.carrier.step, onHub }, isHeld)
}

export function shownInvoiceOf(
  head: InvoiceHead,
  partnerName: string | null,
  state: InvoiceState,
): z.output<typeof shownInvoice> {
  const { partnerId, number, cin, firstName, lastName, firstService, lines, amount, carrier } = head
  return {
    partner: partnerId,
    partnerName,
    number,
    cin,
    firstName,
    lastName,
    month: firstService.slice(0, 7),
    services: lines,
    amountCents: typedCents(amount) ?? 0,
    state,
    transmission: carrier?.id ?? null,
    receipt: carrier && receiptNumber(carrier.receipt),
    sentAt: carrier?.at ?? null,
  }
}
