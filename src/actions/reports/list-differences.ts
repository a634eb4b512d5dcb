/** What a restatement changes: each row that is new, changed or gone since the report before. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findReport } from '#store/reports/reports.ts'
import { listDifferences } from '#store/reports/rows.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { objectOfReport } from './shown-report.ts'

export const listReportDifferences = action({
  name: 'reports.list-differences',
  says: 'What a restated report changes: rows that are new, changed or gone, each with its values before and now.',
  permission: 'members/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ report: z.uuid().describe('The restatement'), ...paging }),
  gives: z.strictObject({
    differences: z.array(
      z.strictObject({
        table: z.string().describe('The dimension'),
        kind: z.enum(['new', 'changed', 'gone']).describe('What became of the row'),
        number: z.number().describe('Its place in the table; in the earlier report for one that is gone'),
        who: z.string().describe('Whom it tells of: a member, a provider, or a county'),
        cells: z.array(
          z.strictObject({
            column: z.string().describe('The element'),
            was: z.string().nullable().describe('Its value before; null where the row is new'),
            is: z.string().nullable().describe('Its value now; null where the row is gone'),
          }),
        ),
      }),
    ),
    next,
  }),
  changes: false,
  refuses: ['reports/no-such-report', 'request/no-such-cursor'],
  async run({ report: id, cursor, limit }, context) {
    const { tx, organizationId, tell } = context
    const report = await findReport(tx, organizationId, id)
    if (report === null) return refuse('reports/no-such-report')
    const name = `report differences ${id}`
    const after = readCursor(context, name, z.number(), cursor)
    if (!after.ok) return after
    if (report.replaces_id === null) return done({ differences: [], next: null })
    const from = after.value ?? 0
    const rows = await listDifferences(tx, organizationId, id, report.replaces_id, null, from, limit + 1)
    const page = pageOf(context, name, rows, limit, () => from + limit)
    tell({
      objects: [objectOfReport(id)],
      members: page.rows.flatMap(row => (row.is ?? row.was)?.memberCin || []),
    })
    return done({
      differences: page.rows.map(({ table, number, was, is }) => {
        const cells = is ?? was ?? {}
        const columns = Object.keys({ ...was, ...is }).filter(each => was?.[each] !== is?.[each])
        return {
          ...{ table, number, who: whoOf(cells) },
          kind: was === null ? ('new' as const) : is === null ? ('gone' as const) : ('changed' as const),
          cells: columns.map(column => ({ column, was: was?.[column] ?? null, is: is?.[column] ?? null })),
        }
      }),
      next: page.next,
    })
  },
})

function whoOf(cells: Readonly<Record<string, string>>): string {
  const { memberFirstName, memberLastName, ecmProviderNpi, communitySupportsProviderNpi, county } = cells
  if (memberLastName !== undefined) return `${memberFirstName ?? ''} ${memberLastName}`.trim()
  return ecmProviderNpi ?? communitySupportsProviderNpi ?? county ?? ''
}
