/** Payment runs: begun by a person, done by our clockwork, looked at payment by payment; and money that comes back. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { mayBeDropped, mayBeginAgain, runStanding } from '#domain/adjudication/run.ts'
import { refunded } from '#domain/ledger/entry.ts'
import { insertEntries, listBalances, sumRefunds } from '#store/claims/ledger.ts'
import { lockClaims } from '#store/claims/lines.ts'
import { findLastPayment, findPayer, findPayment, listPayments } from '#store/claims/payments.ts'
import {
  endRun,
  insertRun,
  type ListedRun,
  listRuns as listKept,
  listOpenRuns,
  seeRun as seeKept,
} from '#store/claims/runs.ts'
import { nextNumber } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { day, id, sayerOf, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'

const instant = z.iso.datetime()

const standing = {
  number: z.int(),
  paidOn: day,
  state: z
    .enum(['begun', 'stopped', 'done', 'dropped'])
    .describe('Stopped: it has more to do and our clockwork gave it up; it blocks no other run'),
  trouble: z.string().nullable().describe('The code of the fault at which it stopped'),
  untold: z.int().describe('Payments whose remittance is not made yet'),
}

function standingOf(run: ListedRun): z.infer<z.ZodObject<typeof standing>> {
  const state = runStanding(run)
  const { number, paid_on: paidOn, untold } = run
  return { number, paidOn, state, trouble: state === 'stopped' ? run.trouble : null, untold }
}

const run = z.strictObject({
  id,
  ...standing,
  payments: z.int(),
  cents: z.int(),
  createdAt: instant,
})

export const beginRun = action({
  name: 'claims.begin-run',
  says: 'Pay every provider what is owed to it today, with interest, and lay out the remittances.',
  permission: 'claims/pay',
  takes: z.strictObject({
    firstReference: z
      .int()
      .min(1)
      .max(999_999_999_999)
      .describe('Number of the first check; the others count on'),
  }),
  gives: z.strictObject({ run: id, number: z.int() }),
  changes: true,
  refuses: ['claims/payer-unknown', 'claims/run-under-way'],
  async run({ firstReference }, context) {
    const { tx, organizationId, now, today, actor, house, newId, tell, afterwards } = context
    await lockClaims(tx, organizationId)
    if ((await findPayer(tx, organizationId)) === null) return refuse('claims/payer-unknown')
    const open = await listOpenRuns(tx, organizationId)
    if (!open.every(mayBeDropped)) return refuse('claims/run-under-way')
    // What a run that stopped has not paid is paid by this one; what it had paid stands.
    for (const { id: stopped } of open) {
      await endRun(tx, organizationId, stopped, { state: 'dropped', now })
      tell({ objects: [`payment-run:${stopped}`] })
    }
    const runId = newId()
    const number = await nextNumber(tx, organizationId, 'payment-runs')
    await insertRun(tx, {
      ...{
        organization_id: organizationId,
        id: runId,
        number,
        paid_on: today,
        method: 'CHK',
        state: 'begun',
      },
      ...{ first_reference: firstReference, created_at: now, ended_at: null },
      made_by_person_id: actor.kind === 'person' ? actor.personId : null,
    })
    await house.jobs.send(tx, 'claims-pay', { organizationId, runId }, { key: runId })
    tell({ objects: [`payment-run:${runId}`] })
    afterwards(() => house.jobs.nudge('claims-pay'))
    return done({ run: runId, number })
  },
})

const runPlace = z.strictObject({ number: z.int() })

export const listRuns = action({
  name: 'claims.list-runs',
  says: 'Payment runs, the latest first.',
  permission: 'claims/read',
  takes: z.strictObject({ ...paging }),
  gives: z.strictObject({ runs: z.array(run), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const after = readCursor(context, 'payment runs', runPlace, cursor)
    if (!after.ok) return after
    const rows = await listKept(context.tx, context.organizationId, after.value?.number ?? null, limit + 1)
    const page = pageOf(context, 'payment runs', rows, limit, ({ number }) => ({ number }))
    return done({
      runs: page.rows.map(each => ({
        ...{ ...standingOf(each), id: each.id, payments: each.payments },
        ...{ cents: each.cents, createdAt: each.created_at },
      })),
      next: page.next,
    })
  },
})

const payment = z.strictObject({
  id,
  number: z.int(),
  payee: z.string(),
  npi: z.string(),
  reference: z.string().describe('Number of the check'),
  cents: z.int(),
  lines: z.int(),
  owedBeforeCents: z.int().describe('What the payee owed by the remittance before'),
  sentBackCents: z.int().describe('What it sent back since'),
  stillOwedCents: z.int().describe('Taken off the next payment'),
  remittance: id.nullable().describe('The 835 among your exchanges; null while it is being made'),
  workbook: id.nullable().describe('The remittance as a workbook, among your exchanges'),
})

export const seeRun = action({
  name: 'claims.see-run',
  says: 'The payments of a run.',
  permission: 'claims/read',
  takes: z.strictObject({ run: id.describe('The payment run'), ...paging }),
  gives: z.strictObject({
    ...standing,
    mayBeginAgain: z.boolean().describe('It stopped: begun again it goes on, and pays nothing twice'),
    mayBeDropped: z.boolean().describe('It stopped and could still pay: dropped, it pays nobody more'),
    payments: z.array(payment),
    next,
  }),
  changes: false,
  refuses: ['claims/no-such-run', 'request/no-such-cursor'],
  async run({ run: runId, cursor, limit }, context) {
    const { tx, organizationId } = context
    const kept = await seeKept(tx, organizationId, runId)
    if (kept === null) return refuse('claims/no-such-run')
    const name = `payments ${runId}`
    const after = readCursor(context, name, runPlace, cursor)
    if (!after.ok) return after
    const rows = await listPayments(tx, organizationId, runId, after.value?.number ?? 0, limit + 1)
    const page = pageOf(context, name, rows, limit, ({ number }) => ({ number }))
    return done({
      ...standingOf(kept),
      ...{ mayBeginAgain: mayBeginAgain(kept), mayBeDropped: mayBeDropped(kept) },
      payments: page.rows.map(each => ({
        ...{ id: each.id, number: each.number, payee: each.payee_name, npi: each.payee_npi },
        ...{ reference: each.reference, cents: each.cents, lines: each.line_count },
        ...{ owedBeforeCents: each.opening_cents, sentBackCents: each.refunded_cents },
        ...{ stillOwedCents: each.forward_cents, remittance: each.transmission_id },
        workbook: each.workbook_transmission_id,
      })),
      next: page.next,
    })
  },
})

export const recordRefund = action({
  name: 'claims.record-refund',
  says: 'Put down that a provider sent back money that its last remittance said it owes.',
  permission: 'claims/pay',
  asks: 'body',
  takes: z.strictObject({
    payment: id.describe('The payment whose remittance said so'),
    cents: z.int().min(1).describe('What it sent back, in cents'),
    note: words.describe('Number of the check, or how it came'),
  }),
  gives: z.strictObject({ stillOwedCents: z.int() }),
  changes: true,
  refuses: ['claims/no-such-payment', 'claims/more-than-owed'],
  async run({ payment: paymentId, cents, note }, context) {
    const { tx, organizationId, now, today, actor, newId, tell } = context
    await lockClaims(tx, organizationId)
    const kept = await findPayment(tx, organizationId, paymentId)
    if (kept === null) return refuse('claims/no-such-payment')
    const payee = { providerId: kept.provider_id, payeeNpi: kept.payee_npi }
    const last = await findLastPayment(tx, organizationId, payee)
    const receivable = (await listBalances(tx, organizationId, payee)).get('receivable') ?? 0
    const back = await sumRefunds(tx, organizationId, last?.id ?? null)
    // Only what was told as owed can be sent back: the rest is told by the next remittance first.
    const most = Math.min(receivable, (last?.forward_cents ?? 0) - back)
    if (last === null || cents > most) return refuse('claims/more-than-owed')
    const entry = refunded(payee, cents)
    if (entry !== null) {
      const by = { now, on: today, paymentId: last.id, note, saidBy: sayerOf(actor) }
      await insertEntries(tx, organizationId, [{ id: newId(), entry }], by)
    }
    tell({ objects: [`payment:${last.id}`], why: note })
    return done({ stillOwedCents: most - cents })
  },
})
