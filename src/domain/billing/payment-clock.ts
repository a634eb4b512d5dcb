/** The legal clock of a claim or an invoice: by when it must be paid, and the interest when it was not. */
import type { Day } from '#base/day.ts'
import { addDays, dayNumber } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { PaymentClock, PaymentMeasure } from '#guidance/payments/clocks.ts'
import { paymentClocks, paymentMeasures } from '#guidance/payments/clocks.ts'
import { isInForce } from '../calendar/in-force.ts'
import { addWorkingDays } from '../calendar/working-days.ts'

/** The clock that runs for what was received on a day; null for days before any that we know. */
export function clockFor(receivedOn: Day): PaymentClock | null {
  return paymentClocks.find(clock => isInForce(clock, receivedOn)) ?? null
}

/**
 * The last day on which it is paid, contested or denied in time. The day of receipt is day 0 (28 CCR 1300.71);
 * nothing is moved for weekends: the law counts days and stops there. `from`: the day from which it counts
 * (`countsFrom`); which law counts, the day of receipt has decided for good.
 */
export function decideBy(receivedOn: Day, from: Day = receivedOn): Day | null {
  const clock = clockFor(receivedOn)
  if (clock === null) return null
  return clock.of === 'calendar' ? addDays(from, clock.days) : addWorkingDays(from, clock.days, 'claims')
}

/**
 * The day from which the clock counts when a claim was contested: receipt of the asked-for information begins a
 * new count (AB 3275). `answers` are the days on which information came, in any order; those before the receipt
 * count for nothing.
 */
export function countsFrom(receivedOn: Day, answers: readonly Day[]): Day {
  return answers.reduce((latest, day) => (day > latest ? day : latest), receivedOn)
}

export type Interest = {
  /** Full days after the last day in time, the day of payment included. */
  readonly daysLate: number
  readonly interestCents: number
  /** True where it may be gathered with other small interest and paid once a month. */
  readonly mayBePooled: boolean
}

/**
 * Simple interest on the amount paid, from the first late day to the day of payment, a year having 365 days,
 * rounded to the cent, half a cent up. Amounts are whole cents, zero or more.
 */
export function interestOn(
  amountCents: number,
  receivedOn: Day,
  paidOn: Day,
  from: Day = receivedOn,
): Interest {
  const clock = clockFor(receivedOn)
  const lastDay = decideBy(receivedOn, from)
  if (clock === null || lastDay === null) return { daysLate: 0, interestCents: 0, mayBePooled: false }
  const daysLate = Math.max(0, dayNumber(paidOn) - dayNumber(lastDay))
  const yearly = BigInt(amountCents) * BigInt(clock.interestBasisPoints) * BigInt(daysLate)
  const perYear = 10_000n * 365n
  const interestCents = Number((2n * yearly + perYear) / (2n * perYear))
  return { daysLate, interestCents, mayBePooled: interestCents > 0 && interestCents < clock.poolBelowCents }
}

/** What is owed besides, when interest was due and was not paid with the claim. */
export function penaltyFor(interestCents: number, receivedOn: Day): number {
  const clock = clockFor(receivedOn)
  if (clock === null || interestCents <= 0) return 0
  const share = Math.ceil((interestCents * clock.penalty.shareOfInterestPercent) / 100)
  return Math.max(clock.penalty.leastCents, share)
}

export type MeasuredClaim = {
  readonly receivedOn: Day
  /** The day on which a clean claim was paid or denied; null while it is open. */
  readonly settledOn: Day | null
}

export type Measured = {
  readonly measure: PaymentMeasure
  /** Claims whose time is over, or that were settled within it. */
  readonly counted: number
  readonly inTime: number
  readonly isMet: boolean
}

/** How a plan's clean claims stand on a day. A claim that is open and still has time is not counted yet. */
export function measurePayments(claims: readonly MeasuredClaim[], on: Day): readonly Measured[] {
  return paymentMeasures
    .filter(measure => isInForce(measure, on))
    .map(measure => {
      const withinDays = (claim: MeasuredClaim, until: Day): boolean =>
        dayNumber(until) - dayNumber(claim.receivedOn) <= measure.withinCalendarDays
      const inTime = claims.filter(
        claim => claim.settledOn !== null && withinDays(claim, claim.settledOn),
      ).length
      const late = claims.filter(claim => !withinDays(claim, claim.settledOn ?? on)).length
      const counted = inTime + late
      return { measure, counted, inTime, isMet: inTime * 100 >= measure.sharePercent * counted }
    })
}

export type MeasuredMonth = {
  /** Month of receipt, `2026-11`. */
  readonly month: string
  readonly measured: readonly Measured[]
}

/** The same for what was received in each month, the oldest month first; months in which nothing came are left out. */
export function measureMonths(claims: readonly MeasuredClaim[], on: Day): readonly MeasuredMonth[] {
  const months = groupedBy(claims, ({ receivedOn }) => receivedOn.slice(0, 7))
  return [...months]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([month, some]) => ({ month, measured: measurePayments(some, on) }))
}
