/** How long a provider may dispute a payment, and a plan has to answer it, and to pay when the provider is right. */
import type { Authority } from '../define.ts'

export type DisputeClock = Authority & {
  readonly id: string
  /** Working days after the day on which the plan got the dispute, or decided it. */
  readonly workingDays: number
}

export const disputeClocks: readonly DisputeClock[] = [
  {
    id: 'dispute-is-decided',
    workingDays: 45,
    since: '2022-01-01',
    basis: 'plan',
    cite: 'ccr-28-1300-71: resolution of provider disputes',
    reading: 'R-56',
  },
  {
    id: 'dispute-is-paid',
    workingDays: 5,
    since: '2022-01-01',
    basis: 'plan',
    cite: 'ccr-28-1300-71: resolution of provider disputes',
    reading: 'R-56',
  },
]

export type DisputeFiling = Authority & {
  readonly id: 'dispute-is-filed'
  /** Calendar days after the plan's action in which a provider may at least dispute it. */
  readonly leastDays: number
}

export const disputeFilings: readonly DisputeFiling[] = [
  {
    id: 'dispute-is-filed',
    leastDays: 365,
    since: '2022-01-01',
    basis: 'plan',
    cite: 'ccr-28-1300-71: resolution of provider disputes',
    reading: 'R-56',
  },
]
