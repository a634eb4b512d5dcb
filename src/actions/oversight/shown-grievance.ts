/** A grievance as whoever keeps it, or it was passed on to, sees it. Health information. */

import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { clocksOf, grievanceStates, mayMove } from '#domain/network/grievances.ts'
import type { OrganizationKind } from '#domain/people/rights.ts'
import type { KeptGrievance } from '#store/network/grievances.ts'
import type { Context } from '../action.ts'
import { id, instant } from '../network/fields.ts'

export const grievanceWays = [
  'phone',
  'letter',
  'in-person',
  'online',
  'by-a-provider',
  'by-a-representative',
] as const

export const shownGrievance = z.strictObject({
  id,
  ownerId: id.describe('The organization that keeps it'),
  aboutId: id.nullable().describe('The provider that it is about'),
  memberCin: z.string().nullable(),
  category: z.string(),
  says: z.string(),
  way: z.enum(grievanceWays),
  expedited: z.boolean(),
  receivedAt: instant,
  state: z.enum(grievanceStates),
  canGoTo: z.array(z.enum(grievanceStates)),
  resolution: z.string().nullable(),
  forwardedToId: id.nullable(),
  clocks: z
    .array(
      z.strictObject({
        clock: z.enum(['acknowledge', 'resolve', 'forward']),
        dueAt: instant,
        doneAt: instant.nullable(),
        state: z.enum(['running', 'late', 'kept', 'kept-late', 'not-asked']),
      }),
    )
    .describe('What must be done by when'),
})

/** True for who decides on grievances: a plan, or its delegate. Others pass them on. */
export function decidesOnGrievances(context: Pick<Context, 'actor'>): boolean {
  const kinds: readonly OrganizationKind[] =
    'organizationKinds' in context.actor ? context.actor.organizationKinds : []
  return kinds.includes('plan') || kinds.includes('delegate')
}

export function shownGrievanceOf(
  grievance: KeptGrievance,
  organizationId: Id,
  decides: boolean,
  now: string,
): z.output<typeof shownGrievance> {
  const isOwn = grievance.ownerId === organizationId
  const {
    takenFrom: _,
    resolveBy: __,
    acknowledgedAt: ___,
    resolvedAt: ____,
    forwardedAt: _____,
    ...rest
  } = grievance
  return {
    ...rest,
    way: grievanceWays.find(way => way === grievance.way) ?? 'phone',
    canGoTo: isOwn ? grievanceStates.filter(to => mayMove(grievance.state, to, decides)) : [],
    clocks: isOwn ? clocksOf(grievance, decides, now).map(clock => ({ ...clock })) : [],
  }
}
