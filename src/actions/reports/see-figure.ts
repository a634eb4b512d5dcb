/** One figure of a report, opened: the rule that made it, and the very facts, each with the cell it came from. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { aboutOf, factsOfCode } from '#domain/reports/count.ts'
import type { Fact } from '#domain/reports/fact.ts'
import { figureOf } from '#domain/reports/figure.ts'
import { tableOf } from '#domain/reports/shape.ts'
import type { Counting } from '#guidance/reports/forms.ts'
import { listFactsIn, listFactsOf, recordsOfLines } from '#store/reports/facts.ts'
import { findReport } from '#store/reports/reports.ts'
import { listRows } from '#store/reports/rows.ts'
import { action, type Context } from '../action.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { frameOf } from './frame.ts'
import { namesOf } from './names.ts'
import { objectOfReport } from './shown-report.ts'

const shownFact = z.strictObject({
  kind: z.string().describe('What sort of thing it is: a contact, an approval …'),
  memberId: z.string().nullable().describe('The member'),
  name: z.string().nullable().describe('The member’s name as the report has it'),
  code: z.string().describe('The support or population; empty where it has none'),
  mode: z.string().describe('In person, by phone …; empty where it has none'),
  outcome: z.string().describe('What came of it; empty where nothing was said'),
  on: z.string().nullable().describe('Its day, or the first'),
  until: z.string().nullable().describe('The last day'),
  amount: z.number().nullable().describe('Units, or how many could be served'),
  source: z.strictObject({
    kind: z.string().describe('member, record, authorization, referral, claim-line, capacity or contract'),
    id: z.string().describe('Its id'),
    version: z.number().nullable().describe('Which version of a record; null for what has none'),
    record: z
      .string()
      .nullable()
      .describe('The record of a file whose cells it stands in; null for what came in no such file'),
    transmission: z.string().nullable().describe('The file that brought it'),
    sheet: z.string().nullable().describe('Its sheet'),
    row: z.number().nullable().describe('Its row, as Excel shows it'),
  }),
})

const place = z.strictObject({ subject: z.string(), sourceId: z.string(), part: z.number() })

export const seeFigure = action({
  name: 'reports.see-figure',
  says: 'A figure of a report, with the facts that made it, each with the file and row that it came from.',
  permission: 'members/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    report: z.uuid().describe('The report'),
    table: z.string().max(100).describe('The dimension'),
    row: z.int().min(1).describe('The row’s place in the table'),
    column: z.string().max(100).describe('The element'),
    ...paging,
  }),
  gives: z.strictObject({
    value: z.string().describe('As it stands in the report'),
    facts: z.array(shownFact).describe('What made it'),
    next,
  }),
  changes: false,
  refuses: ['reports/no-such-report', 'reports/no-such-figure', 'request/no-such-cursor'],
  async run({ report: id, table: tableId, row: number, column: columnId, cursor, limit }, context) {
    const { tx, organizationId, tell } = context
    const report = await findReport(tx, organizationId, id)
    if (report === null) return refuse('reports/no-such-report')
    const frame = frameOf(report)
    const table = tableOf(frame.shape, tableId)
    const column = table?.columns.find(each => each.id === columnId)
    const [row] = await listRows(tx, organizationId, id, tableId, number - 1, 1)
    if (!table || !column || row?.number !== number) return refuse('reports/no-such-figure')
    const name = `figure ${id} ${tableId} ${number} ${columnId}`
    const after = readCursor(context, name, place, cursor)
    if (!after.ok) return after
    const { counts } = column.rule
    let rows: readonly Fact[]
    let nextOne: string | null = null
    if (table.rowsOf === 'county') {
      const page = await factsOfCounty(context, id, row.county, counts, after.value, limit)
      const cut = pageOf(context, name, page, limit, ({ subject, source, part }) => ({
        ...{ subject, part, sourceId: source.id },
      }))
      rows = cut.rows
      nextOne = cut.next
    } else {
      const facts = await listFactsOf(tx, organizationId, id, row.county, row.subject)
      const own = table.rowsOf === 'provider' ? factsOfCode(table, row.code, facts) : facts
      rows = figureOf(counts, own, aboutOf(frame, row.county, own)).facts
    }
    const records = await recordsOfLines(
      tx,
      organizationId,
      rows.flatMap(({ source }) => (source.kind === 'claim-line' ? source.id : [])),
    )
    const names = await namesOf(tx, organizationId, id, rows)
    tell({ objects: [objectOfReport(id)], members: [...names.values()].map(({ told }) => told) })
    return done({
      value: row.cells[columnId] ?? '',
      facts: rows.map(fact =>
        shownFactOf(
          fact,
          names.get(fact.memberId ?? '')?.name ?? null,
          fact.source.kind === 'record' ? fact.source.id : (records.get(fact.source.id) ?? null),
        ),
      ),
      next: nextOne,
    })
  },
})

async function factsOfCounty(
  { tx, organizationId }: Context,
  reportId: string,
  county: string,
  counts: Counting,
  after: z.output<typeof place> | null,
  limit: number,
) {
  if (counts.is === 'said' || counts.is === 'flag' || counts.is === 'amount') return []
  const { of: kind, program = null, modes = null, outcome = null } = counts
  const asked = { county, kind, program, modes, outcome }
  return await listFactsIn(tx, organizationId, reportId, asked, after, limit + 1)
}

function shownFactOf(fact: Fact, name: string | null, record: string | null): z.output<typeof shownFact> {
  const { kind, memberId, code, mode, outcome, on, until, amount, source } = fact
  return {
    ...{ kind, memberId, name, code, mode, outcome, on, until, amount },
    source: {
      ...{ kind: source.kind, id: source.id, version: source.version, record },
      transmission: source.transmissionId,
      ...{ sheet: source.sheet, row: source.row },
    },
  }
}
