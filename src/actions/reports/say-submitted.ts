/** A report was handed in to the State: from then on it is no longer owed. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { holdReport, updateReport } from '#store/reports/reports.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { refuse } from '../refusals.ts'
import { objectOfReport, shownReport, shownReportOf } from './shown-report.ts'

export const saySubmitted = action({
  name: 'reports.say-submitted',
  says: 'Say that a report was handed in to the State. Said again, the first time stands.',
  permission: 'oversight/manage',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ report: z.uuid().describe('The report') }),
  gives: z.strictObject({ report: shownReport }),
  changes: true,
  refuses: ['reports/no-such-report', 'reports/not-done'],
  async run({ report: id }, { tx, organizationId, now, actor, tell }) {
    const report = await holdReport(tx, organizationId, id)
    if (report === null) return refuse('reports/no-such-report')
    if (report.state !== 'done') return refuse('reports/not-done')
    if (report.submitted_at !== null) return done({ report: shownReportOf(report) })
    const by = askedBy(actor)
    const said = { submitted_at: now, submitted_by: `${by.kind}:${by.id}` }
    await updateReport(tx, organizationId, id, said)
    tell({ objects: [objectOfReport(id)] })
    return done({ report: shownReportOf({ ...report, ...said }) })
  },
})
