/** One grievance: the acting organization’s own, or one that was passed on to it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findGrievance } from '#store/network/grievances.ts'
import { action } from '../action.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { decidesOnGrievances, shownGrievance, shownGrievanceOf } from './shown-grievance.ts'

export const seeGrievance = action({
  name: 'oversight.see-grievance',
  says: 'A grievance, where it stands, and what must be done by when.',
  permission: 'oversight/read',
  takes: z.strictObject({
    grievanceId: id,
    ownerId: id
      .optional()
      .describe('The provider that keeps it, for one that was passed on; left out, your own'),
  }),
  gives: z.strictObject({ grievance: shownGrievance }),
  changes: false,
  refuses: ['request/not-found'],
  async run({ grievanceId, ownerId }, context) {
    const { tx, organizationId, now, tell } = context
    const grievance = await findGrievance(tx, ownerId ?? organizationId, grievanceId)
    if (grievance === null) return refuse('request/not-found')
    const { memberCin } = grievance
    tell({ objects: [`grievance:${grievanceId}`], ...(memberCin !== null && { members: [memberCin] }) })
    return done({ grievance: shownGrievanceOf(grievance, organizationId, decidesOnGrievances(context), now) })
  },
})
