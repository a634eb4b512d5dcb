/** The closed loop of a referral: every move is dated and kept, and none is made that the guidance does not know. */
import type { Day } from '#base/day.ts'
import { dayNumber } from '#base/day.ts'
import type { LoopMove, LoopNotice } from '#guidance/referrals/loop.ts'
import { closedLoop, loopMoves, loopNotices } from '#guidance/referrals/loop.ts'
import { isInForce } from '../calendar/in-force.ts'

/** One dated status of a referral, as a return file or a person of the plan gave it. */
export type LoopStep = {
  readonly status: string
  readonly on: Day
  readonly by: LoopMove['by']
  /** Code of `referral-loop-closure-reason`; only with the closing. */
  readonly reason: string | null
}

/** Why a step is not taken; null where it is. */
export type LoopObjection =
  | 'loop/not-kept'
  | 'loop/no-such-move'
  | 'loop/not-yours'
  | 'loop/before-the-last'
  | 'loop/reason-missing'
  | 'loop/reason-without-closing'

const closing = 'Referral Loop Closed'

/** True where referrals for the service are followed to their end: since July 2025, sobering centers excepted. */
export function isLoopKept(service: string, referredOn: Day): boolean {
  return isInForce(closedLoop, referredOn) && !(closedLoop.exempt as readonly string[]).includes(service)
}

/**
 * Why the next step may not follow the steps so far, the last of which is the referral's status. The same status on
 * the same day again is no move and no objection: files repeat what they said (`isRepeated`).
 */
export function objectionToStep(
  service: string,
  steps: readonly LoopStep[],
  next: LoopStep,
): LoopObjection | null {
  const last = steps.at(-1)
  if (!isLoopKept(service, steps[0]?.on ?? next.on)) return 'loop/not-kept'
  if (isRepeated(steps, next)) return null
  const moves = loopMoves.filter(({ from, to }) => from === (last?.status ?? null) && to === next.status)
  if (moves.length === 0) return 'loop/no-such-move'
  if (!moves.some(({ by }) => by === next.by)) return 'loop/not-yours'
  if (last && next.on < last.on) return 'loop/before-the-last'
  if (next.status === closing) return next.reason === null ? 'loop/reason-missing' : null
  return next.reason === null ? null : 'loop/reason-without-closing'
}

/** True when the step says again what the last one said. */
export function isRepeated(steps: readonly LoopStep[], next: LoopStep): boolean {
  const last = steps.at(-1)
  return (
    last !== undefined && last.status === next.status && last.on === next.on && last.reason === next.reason
  )
}

/** The moves that a side can make now, for a screen to offer. Empty when the loop is closed. */
export function movesFrom(status: string | null, by: LoopMove['by']): readonly string[] {
  return loopMoves.filter(move => move.from === status && move.by === by).map(({ to }) => to)
}

/** How many days the loop has been open, or took to close. */
export function daysOpen(steps: readonly LoopStep[], on: Day): number {
  const first = steps[0]
  const last = steps.at(-1)
  if (!first || !last) return 0
  return dayNumber(last.status === closing ? last.on : on) - dayNumber(first.on)
}

/** What member and referrer are told once something has happened on a day. */
export function noticesFor(when: LoopNotice['when'], on: Day): readonly LoopNotice[] {
  return loopNotices.filter(notice => notice.when === when && isInForce(notice, on))
}
