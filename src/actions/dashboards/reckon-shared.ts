/** Reckons a dashboard that a plan shares with the county that asks, and hides what could point to a person. */
import { z } from 'zod'
import { done, type Result } from '#base/result.ts'
import { periodsEndedBefore } from '#domain/reports/period.ts'
import { dashboardIds } from '#guidance/all-dashboards.ts'
import { listShares } from '#store/dashboards/shares.ts'
import { asActing } from '#store/people/acting.ts'
import type { Context } from '../action.ts'
import { refuse } from '../refusals.ts'
import { type Reckoned, reckonDashboard } from './reckon.ts'

/** Four years. */
export const mostQuarters = 16

/**
 * Whole quarters alone, and nothing narrower: two periods or two selections that overlap could be subtracted from each
 * other, and what is left would be the number that each of them hides.
 */
export const sharedAsked = {
  plan: z.uuid().describe('The plan whose figures they are'),
  dashboard: z.enum(dashboardIds).describe('Which figures'),
  quarter: z
    .string()
    .regex(/^Q[1-4] \d{4}$/, 'must be a quarter, written as Q3 2026')
    .describe('A quarter that has ended, as the State writes it: `Q3 2026`'),
}

type Asked = z.output<z.ZodObject<typeof sharedAsked>>

/** The plan's own figures, reckoned as the plan itself sees them, once its word to this county has been found. */
export async function reckonShared(
  { plan, dashboard, quarter }: Asked,
  context: Context,
): Promise<Result<Reckoned>> {
  const { tx, organizationId, today } = context
  const shares = await listShares(tx, organizationId)
  const share = shares.find(each => each.planId === plan && each.countyId === organizationId)
  if (!share?.dashboards.includes(dashboard)) return refuse('dashboards/not-shared')
  const period = periodsEndedBefore('quarter', today, mostQuarters).find(({ label }) => label === quarter)
  if (period === undefined) return refuse('dashboards/no-such-quarter')
  const asked = { dashboard, side: 'plan', from: period.from, to: period.to } as const
  const reckoned = await asActing(tx, { organizationId: plan, personId: null }, () =>
    reckonDashboard(asked, { ...context, organizationId: plan }),
  )
  return reckoned.ok ? done(reckoned.value) : reckoned
}
