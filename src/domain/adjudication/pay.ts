/** What one payment to one payee consists of: lines, what is taken back, interest, and what is set off. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { clockFor, interestOn, penaltyFor } from '../billing/payment-clock.ts'
import { type Entry, owed, type Payee, paid, paidOwed, settled } from '../ledger/entry.ts'
import type { Standing } from './standing.ts'

/** Interest or a penalty that a late payment owes, not paid yet. */
export type Due = {
  readonly id: Id
  readonly lineId: Id
  readonly kind: 'interest' | 'penalty'
  readonly cents: number
  readonly daysLate: number
  /** The amount that was late. */
  readonly onCents: number
  /** The day of the payment that was late. */
  readonly lateOn: Day
}

export type PaymentLine = {
  readonly lineId: Id
  readonly does: 'pays' | 'takes-back'
  readonly decision: number
  /** Below zero where it takes back. */
  readonly cents: number
}

export type Payment = {
  readonly lines: readonly PaymentLine[]
  /** As they stand afterwards. */
  readonly standings: readonly Standing[]
  /** Interest that this payment begins to owe, being late. */
  readonly newDues: readonly Due[]
  /** Those that it pays, new ones among them. */
  readonly paidDues: readonly Due[]
  readonly entries: readonly Entry[]
  /** What leaves the account: zero or more. */
  readonly cents: number
  /** Told as owed before, sent back since, and still owed: taken off the next. */
  readonly openingCents: number
  readonly refundedCents: number
  readonly forwardCents: number
}

export type PayingOf = {
  readonly payee: Payee
  /** Lines of the payee that a remittance has to tell of. */
  readonly lines: readonly Standing[]
  /** Interest and penalties that are not paid yet. */
  readonly dues: readonly Due[]
  /** What the payee owes by the ledger. */
  readonly receivableCents: number
  /** What the last remittance said that it owes. */
  readonly forwardedCents: number
  readonly paidOn: Day
  newId(): Id
}

/** Small interest waits for the month's end: it is paid with the first payment of another month. */
function isPooled({ kind, cents, lateOn }: Due, paidOn: Day): boolean {
  const below = clockFor(paidOn)?.poolBelowCents ?? 0
  return kind === 'interest' && cents < below && lateOn.slice(0, 7) === paidOn.slice(0, 7)
}

/** The payment; null where there is nothing to pay and nothing to tell. */
export function payPayee(paying: PayingOf): Payment | null {
  const { payee, lines, dues, paidOn } = paying
  const told = lines.map(line => tellLine(line, paidOn))
  const newDues = lines.flatMap(line => dueFor(line, paying) ?? [])
  const all = [...dues, ...newDues]
  const paidDues = all.filter(due => !isPooled(due, paidOn))
  if (told.every(each => each.lines.length === 0) && paidDues.length === 0) return null
  const about = (lineId: Id, decision: number | null = null) => ({ ...payee, lineId, decision })
  const paidLines = told.flatMap(each => each.lines)
  const paysCents = paidLines.reduce((sum, { cents }) => sum + Math.max(0, cents), 0)
  const owesCents = paysCents + paidDues.reduce((sum, { cents }) => sum + cents, 0)
  const setOff = Math.min(owesCents, paying.receivableCents)
  const reversed = paidLines.reduce((sum, { cents }) => sum + Math.max(0, -cents), 0)
  // What was owed and told before this payment, less what this one tells for the first time.
  const stillOwed = paying.receivableCents - reversed
  const entries = [
    ...paidLines.map(each =>
      each.does === 'pays' ? paid(about(each.lineId, each.decision), each.cents) : null,
    ),
    ...newDues.map(due => owed(due.kind, about(due.lineId), due.cents)),
    ...paidDues.map(due => paidOwed(due.kind, about(due.lineId), due.cents)),
    settled(payee, setOff, owesCents - setOff),
  ]
  return {
    ...{ lines: paidLines, standings: told.map(each => each.line), newDues, paidDues },
    entries: entries.flatMap(entry => entry ?? []),
    cents: owesCents - setOff,
    openingCents: paying.forwardedCents,
    refundedCents: paying.forwardedCents - stillOwed,
    forwardCents: paying.receivableCents - setOff,
  }
}

/** What a remittance says of a line: an earlier payment is taken back, and how it stands now. */
function tellLine(
  line: Standing,
  paidOn: Day,
): { readonly lines: readonly PaymentLine[]; readonly line: Standing } {
  const { id, state, decisions, paidCents, toldDecision, toldCents } = line
  const isTold = state === 'approved' || state === 'denied'
  const lines: PaymentLine[] = []
  if (toldDecision > 0)
    lines.push({ lineId: id, does: 'takes-back', decision: toldDecision, cents: 0 - toldCents })
  if (isTold)
    lines.push({ lineId: id, does: 'pays', decision: decisions, cents: state === 'approved' ? paidCents : 0 })
  return {
    lines,
    line: {
      ...line,
      state: state === 'approved' ? 'paid' : state,
      toldDecision: isTold ? decisions : 0,
      toldCents: state === 'approved' ? paidCents : 0,
      toRemit: false,
      paidOn: state === 'approved' ? paidOn : line.paidOn,
    },
  }
}

/** Interest on what is paid late, beyond what was paid for the line before. */
function dueFor(line: Standing, { paidOn, newId }: PayingOf): Due | null {
  const onCents = line.paidCents - line.toldCents
  if (line.state !== 'approved' || onCents <= 0) return null
  const { interestCents, daysLate } = interestOn(onCents, line.receivedOn, paidOn, line.countsFrom)
  if (interestCents === 0) return null
  return {
    ...{ id: newId(), lineId: line.id, kind: 'interest', cents: interestCents, daysLate },
    ...{ onCents, lateOn: paidOn },
  }
}

/**
 * What is owed besides when a line turns out to have come earlier than was believed: the interest that was not
 * paid with it, and the penalty for that. `given`: interest that was paid, or is gathered.
 */
export function missedDues(
  line: Pick<Standing, 'id' | 'toldCents' | 'paidOn' | 'countsFrom'>,
  receivedOn: Day,
  given: number,
  newId: () => Id,
): readonly Due[] {
  if (line.paidOn === null || line.toldCents === 0) return []
  const from = line.countsFrom > receivedOn ? line.countsFrom : receivedOn
  const { interestCents, daysLate } = interestOn(line.toldCents, receivedOn, line.paidOn, from)
  const missing = interestCents - given
  if (missing <= 0) return []
  const of = { lineId: line.id, daysLate, onCents: line.toldCents, lateOn: line.paidOn }
  return [
    { id: newId(), kind: 'interest', cents: missing, ...of },
    { id: newId(), kind: 'penalty', cents: penaltyFor(missing, receivedOn), ...of },
  ]
}
