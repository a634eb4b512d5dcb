/** By when a plan must pay, contest or deny what a provider asks to be paid for, and what being late costs. */
import type { Authority } from '../define.ts'

/** The law in force for what was received between `since` and `until`: the day of receipt decides for good. */
export type PaymentClock = Authority & {
  readonly id: string
  /** Days after the day of receipt; the last of them is still on time. */
  readonly days: number
  readonly of: 'calendar' | 'working'
  /** Simple interest a year, in hundredths of a percent, from the first late day. */
  readonly interestBasisPoints: number
  /** Where interest was owed and not paid with the claim: the greater of the two. */
  readonly penalty: { readonly leastCents: number; readonly shareOfInterestPercent: number }
  /** Interest below this may be gathered and paid once a month with a list. */
  readonly poolBelowCents: number
}

/*
 * The same law holds for invoices of those who cannot send claims (action-plan-2024-03). The Assembly bill
 * counts from the receipt of a complete claim on or after 1 January 2026; what was received before keeps the old
 * count whenever it is paid.
 */
export const paymentClocks: readonly PaymentClock[] = [
  {
    id: 'thirty-working-days',
    days: 30,
    of: 'working',
    interestBasisPoints: 1500,
    penalty: { leastCents: 1000, shareOfInterestPercent: 0 },
    poolBelowCents: 200,
    since: '2022-01-01',
    until: '2025-12-31',
    basis: 'dhcs',
    cite: 'action-plan-2024-03: payment timeframes',
    reading: 'R-56',
  },
  {
    id: 'thirty-calendar-days',
    days: 30,
    of: 'calendar',
    interestBasisPoints: 1500,
    penalty: { leastCents: 1500, shareOfInterestPercent: 10 },
    poolBelowCents: 200,
    since: '2026-01-01',
    basis: 'plan',
    cite: 'ab-3275: Health and Safety Code 1371',
    reading: 'R-56',
  },
]

/** What the contract with the State asks of all of a plan's clean claims together. */
export type PaymentMeasure = Authority & {
  readonly id: string
  readonly sharePercent: number
  readonly withinCalendarDays: number
}

export const paymentMeasures: readonly PaymentMeasure[] = [
  {
    id: 'ninety-in-thirty',
    sharePercent: 90,
    withinCalendarDays: 30,
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'action-plan-2024-03: payment timeframes',
  },
  {
    id: 'ninety-nine-in-ninety',
    sharePercent: 99,
    withinCalendarDays: 90,
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'action-plan-2024-03: payment timeframes',
  },
]
