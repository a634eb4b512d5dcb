/** A payment that explains itself: what comes to its amount, and every line that it pays or takes back. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findPayment, listPaidDues, listToldLines } from '#store/claims/payments.ts'
import { action } from '../action.ts'
import { day, id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownReason, shownReasonOf } from './shown-line.ts'

const cents = z.int()

const toldLine = z.strictObject({
  line: id,
  number: z.string(),
  lineNumber: z.int(),
  procedure: z.string(),
  modifiers: z.array(z.string()),
  startedOn: day.nullable(),
  does: z.enum(['pays', 'takes-back']),
  isDenied: z.boolean().describe('It pays nothing, and says why'),
  chargeCents: cents,
  cents: cents.describe('Below zero where it takes back'),
  reasons: z.array(shownReason),
})

/** Lines that are shown of one payment; its remittance has them all. */
const mostLines = 500

export const seePayment = action({
  name: 'claims.see-payment',
  says: 'One payment with what comes to its amount, and the lines that it pays or takes back.',
  permission: 'claims/read',
  takes: z.strictObject({ payment: id.describe('The payment') }),
  gives: z.strictObject({
    payee: z.string(),
    reference: z.string(),
    paidOn: day,
    cents,
    paysCents: cents.describe('All lines that are paid'),
    takesBackCents: cents.describe('Paid before, taken back: zero or below'),
    interestCents: cents,
    penaltyCents: cents,
    owedBeforeCents: cents.describe('What the payee owed by the remittance before'),
    sentBackCents: cents.describe('What it sent back since'),
    stillOwedCents: cents.describe('Taken off the next payment'),
    lines: z.array(toldLine),
    isAll: z.boolean().describe('False: there are more lines than are shown; the remittance has them all'),
  }),
  changes: false,
  refuses: ['claims/no-such-payment'],
  async run({ payment: paymentId }, { tx, organizationId, tell }) {
    const kept = await findPayment(tx, organizationId, paymentId)
    if (kept === null) return refuse('claims/no-such-payment')
    const lines = await listToldLines(tx, organizationId, paymentId)
    const dues = await listPaidDues(tx, organizationId, paymentId)
    const sum = (all: readonly { readonly cents: number }[]): number =>
      all.reduce((total, each) => total + each.cents, 0)
    tell({
      objects: [`payment:${paymentId}`],
      members: [...new Set(lines.map(({ cin }) => cin))],
    })
    return done({
      ...{ payee: kept.payee_name, reference: kept.reference, paidOn: kept.paid_on, cents: kept.cents },
      paysCents: sum(lines.filter(({ does }) => does === 'pays')),
      takesBackCents: sum(lines.filter(({ does }) => does === 'takes-back')),
      interestCents: sum(dues.filter(({ kind }) => kind === 'interest')),
      penaltyCents: sum(dues.filter(({ kind }) => kind === 'penalty')),
      ...{ owedBeforeCents: kept.opening_cents, sentBackCents: kept.refunded_cents },
      stillOwedCents: kept.forward_cents,
      lines: lines.slice(0, mostLines).map(each => ({
        ...{ line: each.lineId, number: each.number, lineNumber: each.lineNumber },
        ...{ procedure: each.procedure, modifiers: [...each.modifiers], startedOn: each.startedOn },
        ...{ does: each.does, isDenied: each.outcome === 'deny', chargeCents: each.chargeCents },
        ...{ cents: each.cents, reasons: each.reasons.map(shownReasonOf) },
      })),
      isAll: lines.length <= mostLines,
    })
  },
})
