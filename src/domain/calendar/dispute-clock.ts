/** By when a plan answers a provider's dispute, and pays what is owed by it: the one clock of both sides. */
import type { Day } from '#base/day.ts'
import { type DisputeClock, disputeClocks, disputeFilings } from '#guidance/payments/provider-disputes.ts'
import { isInForce } from './in-force.ts'
import { addWorkingDays } from './working-days.ts'

/** Counted from the day on which the dispute came, or was decided. A day before every clock is counted by the first. */
export function disputeDay(id: 'dispute-is-decided' | 'dispute-is-paid', on: Day): Day {
  return addWorkingDays(on, clockOf(id, on).workingDays, 'claims')
}

function clockOf(id: 'dispute-is-decided' | 'dispute-is-paid', on: Day): DisputeClock {
  const clocks = disputeClocks.filter(each => each.id === id)
  const clock = clocks.find(each => isInForce(each, on)) ?? clocks[0]
  if (clock === undefined) throw new RangeError(`There is no clock ${id}.`)
  return clock
}

export type DisputeTerms = {
  /** Calendar days in which it may at least be filed. */
  readonly filedWithinDays: number
  /** Working days in which it is decided, and in which it is then paid. */
  readonly decidedInDays: number
  readonly paidInDays: number
}

/** What a letter of a day says of disputes. */
export function disputeTerms(on: Day): DisputeTerms {
  const filing = disputeFilings.find(each => isInForce(each, on)) ?? disputeFilings[0]
  if (filing === undefined) throw new RangeError('Nothing says how long a dispute may be filed.')
  return {
    filedWithinDays: filing.leastDays,
    decidedInDays: clockOf('dispute-is-decided', on).workingDays,
    paidInDays: clockOf('dispute-is-paid', on).workingDays,
  }
}
