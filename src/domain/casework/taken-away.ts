/** A member in the service whose assignment ended: out of it from that day, by the reason that was said then. */
import type { Day } from '#base/day.ts'
import { assignmentEnds } from '#guidance/assignments/order.ts'
import { engagementMeanings } from '#guidance/casework/engagement.ts'
import type { Standing } from './standing.ts'

const { codes, reasons } = engagementMeanings

/**
 * What our own people wrote down of the end goes before; where they wrote nothing, nobody says it a second time. One
 * who began again after that day is in the service.
 */
export function afterAssignmentEnd(
  standing: Standing,
  ended: { readonly on: Day; readonly reason: string | null } | null,
): Standing {
  const isIn = standing.status === codes.enrolled || standing.status === codes.onHold
  if (ended === null || !isIn || (standing.startedOn ?? '') > ended.on) return standing
  const why = assignmentEnds.find(({ id }) => id === ended.reason)
  return {
    ...standing,
    status: codes.disenrolled,
    statusOn: ended.on,
    endedOn: ended.on,
    end: { reason: why?.code ?? reasons.other, says: why?.says.en ?? '', recommendedOn: ended.on },
    isAssigned: false,
  }
}
