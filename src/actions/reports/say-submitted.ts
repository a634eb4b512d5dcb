/** A report was handed in to the State: from then on it is no longer owed. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { holdReport, updateReport } from '#store/reports/reports.ts'
import { settleReferences } from '#store/reports/responses.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { refuse } from '../refusals.ts'
import { findMended } from './responses/record-places.ts'
import { objectOfReport, shownReport, shownReportOf } from './shown-report.ts'

export const saySubmitted = action({
  name: 'reports.say-submitted',
  says: 'Say that a report was handed in. What it corrects of the State’s answers is settled; the first time stands.',
  permission: 'oversight/manage',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ report: z.uuid().describe('The report') }),
  gives: z.strictObject({
    report: shownReport,
    settled: z.int().describe('How many open items of the State’s earlier answers its corrections settle'),
  }),
  changes: true,
  refuses: ['reports/no-such-report', 'reports/not-done'],
  async prepare({ report }, { house, organizationId }) {
    return done(await findMended(house, organizationId, report))
  },
  async run({ report: id }, { tx, organizationId, now, actor, tell }, mended) {
    const report = await holdReport(tx, organizationId, id)
    if (report === null) return refuse('reports/no-such-report')
    if (report.state !== 'done') return refuse('reports/not-done')
    if (report.submitted_at !== null) return done({ report: shownReportOf(report), settled: 0 })
    const by = askedBy(actor)
    const said = { submitted_at: now, submitted_by: `${by.kind}:${by.id}` }
    await updateReport(tx, organizationId, id, said)
    const settling = { settled_at: now, settled_by: said.submitted_by, settled_how: 'mended' }
    const settled = await settleReferences(tx, organizationId, report, mended, settling)
    tell({ objects: [objectOfReport(id)] })
    return done({ report: shownReportOf({ ...report, ...said }), settled })
  },
})
