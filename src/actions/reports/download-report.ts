/** A report as a file: the workbook or the JSON file, as it was made, or the schema that the JSON file keeps to. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { monthlySchema } from '#domain/reports/monthly-schema.ts'
import { findReport, type KeptReport } from '#store/reports/reports.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { objectOfReport } from './shown-report.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const downloadReport = action({
  name: 'reports.download',
  says: 'A report as a file: the workbook or the JSON file, byte for byte as it was made; or the JSON file’s schema.',
  permission: 'members/read',
  kinds: ['plan', 'delegate'],
  asks: 'query',
  takes: z.strictObject({
    report: z.uuid().describe('Its id'),
    form: z
      .enum(['workbook', 'monthly', 'schema'])
      .describe('Which of its files; schema: what the JSON file keeps to'),
  }),
  gives: 'file',
  changes: false,
  refuses: ['reports/no-such-report', 'reports/not-done'],
  async run({ report: id, form }, { tx, organizationId, house, tell }) {
    const report = await findReport(tx, organizationId, id)
    if (report === null) return refuse('reports/no-such-report')
    if (form === 'schema') {
      tell({ objects: [objectOfReport(id)], why: form })
      return done({
        name: 'ECM_CS.schema.json',
        mediaType: 'application/schema+json',
        bytes: schemaOf(report),
      })
    }
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

async function* schemaOf({ to_on: to }: KeptReport): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(monthlySchema(to), null, 2)}\n`)
}
