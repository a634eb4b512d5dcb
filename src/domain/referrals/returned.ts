/** What a row of a return file says of the referral that it answers: the deed that the plan hears by it. */
import type { Day } from '#base/day.ts'
import { readUsDay } from '#base/day.ts'
import type { Facts } from '../exchange/records.ts'
import type { ReferralDeed } from './steps.ts'

/** The closed-loop elements of a row; `on` is null where the row has no day that can be read. */
export type ReturnedStatus = {
  readonly status: string
  readonly on: Day | null
  /** Code of `referral-loop-closure-reason`; only with the closing. */
  readonly reason: string | null
}

const deeds: Readonly<Record<string, ReferralDeed>> = {
  Accepted: 'hear-accepted',
  'Outreach Initiated': 'hear-outreach',
  Declined: 'hear-declined',
  'Referral Loop Closed': 'hear-report',
}

/** Null where the row says nothing of a referral. */
export function returnedStatus(row: Facts): ReturnedStatus | null {
  const status = row.referralStatus ?? ''
  if (status === '') return null
  return {
    status,
    on: readUsDay(row.referralStatusDate ?? ''),
    reason: row.referralLoopClosureReason || null,
  }
}

/**
 * What the plan hears by it of a referral that the provider has since `givenOn`; null where it is nothing new. Files
 * repeat what they said: what was so before the referral was given to them is of another time, and a status that
 * stands is no move. A provider that says “closed” reports its end; only the plan closes, as `decideReferral` knows.
 */
export function deedOfReturn(
  standing: { readonly status: string; readonly givenOn: Day },
  { status, on, reason }: ReturnedStatus,
): ReferralDeed | null {
  if (status === standing.status || (on !== null && on < standing.givenOn)) return null
  const deed = deeds[status] ?? null
  return deed === 'hear-report' && reason === null ? null : deed
}
