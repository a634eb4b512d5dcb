/** Invoices as the books show them: what was billed, paid, is open and late, line by line. */
import { z } from 'zod'
import { readUsDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Billable, billableServices, isBilledIn, unitCostCents } from '#domain/billing/billable.ts'
import { clockOf, type InvoiceClock, type LineState, lineState, lineStates } from '#domain/books/account.ts'

import {
  type AccountLine,
  type KeptEntry,
  listAccountLines,
  listEntriesOf,
  type OwedInvoice,
} from '#store/books/accounts.ts'
import { listPartyNames } from '#store/network/partners.ts'
import type { Context } from '../action.ts'
import { contractsWith } from '../billing/about-plan.ts'

export const shownAccount = z.strictObject({
  partner: z.string().describe('The plan that is billed'),
  partnerName: z.string().nullable().describe('Its name'),
  number: z.string().describe('Invoice number'),
  cin: z.string().describe('The member’s Client Index Number'),
  firstName: z.string().describe('The member’s first name'),
  lastName: z.string().describe('The member’s last name'),
  receivedOn: z.string().describe('The day on which the plan received it, as far as we know'),
  dueOn: z.string().nullable().describe('The last day on which it is paid in time'),
  isLate: z.boolean().describe('True: something is not decided, and the time is over'),
  billedCents: z.int().describe('What it comes to'),
  paidCents: z.int().describe('What was paid of it'),
  openCents: z.int().describe('What is not decided'),
  interestCents: z.int().describe('Interest by law: for what came late, and so far for what is late'),
  interestPaidCents: z.int().describe('Interest that the plan paid'),
  interestMissingCents: z.int().describe('Interest for what came late that the plan did not pay'),
  penaltyCents: z.int().describe('What the law adds for interest that was not paid'),
  states: z.array(z.enum(lineStates)).describe('How its services stand, each way once'),
})

export type AccountedLine = AccountLine & { readonly state: LineState; readonly expectedCents: number | null }

export type Account = {
  readonly shown: z.output<typeof shownAccount>
  readonly lines: readonly AccountedLine[]
  readonly entries: readonly KeptEntry[]
  readonly clock: InvoiceClock
}

/** The accounts of invoices, in their order; those that nothing was sent of are left out. */
export async function accountsOf(
  context: Context,
  invoices: readonly Pick<OwedInvoice, 'partnerId' | 'invoice'>[],
) {
  const partners = [...new Set(invoices.map(({ partnerId }) => partnerId))]
  const names = await listPartyNames(context.tx, context.organizationId, partners)
  const made = new Map<string, Account>()
  for (const partnerId of partners) {
    const numbers = invoices.flatMap(each => (each.partnerId === partnerId ? each.invoice : []))
    for (const account of await accountsWith(context, partnerId, numbers, names.get(partnerId) ?? null))
      made.set(`${partnerId} ${account.shown.number}`, account)
  }
  return invoices.flatMap(({ partnerId, invoice }) => made.get(`${partnerId} ${invoice}`) ?? [])
}

async function accountsWith(
  context: Context,
  partnerId: Id,
  numbers: readonly string[],
  partnerName: string | null,
): Promise<Account[]> {
  const { tx, organizationId } = context
  const lines = await listAccountLines(tx, organizationId, partnerId, numbers)
  const entries = await listEntriesOf(tx, organizationId, partnerId, numbers)
  const contracts = await contractsWith(context, partnerId)
  const billables = [
    ...billableServices(contracts, 'ecm'),
    ...billableServices(contracts, 'community-supports'),
  ]
  return numbers.flatMap(number => {
    const own = lines.filter(({ invoice }) => invoice === number).map(line => accounted(line, billables))
    const said = entries.filter(({ invoice }) => invoice === number)
    return own.length === 0 ? [] : account(own, said, partnerName, context)
  })
}

function accounted(line: AccountLine, billables: readonly Billable[]): AccountedLine {
  const on = readUsDay(line.facts.serviceStartDate ?? '')
  const service = billables.find(
    each =>
      isBilledIn(line.facts, each) && on !== null && each.from <= on && (each.to === null || on <= each.to),
  )
  const unit = service ? unitCostCents(service) : null
  const units = Number(line.facts.serviceUnitCount ?? 0)
  const expectedCents = unit === null || !Number.isFinite(units) ? null : Math.round(unit * units)
  return { ...line, expectedCents, state: lineState({ ...line, expectedCents }) }
}

function account(
  lines: readonly AccountedLine[],
  entries: readonly KeptEntry[],
  partnerName: string | null,
  { today }: Context,
): Account {
  const [first] = lines
  const sum = (amount: (line: AccountedLine) => number): number =>
    lines.reduce((all, line) => all + amount(line), 0)
  const receivedOn =
    lines
      .map(line => line.receivedOn)
      .toSorted()
      .at(-1) ?? null
  const openCents = sum(({ state, billedCents }) =>
    state === 'open' || state === 'taken-back' ? billedCents : 0,
  )
  const ids = new Set(lines.map(({ recordId }) => recordId))
  const payments = entries.filter(
    ({ kind, recordId }) => (kind === 'paid' || kind === 'moved') && recordId !== null && ids.has(recordId),
  )
  const interestPaid = entries.reduce((all, { kind, cents }) => all + (kind === 'interest' ? cents : 0), 0)
  const clock = clockOf(receivedOn, standing(payments), openCents, interestPaid, today)
  return {
    lines,
    entries,
    clock,
    shown: {
      partner: first?.partnerId ?? '',
      partnerName,
      number: first?.invoice ?? '',
      cin: first?.facts.memberCin ?? '',
      firstName: first?.facts.memberFirstName ?? '',
      lastName: first?.facts.memberLastName ?? '',
      receivedOn: receivedOn ?? '',
      ...clock,
      billedCents: sum(line => line.billedCents),
      paidCents: sum(line => line.paidCents),
      openCents,
      states: [
        ...new Set(
          lines.filter(({ isEnded, decisions }) => !isEnded || decisions > 0).map(({ state }) => state),
        ),
      ],
    },
  }
}

/** What was paid and not taken back: a reversal takes away the payment of the same amount on the same line. */
function standing(payments: readonly KeptEntry[]): readonly KeptEntry[] {
  const left = payments.filter(({ reverses }) => !reverses)
  for (const back of payments.filter(({ reverses }) => reverses)) {
    const at = left.findIndex(each => each.recordId === back.recordId && each.cents === -back.cents)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}
