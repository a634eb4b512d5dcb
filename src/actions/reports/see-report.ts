/** A report: when and from what it was made, and its tables with how each column is counted. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { shapeOn } from '#domain/reports/shape.ts'
import { findReport } from '#store/reports/reports.ts'
import { countRows } from '#store/reports/rows.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { shownReport, shownReportOf } from './shown-report.ts'

const said = z.strictObject({ en: z.string(), es: z.string() })

const shownColumn = z.strictObject({
  id: z.string().describe('The element'),
  label: z.string().describe('The State’s heading'),
  kind: z.string().describe('The kind of its values'),
  counts: said.describe('How it is counted'),
  source: said.describe('Of what'),
  basis: z.string().describe('Whether the State said so, a plan does so, or we assume it'),
  isCounted: z.boolean().describe('False for what a row says of itself'),
})

export const seeReport = action({
  name: 'reports.see',
  says: 'A report: as of when, by which guidance, its tables and columns, and how each is counted.',
  permission: 'oversight/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ report: z.uuid().describe('Its id') }),
  gives: z.strictObject({
    report: shownReport,
    tables: z.array(
      z.strictObject({
        id: z.string().describe('The dimension'),
        name: z.string().describe('Its name'),
        rowsOf: z.enum(['member', 'county', 'provider']).describe('What a row tells of'),
        rows: z.number().describe('How many it has'),
        columns: z.array(shownColumn),
      }),
    ),
  }),
  changes: false,
  refuses: ['reports/no-such-report'],
  async run({ report: id }, { tx, organizationId }) {
    const report = await findReport(tx, organizationId, id)
    if (report === null) return refuse('reports/no-such-report')
    const counts = await countRows(tx, organizationId, id)
    const tables = shapeOn(report.to_on).map(table => ({
      ...{ id: table.id, name: table.name, rowsOf: table.rowsOf, rows: counts.get(table.id) ?? 0 },
      columns: table.columns.map(({ id: column, label, is, basis, rule }) => ({
        ...{ id: column, label, kind: is, counts: rule.says, source: rule.source, basis },
        isCounted: rule.counts.is !== 'said',
      })),
    }))
    return done({ report: shownReportOf(report), tables })
  },
})
