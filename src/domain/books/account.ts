/** How what we billed stands: paid, less, denied, taken back, or still open and how long. */
import { addDays, type Day, dayNumber } from '#base/day.ts'
import { decideBy, interestOn, penaltyFor } from '../billing/payment-clock.ts'

/** What the books hold of one line, summed: the order in which payments came plays no part. */
export type LineSums = {
  /** What we charge for it now; 0 where we took it back. */
  readonly billedCents: number
  readonly paidCents: number
  /** How often the plan decided on it, and how often it took a decision back. */
  readonly decisions: number
  readonly reversals: number
  /** True where the plan says that its monthly payment covers it. */
  readonly isMonthly: boolean
  /** What the contract says of it; null where it says nothing. */
  readonly expectedCents: number | null
}

export const lineStates = [
  'open',
  'paid',
  'underpaid',
  'overpaid',
  'denied',
  'monthly',
  'taken-back',
] as const

export type LineState = (typeof lineStates)[number]

export function lineState(line: LineSums): LineState {
  const { billedCents, paidCents, decisions, reversals, isMonthly, expectedCents } = line
  if (decisions === 0 && reversals === 0) return 'open'
  if (decisions <= reversals) return 'taken-back'
  if (paidCents > billedCents) return 'overpaid'
  if (paidCents === 0) return isMonthly || billedCents === 0 ? 'monthly' : 'denied'
  return expectedCents !== null && paidCents < Math.min(expectedCents, billedCents) ? 'underpaid' : 'paid'
}

/** One time that something was paid for an invoice. */
export type PaidOnce = { readonly cents: number; readonly paidOn: Day }

export type InvoiceClock = {
  /** The last day on which it is paid in time; null where we do not know when the plan received it. */
  readonly dueOn: Day | null
  readonly isLate: boolean
  /** What the law makes the plan owe besides: for what was paid late, and so far for what is not paid at all. */
  readonly interestCents: number
  readonly interestPaidCents: number
  readonly interestMissingCents: number
  readonly penaltyCents: number
}

/**
 * `payments` are those that stand; `openCents` is what is not decided yet. Interest below the limit may come in one sum
 * at the end of the month, so that it carries no penalty.
 */
export function clockOf(
  receivedOn: Day | null,
  payments: readonly PaidOnce[],
  openCents: number,
  interestPaidCents: number,
  today: Day,
): InvoiceClock {
  const dueOn = receivedOn === null ? null : decideBy(receivedOn)
  if (receivedOn === null || dueOn === null) {
    return {
      dueOn: null,
      isLate: false,
      interestCents: 0,
      interestPaidCents,
      interestMissingCents: 0,
      penaltyCents: 0,
    }
  }
  const owed = payments
    .filter(({ cents }) => cents > 0)
    .map(({ cents, paidOn }) => interestOn(cents, receivedOn, paidOn))
  const ofPaid = owed.reduce((sum, each) => sum + each.interestCents, 0)
  const isLate = openCents > 0 && today > dueOn
  const soFar = isLate ? interestOn(openCents, receivedOn, today).interestCents : 0
  const missing = Math.max(0, ofPaid - interestPaidCents)
  const isPooled = owed.every(each => each.interestCents === 0 || each.mayBePooled)
  return {
    dueOn,
    isLate,
    interestCents: ofPaid + soFar,
    interestPaidCents,
    interestMissingCents: missing,
    penaltyCents: isPooled ? 0 : penaltyFor(missing, receivedOn),
  }
}

/** Days since the plan received it, as the trade ages what is owed. */
export const ages = ['to-30', 'to-60', 'to-90', 'over-90'] as const

export type Age = (typeof ages)[number]

export function ageOf(receivedOn: Day, today: Day): Age {
  const days = dayNumber(today) - dayNumber(receivedOn)
  return days <= 30 ? 'to-30' : days <= 60 ? 'to-60' : days <= 90 ? 'to-90' : 'over-90'
}

/** The last day of receipt whose time is over: what was received later is not late yet. */
export function lateThrough(today: Day): Day {
  let day = addDays(today, -1)
  for (let due = decideBy(day); due !== null && due >= today; due = decideBy(day)) day = addDays(day, -1)
  return day
}
