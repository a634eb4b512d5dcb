/** A member's Medi-Cal renewal on a day: which reminder is due, and whether somebody has seen to it. */
import { addDays, type Day, dayNumber } from '#base/day.ts'
import {
  type RenewalReminder,
  renewalCure,
  renewalDeeds,
  renewalReminders,
} from '#guidance/coverage/renewals.ts'
import { californiaDay } from '../calendar/california-time.ts'
import { isInForce } from '../calendar/in-force.ts'

/** What somebody did about a renewal. */
export type RenewalNote = { readonly did: string; readonly at: string }

export type RenewalStanding = {
  /** `due`: a reminder is due and nobody has acted on it since; `past`: the day has gone by, and it can be mended. */
  readonly state: 'far' | 'due' | 'reminded' | 'done' | 'past' | 'over'
  /** Days left; less than none when it has gone by. */
  readonly daysLeft: number
  readonly reminder: RenewalReminder | null
}

/**
 * `notes`: what was done about any renewal of the member; only what was done in this renewal's own time, from its
 * first reminder on, counts.
 */
export function renewalOn(renewsOn: Day, notes: readonly RenewalNote[], today: Day): RenewalStanding {
  const daysLeft = dayNumber(renewsOn) - dayNumber(today)
  const known = renewalReminders
    .filter(each => isInForce(each, today))
    .toSorted((one, other) => other.daysBefore - one.daysBefore)
  const reminder = known.filter(({ daysBefore }) => daysLeft <= daysBefore).at(-1) ?? null
  const first = known[0]?.daysBefore ?? 0
  const leftAt = ({ at }: RenewalNote): number => dayNumber(renewsOn) - dayNumber(californiaDay(at))
  const its = notes.filter(each => leftAt(each) <= first && leftAt(each) >= -renewalCure.days)
  const isDone = its.some(({ did }) => renewalDeeds.some(deed => deed.id === did && deed.isDone))
  if (reminder === null) return { state: 'far', daysLeft, reminder }
  if (isDone) return { state: 'done', daysLeft, reminder }
  if (daysLeft < -renewalCure.days) return { state: 'over', daysLeft, reminder: null }
  if (daysLeft < 0) return { state: 'past', daysLeft, reminder: null }
  const isReminded = its.some(note => leftAt(note) <= reminder.daysBefore)
  return { state: isReminded ? 'reminded' : 'due', daysLeft, reminder }
}

/** The days of renewal that anybody has to look at today: from the first reminder to the last day it can be mended. */
export function renewalWindow(today: Day): { readonly from: Day; readonly to: Day } {
  const first = Math.max(
    0,
    ...renewalReminders.filter(each => isInForce(each, today)).map(each => each.daysBefore),
  )
  return { from: addDays(today, -renewalCure.days), to: addDays(today, first) }
}
