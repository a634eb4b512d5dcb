/** By when the next thing is due with a referral: none where its service is exempt from the loop, or it is closed. */

import { addDays } from '#base/day.ts'
import { referralClocks } from '#guidance/referrals/clocks.ts'
import { decideRequestBy } from '../authorizations/decision.ts'
import { californiaDay, endOfCaliforniaDay } from '../calendar/california-time.ts'
import { isInForce } from '../calendar/in-force.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { ReferralStanding } from './decide.ts'
import { isLoopKept } from './loop.ts'

/** The last instant (ISO, UTC) at which the next thing is done in time; null where no clock runs. */
export function dueAfter(standing: Omit<ReferralStanding, 'status'>, at: string): string | null {
  const { step, service, receivedAt, urgency } = standing
  if (step === 'closed' || !isLoopKept(service, californiaDay(receivedAt))) return null
  // The plan's own decision is due by the clock of every request, counted from the day the referral came.
  if (step === 'to-triage') return decideRequestBy(receivedAt, urgency)
  const on = californiaDay(at)
  const clock = referralClocks.find(each => each.step === step && isInForce(each, on))
  if (clock === undefined) return null
  return endOfCaliforniaDay(clock.of === 'days' ? addDays(on, clock.count) : addWorkingDays(on, clock.count))
}
