/** The rows of one table of a report. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findReport } from '#store/reports/reports.ts'
import { listRows } from '#store/reports/rows.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { objectOfReport } from './shown-report.ts'

export const listReportRows = action({
  name: 'reports.list-rows',
  says: 'The rows of one table of a report, as the State gets them.',
  permission: 'members/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    report: z.uuid().describe('The report'),
    table: z.string().max(100).describe('The dimension'),
    row: z.int().min(1).optional().describe('Only this row, by its place in the table'),
    ...paging,
  }),
  gives: z.strictObject({
    rows: z.array(
      z.strictObject({
        number: z.number().describe('Its place in the table, from 1'),
        cells: z.record(z.string(), z.string()).describe('Column to value, in the guidance’s own writing'),
      }),
    ),
    next,
  }),
  changes: false,
  refuses: ['reports/no-such-report', 'request/no-such-cursor'],
  async run({ report: id, table, row, cursor, limit }, context) {
    const { tx, organizationId, tell } = context
    if ((await findReport(tx, organizationId, id)) === null) return refuse('reports/no-such-report')
    const name = `report rows ${id} ${table}`
    const after = readCursor(context, name, z.number(), cursor)
    if (!after.ok) return after
    const from = row === undefined ? (after.value ?? 0) : row - 1
    const rows = await listRows(tx, organizationId, id, table, from, row === undefined ? limit + 1 : 1)
    const page = pageOf(context, name, rows, limit, ({ number }) => number)
    const members = page.rows.flatMap(({ cells }) => cells.memberCin || [])
    tell({ objects: [objectOfReport(id)], members })
    return done({ rows: page.rows.map(({ number, cells }) => ({ number, cells })), next: page.next })
  },
})
