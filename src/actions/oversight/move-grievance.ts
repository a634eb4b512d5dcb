/** Acknowledges, resolves or withdraws a grievance, or passes it on to the plan. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { mayMove } from '#domain/network/grievances.ts'
import { findGrievance, updateGrievance } from '#store/network/grievances.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { id, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { decidesOnGrievances, shownGrievance, shownGrievanceOf } from './shown-grievance.ts'

export const moveGrievance = action({
  name: 'oversight.move-grievance',
  says: 'Acknowledge or resolve a grievance, note that it was withdrawn, or pass it on to the member’s plan.',
  permission: 'oversight/manage',
  takes: z.strictObject({
    grievanceId: id,
    to: z.enum(['acknowledged', 'resolved', 'withdrawn', 'forwarded']),
    resolution: words.nullable().default(null).describe('What was done, or why it ended'),
    planId: id.nullable().default(null).describe('For passing on: the plan; null where it is not on the hub'),
  }),
  gives: z.strictObject({ grievance: shownGrievance }),
  changes: true,
  refuses: ['request/not-found', 'oversight/move-not-possible', 'network/no-such-partner'],
  async run({ grievanceId, to, resolution, planId }, context) {
    const { tx, organizationId, now, tell } = context
    const known = await findGrievance(tx, organizationId, grievanceId)
    if (known === null) return refuse('request/not-found')
    const decides = decidesOnGrievances(context)
    if (!mayMove(known.state, to, decides))
      return refuse('oversight/move-not-possible', { from: known.state, to })
    if (planId !== null && !(await findOrganization(tx, planId))?.kinds.includes('plan'))
      return refuse('network/no-such-partner', { partnerId: planId })
    const moved = {
      ...known,
      state: to,
      resolution: resolution ?? known.resolution,
      forwardedToId: to === 'forwarded' ? planId : known.forwardedToId,
      acknowledgedAt: to === 'acknowledged' ? now : known.acknowledgedAt,
      resolvedAt: to === 'resolved' ? now : known.resolvedAt,
      forwardedAt: to === 'forwarded' ? now : known.forwardedAt,
    }
    await updateGrievance(tx, moved)
    const { memberCin } = known
    tell({
      objects: [`grievance:${grievanceId}`],
      ...(memberCin !== null && { members: [memberCin] }),
      ...(to === 'forwarded' && planId !== null && { disclosedTo: planId }),
    })
    return done({ grievance: shownGrievanceOf(moved, organizationId, decides, now) })
  },
})
