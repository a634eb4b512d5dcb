/** Reckons one dashboard for whoever asks: the same for the page and for the files that are downloaded. */
import { z } from 'zod'
import { addDays, addMonths, type Day, dayNumber } from '#base/day.ts'
import { done, type Result } from '#base/result.ts'
import { isInForce } from '#domain/calendar/in-force.ts'
import { type FigureRow, markSmall, rowsOf, type ShownRow } from '#domain/dashboards/figure.ts'
import { labelOf } from '#domain/dashboards/labels.ts'
import { allServices } from '#files/guidance.ts'
import { type DashboardId, dashboardIds, dashboards } from '#guidance/all-dashboards.ts'
import { outreachOutcomes } from '#guidance/casework/outreach-outcomes.ts'
import type { DashboardSide, Figure } from '#guidance/dashboards/forms.ts'
import type { Words } from '#guidance/define.ts'
import { paymentMeasures } from '#guidance/payments/clocks.ts'
import { reckonEnrolment, reckonEquity, reckonOutreach } from '#store/dashboards/members.ts'
import { reckonEncounters, reckonPayment } from '#store/dashboards/money.ts'
import type { Reckoning } from '#store/dashboards/reckoning.ts'
import { reckonAuthorizations, reckonCapacity, reckonServices } from '#store/dashboards/work.ts'
import type { Tx } from '#store/database.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { listReportCounties } from '#store/reports/settings.ts'
import type { Context } from '../action.ts'
import { day } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { reckonFiles } from './files.ts'

export const dashboardAsked = {
  dashboard: z.enum(dashboardIds).describe('Which figures'),
  side: z
    .enum(['plan', 'provider'])
    .optional()
    .describe('As a plan or as a provider; left out, what your organization is'),
  from: day
    .optional()
    .describe('First day of the period; left out, the first of the month eleven months ago'),
  to: day.optional().describe('Last day of the period; left out, today'),
  partner: z.uuid().optional().describe('Only with this provider, or this plan'),
  service: z
    .string()
    .max(40)
    .optional()
    .describe('Only this service: ecm, ecm-outreach, or a Community Support'),
  population: z.string().max(10).optional().describe('Only members of this Population of Focus'),
}

type Asked = {
  readonly dashboard: DashboardId
  readonly side?: DashboardSide | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly partner?: string | undefined
  readonly service?: string | undefined
  readonly population?: string | undefined
}

export type ReckonedFigure = {
  readonly figure: Figure
  readonly rows: readonly (ShownRow & { readonly says: Words })[]
}

export type Reckoned = {
  readonly side: DashboardSide
  readonly from: Day
  readonly to: Day
  readonly figures: readonly ReckonedFigure[]
}

const inStore: Readonly<
  Record<Exclude<DashboardId, 'files'>, (tx: Tx, asked: Reckoning) => Promise<readonly FigureRow[]>>
> = {
  enrolment: reckonEnrolment,
  outreach: reckonOutreach,
  services: reckonServices,
  authorizations: reckonAuthorizations,
  capacity: reckonCapacity,
  payment: reckonPayment,
  encounters: reckonEncounters,
  equity: reckonEquity,
}

/** The sides that an organization works on, the first of them unless another is asked for. A delegate has both. */
async function sidesOf({ tx, organizationId }: Context): Promise<readonly DashboardSide[]> {
  const kinds = (await findOrganization(tx, organizationId))?.kinds ?? []
  const isPlan = kinds.some(kind => kind === 'plan' || kind === 'delegate')
  const isProvider = kinds.some(kind => kind.endsWith('-provider') || kind === 'delegate')
  return [...(isPlan ? (['plan'] as const) : []), ...(isProvider ? (['provider'] as const) : [])]
}

export const longestDays = 1100

/** The figures of a dashboard in the period, narrowed as asked. */
export async function reckonDashboard(asked: Asked, context: Context): Promise<Result<Reckoned>> {
  const { tx, organizationId, today } = context
  const sides = await sidesOf(context)
  const side = asked.side ?? sides[0]
  if (side === undefined || !sides.includes(side)) return refuse('dashboards/not-yours')
  const to = asked.to ?? today
  const from = asked.from ?? addMonths(addDays(to, 1 - Number(to.slice(8))), -11)
  if (to < from || dayNumber(to) - dayNumber(from) > longestDays) return refuse('dashboards/no-such-period')
  const figures = (dashboards.find(({ id }) => id === asked.dashboard)?.figures ?? []).filter(figure =>
    figure.sides.includes(side),
  )
  const reckoning: Reckoning = {
    ...{ organizationId, side, from, to, today, partnerId: asked.partner ?? null },
    ...{ service: asked.service ?? null, population: asked.population ?? null },
    counties: side === 'plan' ? await listReportCounties(tx, organizationId) : [],
    services: allServices.map(({ id, service, procedure, modifiers }) => ({
      id,
      service,
      procedure,
      modifiers,
    })),
    reached: outreachOutcomes.filter(({ reached }) => reached).map(({ id }) => id),
    measures: paymentMeasures
      .filter(measure => isInForce(measure, today))
      .map(({ id, withinCalendarDays: days }) => ({ id, days })),
    spans: Object.fromEntries(
      figures.map(({ id, spans = [] }) => [
        id,
        spans.map(({ code, from: first, to: last = null }) => ({ code, from: first, to: last })),
      ]),
    ),
  }
  const found =
    asked.dashboard === 'files'
      ? await reckonFiles(context, reckoning)
      : await inStore[asked.dashboard](tx, reckoning)
  const partners = found.flatMap(({ figure, group }) =>
    figures.some(({ id, by }) => id === figure && by === 'partner') ? group : [],
  )
  const names = await listPartyNames(tx, organizationId, partners)
  return done({
    ...{ side, from, to },
    figures: figures.map(figure => ({
      figure,
      rows: markSmall(figure, rowsOf(figure, found, from, to)).map(row => ({
        ...row,
        says: labelOf(figure, row.group, names),
      })),
    })),
  })
}
