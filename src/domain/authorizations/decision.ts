/** By when a plan decides on a request for a service, and what may begin before it has. */
import type { Day } from '#base/day.ts'
import type { Presumption } from '#guidance/authorizations/terms.ts'
import { decisionClocks, presumptions } from '#guidance/authorizations/terms.ts'
import { californiaDay, endOfCaliforniaDay } from '../calendar/california-time.ts'
import { isInForce } from '../calendar/in-force.ts'
import { addWorkingDays } from '../calendar/working-days.ts'

/**
 * The last instant (ISO, UTC) of a decision in time on what came at an instant: the end of the fifth working day in
 * California, or 72 hours to the minute where the request is expedited. Null for days before any clock we know.
 */
export function decideRequestBy(receivedAt: string, urgency: 'routine' | 'expedited'): string | null {
  const receivedOn = californiaDay(receivedAt)
  const clock = decisionClocks.find(each => each.urgency === urgency && isInForce(each, receivedOn))
  if (clock === undefined) return null
  return clock.of === 'hours'
    ? new Date(Date.parse(receivedAt) + clock.count * 3_600_000).toISOString()
    : endOfCaliforniaDay(addWorkingDays(receivedOn, clock.count))
}

/** Whether the service may begin before the decision for a member of these populations; what is required goes first. */
export function presumptionFor(service: string, populations: readonly string[], on: Day): Presumption | null {
  const found = presumptions.filter(
    each =>
      each.service === service &&
      isInForce(each, on) &&
      (each.population === undefined || populations.includes(each.population)),
  )
  return found.find(({ how }) => how === 'required') ?? found[0] ?? null
}
