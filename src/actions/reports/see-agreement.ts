/** Whether workbook and JSON file of a report agree, as it was found when they were written. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { shapeOn } from '#domain/reports/shape.ts'
import { listAgreement } from '#store/reports/agreement.ts'
import { findReport } from '#store/reports/reports.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { objectOfReport } from './shown-report.ts'

export const seeAgreement = action({
  name: 'reports.see-agreement',
  says: 'Whether the workbook and the JSON file of a report agree: both were read again and compared cell by cell.',
  permission: 'members/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ report: z.uuid().describe('The report') }),
  gives: z.strictObject({
    period: z.string().describe('As the State writes it'),
    isRestatement: z.boolean().describe('Then the JSON file holds only what is new or changed'),
    tables: z
      .array(
        z.strictObject({
          id: z.string().describe('The dimension'),
          name: z.string().describe('Its name'),
          sheetRows: z.number().describe('Rows of its sheet, without headings'),
          records: z.number().describe('Records of its section, without deletions'),
          cells: z.number().describe('Cells that were compared'),
          differing: z.number().describe('How many differ'),
          places: z
            .array(
              z.strictObject({
                row: z.number().nullable().describe('The row of the sheet, as Excel shows it'),
                column: z.string().nullable().describe('The heading; null for a whole row'),
                workbook: z.string().nullable().describe('What the workbook says'),
                monthly: z.string().nullable().describe('What the JSON file says'),
              }),
            )
            .describe('The first that differ'),
        }),
      )
      .describe('Empty for a report made before its files were compared'),
  }),
  changes: false,
  refuses: ['reports/no-such-report', 'reports/not-done'],
  async run({ report: id }, { tx, organizationId, tell }) {
    const report = await findReport(tx, organizationId, id)
    if (report === null) return refuse('reports/no-such-report')
    if (report.state !== 'done') return refuse('reports/not-done')
    const kept = await listAgreement(tx, organizationId, id)
    tell({ objects: [objectOfReport(id)] })
    const tables = shapeOn(report.to_on).flatMap(table => {
      const found = kept.get(table.id)
      if (found === undefined) return []
      const labels = new Map(table.columns.map(column => [column.id, column.label]))
      const places = found.places.map(place => ({
        ...place,
        column: place.column === null ? null : (labels.get(place.column) ?? place.column),
      }))
      return { ...found, id: table.id, name: table.name, places }
    })
    return done({ period: report.period, isRestatement: report.replaces_id !== null, tables })
  },
})
