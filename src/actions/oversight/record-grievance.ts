/** Writes down a grievance of a member, or takes over one that a provider passed on. */
import { z } from 'zod'
import { isCin } from '#base/identifiers.ts'
import { done } from '#base/result.ts'
import { resolveBy } from '#domain/network/grievances.ts'
import { findGrievance, hasTakenGrievance, insertGrievance } from '#store/network/grievances.ts'
import { action } from '../action.ts'
import { id, instant, line, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { decidesOnGrievances, grievanceWays, shownGrievance, shownGrievanceOf } from './shown-grievance.ts'

export const recordGrievance = action({
  name: 'oversight.record-grievance',
  says: 'Write down a member’s grievance, or take over one that a provider passed on; its clocks start.',
  permission: 'oversight/manage',
  takes: z.strictObject({
    receivedAt: instant.describe('When it came to your organization'),
    way: z.enum(grievanceWays).describe('How it came'),
    expedited: z.boolean().describe('True where waiting would put health in serious danger'),
    category: line.describe('access, quality, staff, billing …'),
    says: words.describe('What the member complains of, in their words'),
    memberCin: z
      .string()
      .refine(isCin, 'must be 9, seven digits and a letter')
      .nullable()
      .default(null)
      .describe('Client Index Number, where known'),
    aboutId: id.nullable().default(null).describe('The provider that it is about'),
    takesOver: z
      .strictObject({ organizationId: id, grievanceId: id })
      .nullable()
      .default(null)
      .describe('The provider’s entry that it is taken from'),
  }),
  gives: z.strictObject({ grievance: shownGrievance }),
  changes: true,
  refuses: ['request/not-found', 'oversight/received-in-the-future', 'oversight/already-taken-over'],
  async run({ takesOver, ...asked }, context) {
    const { tx, organizationId, now, newId, tell } = context
    if (asked.receivedAt > now) return refuse('oversight/received-in-the-future')
    if (takesOver !== null) {
      const { organizationId: fromId, grievanceId } = takesOver
      const passed = await findGrievance(tx, fromId, grievanceId)
      if (passed?.forwardedToId !== organizationId) return refuse('request/not-found')
      if (await hasTakenGrievance(tx, organizationId, fromId, grievanceId))
        return refuse('oversight/already-taken-over')
    }
    const grievance = {
      ...asked,
      id: newId(),
      ownerId: organizationId,
      forwardedToId: null,
      takenFrom: takesOver && { organizationId: takesOver.organizationId, id: takesOver.grievanceId },
      state: 'received' as const,
      acknowledgedAt: null,
      resolvedAt: null,
      forwardedAt: null,
      resolution: null,
      resolveBy: resolveBy(asked),
    }
    await insertGrievance(tx, grievance)
    const { memberCin } = asked
    tell({ objects: [`grievance:${grievance.id}`], ...(memberCin !== null && { members: [memberCin] }) })
    const decides = decidesOnGrievances(context)
    return done({ grievance: shownGrievanceOf(grievance, organizationId, decides, now) })
  },
})
