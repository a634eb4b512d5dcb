/** The reports that there are, and the periods that still want one. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { dueOn, periodsEndedBefore } from '#domain/reports/period.ts'
import { findLatest, findSubmitted, listReports } from '#store/reports/reports.ts'
import { listUnanswered } from '#store/reports/responses.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { reportKind, shownReport, shownReportOf } from './shown-report.ts'

const place = z.strictObject({ toOn: z.string(), id: z.string() })

export const listAllReports = action({
  name: 'reports.list',
  says: 'Reports to the State, the newest first, and the last periods with the day on which each is due.',
  permission: 'oversight/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ kind: reportKind, ...paging }),
  gives: z.strictObject({
    periods: z
      .array(
        z.strictObject({
          period: z.string().describe('As the State writes it'),
          from: z.string().describe('First day'),
          to: z.string().describe('Last day'),
          dueOn: z.string().nullable().describe('When its report is due; null where no day is named'),
          isLate: z.boolean().describe('True when that day is over and no report was handed in'),
          submittedAt: z.string().nullable().describe('When its first report was handed in'),
          latest: z.string().nullable().describe('The newest report of it'),
        }),
      )
      .describe('The last four periods that are over'),
    reports: z.array(shownReport),
    open: z
      .array(
        z.strictObject({
          report: z.uuid(),
          kind: reportKind,
          period: z.string().describe('As the State writes it'),
          items: z.int().describe('How many items nobody has worked off'),
        }),
      )
      .describe('Reports of any kind to which the State’s answer has open items, the newest period first'),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ kind, cursor, limit }, context) {
    const { tx, organizationId, today } = context
    const after = readCursor(context, `reports ${kind}`, place, cursor)
    if (!after.ok) return after
    const rows = await listReports(tx, organizationId, kind, after.value, limit + 1)
    const page = pageOf(context, `reports ${kind}`, rows, limit, ({ to_on, id }) => ({ toOn: to_on, id }))
    const periods = []
    for (const period of periodsEndedBefore(kind, today, 4)) {
      const latest = await findLatest(tx, organizationId, kind, period.label)
      const submitted = await findSubmitted(tx, organizationId, kind, period.label)
      const due = dueOn(period)
      periods.push({
        ...{ period: period.label, from: period.from, to: period.to, dueOn: due, latest: latest?.id ?? null },
        ...{ submittedAt: submitted?.submitted_at ?? null },
        isLate: due !== null && due < today && submitted === null,
      })
    }
    const open = (await listUnanswered(tx, organizationId)).map(({ id, kind: of, period, open: items }) => ({
      ...{ report: id, kind: of, period, items },
    }))
    return done({ periods, open, reports: page.rows.map(shownReportOf), next: page.next })
  },
})
