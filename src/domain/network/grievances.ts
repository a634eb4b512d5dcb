/** Grievances of members: where each stands, and by when it is acknowledged and resolved. */
import type { Day } from '#base/day.ts'
import { addDays } from '#base/day.ts'
import { oversightClocks } from '#guidance/network/oversight-clocks.ts'
import { californiaDay, endOfCaliforniaDay } from '../calendar/california-time.ts'
import { addWorkingDays } from '../calendar/working-days.ts'

export const grievanceStates = ['received', 'acknowledged', 'resolved', 'withdrawn', 'forwarded'] as const
export type GrievanceState = (typeof grievanceStates)[number]

/**
 * Where a grievance can go from where it stands. The plan acknowledges and resolves; a provider, who does not decide,
 * passes it on.
 */
export const grievanceMoves: { readonly [from in GrievanceState]: readonly GrievanceState[] } = {
  received: ['acknowledged', 'resolved', 'withdrawn', 'forwarded'],
  acknowledged: ['resolved', 'withdrawn'],
  resolved: [],
  withdrawn: [],
  forwarded: [],
}

export type Grievance = {
  readonly state: GrievanceState
  /** When whoever keeps it received it. */
  readonly receivedAt: string
  readonly expedited: boolean
  readonly acknowledgedAt: string | null
  readonly resolvedAt: string | null
  readonly forwardedAt: string | null
}

export type ClockState = 'running' | 'late' | 'kept' | 'kept-late' | 'not-asked'

export type GrievanceClock = {
  readonly clock: 'acknowledge' | 'resolve' | 'forward'
  /** Until the end of this instant it is on time. */
  readonly dueAt: string
  readonly doneAt: string | null
  readonly state: ClockState
}

/** May the grievance be moved there, by one who decides (a plan, its delegate) or one who only passes it on? */
export function mayMove(from: GrievanceState, to: GrievanceState, decides: boolean): boolean {
  if (!grievanceMoves[from].includes(to)) return false
  return decides ? to !== 'forwarded' : to === 'forwarded' || to === 'withdrawn'
}

function countOf(id: (typeof oversightClocks)[number]['id']): number {
  return oversightClocks.find(clock => clock.id === id)?.count ?? 0
}

function endOf(day: Day): string {
  return endOfCaliforniaDay(day)
}

function stateOf(dueAt: string, doneAt: string | null, now: string): ClockState {
  if (doneAt !== null) return doneAt <= dueAt ? 'kept' : 'kept-late'
  return now <= dueAt ? 'running' : 'late'
}

/** The instant at the latest at which a grievance is resolved: 72 hours if expedited, else the end of the last day. */
export function resolveBy({ receivedAt, expedited }: Pick<Grievance, 'receivedAt' | 'expedited'>): string {
  if (expedited) {
    return new Date(Date.parse(receivedAt) + countOf('resolve-expedited-grievance') * 3_600_000).toISOString()
  }
  return endOf(addDays(californiaDay(receivedAt), countOf('resolve-grievance')))
}

/** The clocks of whoever decides. A withdrawn grievance has none that runs. */
function clocksOfDecider(grievance: Grievance, now: string): readonly GrievanceClock[] {
  const receivedOn = californiaDay(grievance.receivedAt)
  const acknowledgeBy = endOf(addDays(receivedOn, countOf('acknowledge-grievance')))
  const atOnce = endOf(addWorkingDays(receivedOn, countOf('resolve-at-once')))
  const { resolvedAt, acknowledgedAt } = grievance
  const dueAt = resolveBy(grievance)
  // What is resolved by the close of the next working day, and what is expedited, needs no letter of its own.
  const needsNoLetter =
    grievance.expedited || (resolvedAt !== null && acknowledgedAt === null && resolvedAt <= atOnce)
  return [
    {
      clock: 'acknowledge',
      dueAt: acknowledgeBy,
      doneAt: acknowledgedAt,
      state: needsNoLetter ? 'not-asked' : stateOf(acknowledgeBy, acknowledgedAt ?? resolvedAt, now),
    },
    { clock: 'resolve', dueAt, doneAt: resolvedAt, state: stateOf(dueAt, resolvedAt, now) },
  ]
}

/** What runs for a grievance, for one who decides or one who only passes it on. */
export function clocksOf(grievance: Grievance, decides: boolean, now: string): readonly GrievanceClock[] {
  if (grievance.state === 'withdrawn') return []
  if (decides) return clocksOfDecider(grievance, now)
  const dueAt = endOf(addWorkingDays(californiaDay(grievance.receivedAt), countOf('forward-grievance')))
  const { forwardedAt } = grievance
  return [{ clock: 'forward', dueAt, doneAt: forwardedAt, state: stateOf(dueAt, forwardedAt, now) }]
}
