/** A payment run: every payee is paid what is owed, and told of it by an 835 and a workbook. */

import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import { payPayee } from '#domain/adjudication/pay.ts'
import type { Payee } from '#domain/ledger/entry.ts'
import { insertEntries, listBalances } from '#store/claims/ledger.ts'
import { holdStandings, lockClaims, updateStandings } from '#store/claims/lines.ts'
import {
  countPayments,
  findLastPayment,
  findNextPayee,
  findPayeeNames,
  insertDues,
  insertPayment,
  listDues,
  listPayments,
  listToRemit,
  markDuesPaid,
} from '#store/claims/payments.ts'
import { endRun, findRun, type PaymentRun } from '#store/claims/runs.ts'
import type { Tx } from '#store/database.ts'
import { idIn, nowOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { remitPayment } from './remit.ts'

const queue = 'claims-pay'

/** Lines that one payment tells of at most: one set of an 835 holds no more with comfort. */
const mostLines = 10_000

/** Faults of one remittance, which say nothing of the next. */
const ofOneRemittance: ReadonlySet<string> = new Set([
  'claims/remittance-out-of-balance',
  'claims/remittance-refused',
])

/** Begun again it goes on: a payee that was paid has nothing left to be paid, a payment that was told has its file. */
export const payRun: Job = {
  queue,
  says: 'Pay every provider what is owed to it, and lay out the remittances.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const runId = idIn(data, 'runId')
    let payee: Payee | null = null
    do {
      context.signal.throwIfAborted()
      if (context.turnIsOver()) return context.again()
      payee = await payNext(context, organizationId, runId, payee)
      killPoint('pay/after-commit')
    } while (payee !== null)
    await tellPayments(context, organizationId, runId)
    const now = nowOf(context)
    await context.inTransaction(tx => endRun(tx, organizationId, runId, { state: 'done', now }))
  },
}

/** A remittance that cannot be written keeps no other payee waiting: the run stops at it once all others are told. */
async function tellPayments(context: JobContext, organizationId: Id, runId: Id): Promise<void> {
  let trouble: Fault | null = null
  let after = 0
  for (;;) {
    context.signal.throwIfAborted()
    const from = after
    const [payment] = await context.inTransaction(tx => listPayments(tx, organizationId, runId, from, 1))
    if (payment === undefined) break
    after = payment.number
    if (payment.transmission_id !== null) continue
    try {
      await remitPayment(context, payment)
    } catch (error) {
      if (!(error instanceof Fault && ofOneRemittance.has(error.code))) throw error
      trouble ??= error
    }
  }
  if (trouble !== null) throw trouble
}

/** One payment; the payee, or null after the last. One with more lines than a payment tells comes again. */
async function payNext(
  context: JobContext,
  organizationId: Id,
  runId: Id,
  after: Payee | null,
): Promise<Payee | null> {
  return context.inTransaction(async (tx, tell) => {
    await lockClaims(tx, organizationId)
    const run = await findRun(tx, organizationId, runId)
    if (run?.state !== 'begun') return null
    const again = after && (await listToRemit(tx, organizationId, after, 1)).length > 0
    const payee = again ? after : await findNextPayee(tx, organizationId, runId, after)
    if (payee === null) return null
    await pay(tx, context, run, payee)
    tell({ objects: [`payment-run:${runId}`], why: `paid ${payee.payeeNpi}` })
    killPoint('pay/before-commit')
    return payee
  })
}

async function pay(tx: Tx, context: JobContext, run: PaymentRun, payee: Payee): Promise<void> {
  const { organization_id: organizationId, id: runId, paid_on: paidOn } = run
  const lines = await holdStandings(
    tx,
    organizationId,
    await listToRemit(tx, organizationId, payee, mostLines),
  )
  const balances = await listBalances(tx, organizationId, payee)
  const last = await findLastPayment(tx, organizationId, payee)
  const dues = await listDues(tx, organizationId, payee)
  const payment = payPayee({
    ...{ payee, lines, dues, paidOn, receivableCents: balances.get('receivable') ?? 0 },
    forwardedCents: last?.forward_cents ?? 0,
    newId: () => context.newId(),
  })
  if (payment === null) return
  const now = nowOf(context)
  const id = context.newId()
  const number = (await countPayments(tx, organizationId, runId)) + 1
  const facts = await findPayeeNames(tx, organizationId, payee)
  await insertPayment(
    tx,
    {
      ...{ organization_id: organizationId, id, run_id: runId, number, provider_id: payee.providerId },
      ...{ payee_name: facts.name, payee_npi: payee.payeeNpi, payee_tin: facts.tin },
      ...{ method: payment.cents === 0 ? 'NON' : 'CHK', reference: String(run.first_reference + number - 1) },
      ...{ paid_on: paidOn, cents: payment.cents, line_count: payment.lines.length },
      ...{ opening_cents: payment.openingCents, refunded_cents: payment.refundedCents },
      ...{ forward_cents: payment.forwardCents, transmission_id: null, workbook_transmission_id: null },
      created_at: now,
    },
    payment.lines,
  )
  await updateStandings(tx, organizationId, payment.standings, now)
  await insertDues(tx, organizationId, payee, payment.newDues, { latePaymentId: id, now })
  await markDuesPaid(
    tx,
    organizationId,
    payment.paidDues.map(due => due.id),
    id,
  )
  const entries = payment.entries.map(entry => ({ id: context.newId(), entry }))
  const by = { now, on: paidOn, paymentId: id, note: null, saidBy: `system:${queue}` }
  await insertEntries(tx, organizationId, entries, by)
}
