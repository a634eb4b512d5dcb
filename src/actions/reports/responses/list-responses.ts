/** What the State answered to the file of a report: each item with the place it is about, and what can be done. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findReport } from '#store/reports/reports.ts'
import { countOpenItems, listItems, listReferences } from '#store/reports/responses.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { next, pageOf, paging, readCursor } from '../../requests/paging.ts'
import { objectOfReport } from '../shown-report.ts'
import { findPlaces } from './record-places.ts'
import { settlings } from './settle-response.ts'

const about = z
  .enum(['record', 'file', 'unknown'])
  .describe('A record of the file; the file itself; a record that the file does not have')

export const listResponses = action({
  name: 'reports.list-responses',
  says: 'What the State answered to the JSON file of a report, item by item, the last answer first.',
  permission: 'members/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ report: z.uuid().describe('The report'), ...paging }),
  gives: z.strictObject({
    items: z.array(
      z.strictObject({
        answer: z.int().describe('Number of the answer'),
        item: z.int().describe('Number of the item in it'),
        fileName: z.string().describe('The name of the answer'),
        status: z.string().describe('What the State says of the whole file'),
        receivedAt: z.string().describe('When it was brought'),
        code: z.string().describe('The State’s code; empty where it gave none'),
        says: z.string().describe('The State’s sentence'),
        severity: z.string().describe('How bad it is, in the State’s word'),
        about,
        table: z.string().nullable().describe('The dimension that the record stands in'),
        tableName: z.string().nullable().describe('Its name'),
        record: z.int().nullable().describe('Which record of that section, from 1'),
        row: z.int().nullable().describe('The row of the table; null where the file tells only changes'),
        settledAt: z
          .string()
          .nullable()
          .describe('When somebody said what became of it; null while it is open'),
        settledHow: z.enum(settlings).nullable().describe('What became of it'),
      }),
    ),
    open: z.int().describe('How many items of all answers are open'),
    next,
  }),
  changes: false,
  refuses: ['reports/no-such-report', 'request/no-such-cursor'],
  async prepare({ report }, { house, organizationId }) {
    const named = await house.database.inTransaction({ organizationId, personId: null }, tx =>
      listReferences(tx, organizationId, report),
    )
    return done(await findPlaces(house, organizationId, report, new Set(named)))
  },
  async run({ report: id, cursor, limit }, context, places) {
    const { tx, organizationId, tell } = context
    const report = await findReport(tx, organizationId, id)
    if (report === null) return refuse('reports/no-such-report')
    const name = `report responses ${id}`
    const after = readCursor(context, name, z.strictObject({ number: z.int(), item: z.int() }), cursor)
    if (!after.ok) return after
    const rows = await listItems(tx, organizationId, id, after.value, limit + 1)
    const page = pageOf(context, name, rows, limit, ({ number, item }) => ({ number, item }))
    tell({ objects: [objectOfReport(id)] })
    const items = page.rows.map(kept => {
      const place = places.get(kept.reference) ?? null
      return {
        ...{ answer: kept.number, item: kept.item, fileName: kept.file_name, status: kept.status },
        ...{ receivedAt: kept.received_at, code: kept.code, says: kept.says, severity: kept.severity },
        about: place ? ('record' as const) : kept.reference === '' ? ('file' as const) : ('unknown' as const),
        ...{ table: place?.table ?? null, tableName: place?.name ?? null, record: place?.record ?? null },
        row: report.replaces_id === null ? (place?.record ?? null) : null,
        ...{
          settledAt: kept.settled_at,
          settledHow: settlings.find(how => how === kept.settled_how) ?? null,
        },
      }
    })
    return done({ items, open: await countOpenItems(tx, organizationId, id), next: page.next })
  },
})
