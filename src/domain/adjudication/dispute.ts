/** A provider says that a decision is wrong: by when it is answered, and by when it is paid. */
import type { Day } from '#base/day.ts'
import { disputeDay } from '../calendar/dispute-clock.ts'
import type { LineState } from './claim-line.ts'

/** The last day on which a dispute that came on a day is decided in time. */
export function disputeDecideBy(receivedOn: Day): Day {
  return disputeDay('dispute-is-decided', receivedOn)
}

/** Where the provider was right: the last day on which what is owed is paid in time. */
export function disputePayBy(decidedOn: Day): Day {
  return disputeDay('dispute-is-paid', decidedOn)
}

/** Only what was decided can be disputed. */
export function mayBeDisputed(state: LineState): boolean {
  return state === 'denied' || state === 'approved' || state === 'paid' || state === 'contested'
}

/**
 * Whether a second person has to look before a decision by hand holds: it pays at least so much, or it overrides what
 * the rules denied. The same person may not look twice.
 */
export function needsSecondLook(
  asked: { readonly paidCents: number; readonly overrides: boolean },
  secondLookCents: number,
): boolean {
  return asked.paidCents >= secondLookCents || (asked.overrides && asked.paidCents > 0)
}
