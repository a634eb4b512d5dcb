/** Why a member is on the list of their care manager, and since when: each reason with the day on which it is due. */
import { addDays, type Day } from '#base/day.ts'
import { engagementMeanings } from '#guidance/casework/engagement.ts'
import { workClocks } from '#guidance/casework/work-clocks.ts'
import type { Standing } from './standing.ts'

const codes = engagementMeanings.codes

type ClockName = keyof typeof workClocks

export type Reason = {
  readonly why: (typeof workClocks)[ClockName]['id']
  readonly dueOn: Day
  /** Of what ends: its last day; it is overdue only when that has gone by. */
  readonly endsOn: Day | null
}

/** All of them, the first due first. */
export function reasonsOf(standing: Standing): readonly Reason[] {
  const { status } = standing
  const reasons =
    status === codes.enrolled
      ? enrolledReasons(standing)
      : status === codes.notStarted && standing.isAssigned
        ? [after('firstAttempt', standing.assignedOn)]
        : status === codes.reaching
          ? [after('nextAttempt', standing.lastAttemptOn)]
          : []
  return [...reasons, ...fileReasons(standing)]
    .filter(reason => reason !== null)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
}

const inHand: readonly string[] = [codes.enrolled, codes.onHold, codes.reaching]

/** What plans' files say against our own record: who vanished, whom two call theirs, what care has lost its ground. */
function fileReasons({ status, unnamedOn, twoPlansOn, ...care }: Standing): (Reason | null)[] {
  if (!inHand.includes(status)) return []
  return [
    after('namedNoMore', unnamedOn ?? null),
    after('twoPlans', twoPlansOn ?? null),
    after('careAfterAuthorization', care.careAfterAuthorizationOn ?? null),
    after('careAfterCoverage', care.careAfterCoverageOn ?? null),
  ]
}

function enrolledReasons(standing: Standing): (Reason | null)[] {
  const { startedOn, lead, assessedOn, plannedOn, lastContactOn } = standing
  const since = startedOn ?? '0001-01-01'
  return [
    lead === null ? after('noLead', startedOn) : null,
    (assessedOn ?? '') < since ? after('noAssessment', startedOn) : null,
    plannedOn === null ? after('noPlan', startedOn) : null,
    after('noContact', lastContactOn !== null && lastContactOn > since ? lastContactOn : startedOn),
    after('reviewDue', standing.reviewOn),
    after('taskDue', standing.taskOn),
    after('afterDischarge', standing.dischargedOn),
    after('transitionDue', standing.transitionOn ?? null),
    before('authorizationEnds', standing.authorizedUntil),
    before('coverageEnds', standing.coveredUntil ?? null),
    before('renewalDue', standing.renewalOn),
  ]
}

/** Whether its day is over. */
export function isOverdue({ dueOn, endsOn }: Reason, today: Day): boolean {
  return (endsOn ?? dueOn) < today
}

/** When somebody has to look at the member; null when nothing is to be done. */
export function attentionOn(standing: Standing): Day | null {
  return reasonsOf(standing)[0]?.dueOn ?? null
}

function after(name: ClockName, from: Day | null): Reason | null {
  const { id, days } = workClocks[name]
  return from === null ? null : { why: id, dueOn: addDays(from, days), endsOn: null }
}

function before(name: ClockName, end: Day | null): Reason | null {
  const { id, days } = workClocks[name]
  return end === null ? null : { why: id, dueOn: addDays(end, -days), endsOn: end }
}
