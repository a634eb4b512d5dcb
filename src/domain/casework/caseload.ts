/** What each lead care manager has to carry: counted by the same rules that put members on their list. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { engagementMeanings } from '#guidance/casework/engagement.ts'
import { workClocks } from '#guidance/casework/work-clocks.ts'
import { isOverdue, reasonsOf } from './reasons.ts'
import type { Standing } from './standing.ts'

const { notStarted, reaching, enrolled, onHold } = engagementMeanings.codes
const ends: readonly string[] = [
  workClocks.authorizationEnds.id,
  workClocks.coverageEnds.id,
  workClocks.renewalDue.id,
]

/** Services of members: one who is in two counts twice, for both are work. */
export type Caseload = {
  /** Null: nobody leads them, or somebody who is not of ours. */
  readonly leadId: Id | null
  readonly reaching: number
  readonly enrolled: number
  readonly overdue: number
  readonly noContact: number
  readonly ending: number
}

/** Adds members to what was counted before, so that no number of them has to be held at once. */
export function addToCaseloads(
  loads: Map<Id | null, Caseload>,
  standings: readonly Standing[],
  today: Day,
): void {
  for (const standing of standings) {
    const leadId = standing.lead?.personId ?? null
    const { status } = standing
    const due = reasonsOf(standing).filter(({ dueOn }) => dueOn <= today)
    const known = loads.get(leadId) ?? {
      ...{ leadId, reaching: 0, enrolled: 0, overdue: 0, noContact: 0, ending: 0 },
    }
    const one = (is: boolean): number => (is ? 1 : 0)
    loads.set(leadId, {
      leadId,
      reaching: known.reaching + one(status === notStarted || status === reaching),
      enrolled: known.enrolled + one(status === enrolled || status === onHold),
      overdue: known.overdue + one(due.some(reason => isOverdue(reason, today))),
      noContact: known.noContact + one(due.some(({ why }) => why === workClocks.noContact.id)),
      ending: known.ending + one(due.some(({ why }) => ends.includes(why))),
    })
  }
}
