/** A report of a period, frozen at the instant when it is made; made again, it restates the one before. */
import { z } from 'zod'
import { readDay } from '#base/day.ts'
import { done } from '#base/result.ts'
import { reportPeriodOf } from '#domain/reports/period.ts'
import { programVersion } from '#domain/reports/program-version.ts'
import { releaseOn } from '#files/guidance.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { findLatest, findReport, insertReport } from '#store/reports/reports.ts'
import { listReportCounties } from '#store/reports/settings.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { refuse } from '../refusals.ts'
import { objectOfReport, reportKind, shownReport, shownReportOf } from './shown-report.ts'

export const makeReport = action({
  name: 'reports.make',
  says: 'Make the report of a period that is over, from what is known now; made again, it restates the one before.',
  permission: 'oversight/manage',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    kind: reportKind,
    day: z.iso.date().describe('A day of the period'),
  }),
  gives: z.strictObject({ report: shownReport }),
  changes: true,
  refuses: ['reports/no-counties', 'reports/period-not-over', 'reports/being-made'],
  async run({ kind, day }, { tx, organizationId, house, now, today, newId, tell, actor }) {
    const period = reportPeriodOf(kind, readDay(day) ?? today)
    if (period.to >= today) return refuse('reports/period-not-over')
    const counties = await listReportCounties(tx, organizationId)
    if (counties.length === 0) return refuse('reports/no-counties')
    const earlier = await findLatest(tx, organizationId, kind, period.label)
    if (earlier !== null && earlier.state !== 'done') return refuse('reports/being-made')
    const plan = await findOrganization(tx, organizationId)
    const id = newId()
    const { kind: byKind, id: byId } = askedBy(actor)
    await insertReport(tx, organizationId, {
      ...{ id, kind, period: period.label, from_on: period.from, to_on: period.to },
      plan_name: plan?.name ?? '',
      plan_codes: Object.fromEntries(counties.map(({ county, planCode }) => [county, planCode])),
      guidance_release: releaseOn(period.to).id,
      ...{ program_version: programVersion, replaces_id: earlier?.id ?? null },
      ...{ made_by: `${byKind}:${byId}`, created_at: now },
    })
    await house.jobs.send(tx, 'reports-make', { organizationId, reportId: id }, { key: id })
    tell({ objects: [objectOfReport(id)] })
    const report = await findReport(tx, organizationId, id)
    return report === null ? refuse('reports/being-made') : done({ report: shownReportOf(report) })
  },
})
