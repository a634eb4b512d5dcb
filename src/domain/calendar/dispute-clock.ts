/** By when a plan answers a provider's dispute, and pays what is owed by it: the one clock of both sides. */
import type { Day } from '#base/day.ts'
import { disputeClocks } from '#guidance/payments/provider-disputes.ts'
import { isInForce } from './in-force.ts'
import { addWorkingDays } from './working-days.ts'

/** Counted from the day on which the dispute came, or was decided. A day before every clock is counted by the first. */
export function disputeDay(id: 'dispute-is-decided' | 'dispute-is-paid', on: Day): Day {
  const clocks = disputeClocks.filter(each => each.id === id)
  const clock = clocks.find(each => isInForce(each, on)) ?? clocks[0]
  if (clock === undefined) throw new RangeError(`There is no clock ${id}.`)
  return addWorkingDays(on, clock.workingDays, 'claims')
}
