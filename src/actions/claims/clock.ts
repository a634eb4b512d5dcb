/** How a plan stands with the law's clock: what waits, what is late, interest; letters told; a receipt put right. */
import { z } from 'zod'
import { addDays } from '#base/day.ts'
import { done } from '#base/result.ts'
import { missedDues } from '#domain/adjudication/pay.ts'
import { decideBy, type Measured, measureMonths, measurePayments } from '#domain/billing/payment-clock.ts'
import { owed } from '#domain/ledger/entry.ts'
import { insertEntries } from '#store/claims/ledger.ts'
import { updateStandings } from '#store/claims/lines.ts'
import { findPaymentOfLine, insertDues, sumInterest } from '#store/claims/payments.ts'
import {
  countLines,
  countWaiting,
  findLine,
  insertLetter,
  listMeasured,
  sumDues,
} from '#store/claims/reading.ts'
import { action } from '../action.ts'
import { day, id, sayerOf, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { holdOpenLine } from './decide-line.ts'
import { objectOfLine } from './keeping.ts'
import { lineState } from './shown-line.ts'

const measure = z.strictObject({
  id: z.string(),
  sharePercent: z.int().describe('So many of a hundred'),
  withinDays: z.int().describe('Within so many calendar days'),
  counted: z.int(),
  inTime: z.int(),
  isMet: z.boolean(),
})

function shownMeasure({ measure: of, counted, inTime, isMet }: Measured): z.output<typeof measure> {
  const { id: name, sharePercent, withinCalendarDays: withinDays } = of
  return { id: name, sharePercent, withinDays, counted, inTime, isMet }
}

export const seeClock = action({
  name: 'claims.see-clock',
  says: 'How many lines stand where, how many are late, the contract’s measures, and interest.',
  permission: 'claims/read',
  takes: z.strictObject({}),
  gives: z.strictObject({
    states: z.array(
      z.strictObject({
        state: lineState,
        lines: z.int(),
        cents: z.int().describe('Paid, or charged where nothing is decided'),
        late: z.int().describe('Past the last day'),
      }),
    ),
    waiting: z
      .strictObject({
        'to-decide': z.int(),
        'to-confirm': z.int(),
        disputed: z.int(),
        contested: z.int(),
        'to-tell': z.int().describe('Contested or denied, and not told in writing yet'),
        'to-pay': z.int(),
        denied: z.int(),
      })
      .describe('How many lines stand in each list'),
    measures: z.array(measure).describe('Of what was received in the last 180 days'),
    months: z
      .array(
        z.strictObject({ month: z.string().describe('Of receipt: 2026-11'), measures: z.array(measure) }),
      )
      .describe('The same by month of receipt, the oldest first'),
    interestPaidCents: z.int(),
    interestOpenCents: z.int().describe('Gathered, or owed with the next payment'),
  }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId, today }) {
    const states = await countLines(tx, organizationId, today)
    const rows = await listMeasured(tx, organizationId, { from: addDays(today, -180), to: today })
    const lines = rows.flatMap(({ count, ...each }) => Array.from({ length: count }, () => each))
    const dues = await sumDues(tx, organizationId)
    return done({
      states: states.map(each => ({ ...each })),
      waiting: { ...(await countWaiting(tx, organizationId)) },
      measures: measurePayments(lines, today).map(shownMeasure),
      months: measureMonths(lines, today).map(({ month, measured }) => ({
        month,
        measures: measured.map(shownMeasure),
      })),
      ...{ interestPaidCents: dues.paid, interestOpenCents: dues.open },
    })
  },
})

export const tellLetter = action({
  name: 'claims.tell-letter',
  says: 'Put down that the reasons of a contest or denial were told to the provider in writing.',
  permission: 'claims/decide',
  takes: z.strictObject({ line: id.describe('The line') }),
  gives: z.strictObject({ kind: z.enum(['contest', 'denial']) }),
  changes: true,
  refuses: ['claims/no-such-line', 'claims/not-open', 'claims/not-disputable'],
  async run({ line: lineId }, context) {
    const held = await holdOpenLine(context, lineId)
    if (!held.ok) return held
    const { state, decisions, cin, receivedOn, countsFrom } = held.value
    if (state !== 'contested' && state !== 'denied') return refuse('claims/not-disputable')
    const kind = state === 'contested' ? ('contest' as const) : ('denial' as const)
    const { tx, organizationId, now, actor } = context
    await insertLetter(tx, {
      ...{ organization_id: organizationId, claim_line_id: lineId, decision_number: decisions, kind },
      ...{ due_by: decideBy(receivedOn, countsFrom), told_at: now, said_by: sayerOf(actor) },
    })
    context.tell({ members: [cin], objects: [objectOfLine(lineId)], why: `${kind} told` })
    return done({ kind })
  },
})

export const correctReceipt = action({
  name: 'claims.correct-receipt',
  says: 'Put right the day on which a line came; interest that was not paid with it is owed now, with the penalty.',
  permission: 'claims/pay',
  asks: 'body',
  takes: z.strictObject({
    line: id.describe('The line'),
    receivedOn: day.describe('The day on which it came'),
    why: words.describe('Why, for whoever looks later'),
  }),
  gives: z.strictObject({
    decideBy: day.nullable(),
    interestCents: z.int().describe('Owed now'),
    penaltyCents: z.int(),
  }),
  changes: true,
  refuses: ['claims/no-such-line', 'claims/not-open', 'claims/not-possible'],
  async run({ line: lineId, receivedOn, why }, context) {
    const held = await holdOpenLine(context, lineId)
    if (!held.ok) return held
    const { tx, organizationId, now, today, actor, newId } = context
    const before = held.value
    const kept = await findLine(tx, organizationId, lineId)
    // Later than it was believed would take back interest that was paid: that is nobody's to do.
    if (receivedOn > before.receivedOn || kept === null) return refuse('claims/not-possible')
    const wasContested = before.countsFrom > before.receivedOn
    const line = { ...before, receivedOn, countsFrom: wasContested ? before.countsFrom : receivedOn }
    const last = decideBy(receivedOn, line.countsFrom)
    await updateStandings(tx, organizationId, [{ ...line, decideBy: last }], now)
    const given = await sumInterest(tx, organizationId, lineId)
    const late = await findPaymentOfLine(tx, organizationId, lineId)
    const dues = late === null ? [] : missedDues(line, receivedOn, given, newId)
    const payee = { providerId: line.providerId, payeeNpi: line.billingNpi }
    if (late !== null) await insertDues(tx, organizationId, payee, dues, { latePaymentId: late, now })
    const entries = dues.flatMap(due => {
      const entry = owed(due.kind, { ...payee, lineId, decision: line.decisions }, due.cents)
      return entry === null ? [] : [{ id: newId(), entry }]
    })
    const by = { now, on: today, paymentId: null, note: why, saidBy: sayerOf(actor) }
    await insertEntries(tx, organizationId, entries, by)
    context.tell({ members: [line.cin], objects: [objectOfLine(lineId)], why })
    const of = (kind: 'interest' | 'penalty'): number =>
      dues.filter(due => due.kind === kind).reduce((sum, { cents }) => sum + cents, 0)
    return done({ decideBy: last, interestCents: of('interest'), penaltyCents: of('penalty') })
  },
})
