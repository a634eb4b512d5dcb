/** An invoice that was entered or sent, in short. */
import { z } from 'zod'
import { type InvoiceState, invoiceStateOf, invoiceStates } from '#domain/billing/invoice-state.ts'
import { receiptNumber } from '#domain/exchange/names.ts'
import { typedCents } from '#files/derive/amounts.ts'
import type { InvoiceHead } from '#store/billing/invoices.ts'

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
  isVoid: z.boolean().describe('True: it was taken back by a claim; what is said is of that claim'),
  transmission: z.string().nullable().describe('The file that carried it'),
  receipt: z.string().nullable().describe('Number of the file’s receipt'),
  sentAt: z.string().nullable().describe('When the file was made'),
})

export function stateOf(head: InvoiceHead, onHub: boolean, isHeld: boolean): InvoiceState {
  return invoiceStateOf(head.carrier && { step: head.carrier.step, onHub, isVoid: head.isVoided }, isHeld)
}

export function shownInvoiceOf(
  head: InvoiceHead,
  partnerName: string | null,
  state: InvoiceState,
): z.output<typeof shownInvoice> {
  const { partnerId, number, cin, firstName, lastName, firstService, lines, amount, carrier, isVoided } = head
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
    isVoid: isVoided,
    transmission: carrier?.id ?? null,
    receipt: carrier && receiptNumber(carrier.receipt),
    sentAt: carrier?.at ?? null,
  }
}
