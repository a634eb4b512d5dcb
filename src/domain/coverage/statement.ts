/** What somebody said of a member's coverage, and what a row of a plan's file says of it. */
import type { Day } from '#base/day.ts'
import { dayOf, readUsDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { CoverageSource } from '#guidance/coverage/sources.ts'
import { californiaDay } from '../calendar/california-time.ts'
import type { Facts } from '../exchange/records.ts'

/** `not-told`: the source says nothing any more, which is neither yes nor no. */
export type CoverageWord = 'covered' | 'not-covered' | 'not-told'

/** One word on a member's coverage. It is never changed: another one follows, or takes it back. */
export type CoverageStatement = {
  readonly id: Id
  /** The plan it is about; null for Medi-Cal as a whole, whichever the plan. */
  readonly planId: Id | null
  readonly source: CoverageSource['id']
  readonly says: CoverageWord
  /** First and last day it is about; no last day where none was said. */
  readonly from: Day
  readonly until: Day | null
  /** When we came to know it, ISO in UTC. */
  readonly saidAt: string
  /** The record of a file that said so; null where none did. Each record is heard on its own. */
  readonly recordId: Id | null
  /** The statement that it takes back; its own days then count for nothing. */
  readonly takesBackId: Id | null
}

/** What a row says: nothing of an id, a time or a plan, which the caller knows. */
export type SaidByRow = Pick<CoverageStatement, 'says' | 'from' | 'until'> & { readonly renewsOn: Day | null }

/**
 * A member who stands in a plan's file is the plan's from the first day of that month on, or from the day of
 * assignment where that lies in the same month; one who is in it no more is told of no more, from that day on: why,
 * the file does not say. `saidAt`: when the row came to say so, ISO in UTC.
 */
export function saidByRow(facts: Facts, hasEnded: boolean, saidAt: string): SaidByRow {
  const on = californiaDay(saidAt)
  const renewsOn = readUsDay(facts.mediCalRenewalDate ?? '')
  const isTermed = facts.ecmMemberRecord === 'Termed' || facts.communitySupportsMemberRecord === 'Termed'
  if (hasEnded || isTermed) return { says: 'not-told', from: on, until: null, renewsOn }
  const assignedOn = readUsDay(facts.memberAssignmentDate ?? '')
  const isThisMonth = assignedOn !== null && assignedOn <= on && assignedOn.slice(0, 7) === on.slice(0, 7)
  const firstOfMonth = dayOf(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 1)
  return { says: 'covered', from: isThisMonth ? assignedOn : firstOfMonth, until: null, renewsOn }
}
