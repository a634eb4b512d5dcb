/** A report as a file: the workbook or the JSON file, as it was made. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findReport } from '#store/reports/reports.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { objectOfReport } from './shown-report.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const downloadReport = action({
  name: 'reports.download',
  says: 'A report as a file: the workbook in the State’s shape, or the JSON file, byte for byte as it was made.',
  permission: 'members/read',
  kinds: ['plan', 'delegate'],
  asks: 'query',
  takes: z.strictObject({
    report: z.uuid().describe('Its id'),
    form: z.enum(['workbook', 'monthly']).describe('Which of its files'),
  }),
  gives: 'file',
  changes: false,
  refuses: ['reports/no-such-report', 'reports/not-done'],
  async run({ report: id, form }, { tx, organizationId, house, tell }) {
    const report = await findReport(tx, organizationId, id)
    if (report === null) return refuse('reports/no-such-report')
    const sha256 = form === 'workbook' ? report.workbook_sha256 : report.monthly_sha256
    if (sha256 === null) return refuse('reports/not-done')
    const period = report.period.replace(' ', '_')
    tell({ objects: [objectOfReport(id)], why: form })
    return done({
      name: form === 'workbook' ? `QIMR_${period}.xlsx` : `ECM_CS_${period}.json`,
      mediaType: form === 'workbook' ? workbookType : 'application/json',
      bytes: house.blobs.read(organizationId, sha256),
    })
  },
})
