/** Reports of a made-up plan of known counts: every cell against plain SQL, the files against each other. */

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { sectionOf, textOf } from '#domain/reports/monthly-file.ts'
import { monthlySchema } from '#domain/reports/monthly-schema.ts'
import { programVersion } from '#domain/reports/program-version.ts'
import { shapeOn } from '#domain/reports/shape.ts'
import { sheetName } from '#domain/reports/sheets.ts'
import { mustAsk, once, type TestHouse } from '#test/actions/house.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { queriesOf, type Span } from './counted-otherwise.ts'
import { openReportHouse, type ReportHouse, sheetsOf } from './report-house.ts'

type Cells = Readonly<Record<string, string>>

const spans: readonly (Span & { readonly day: string })[] = [
  { label: 'Q2 2023', from: '2023-04-01', to: '2023-06-30', isLate: false, day: '2023-05-05' },
  { label: 'Q3 2023', from: '2023-07-01', to: '2023-09-30', isLate: true, day: '2023-08-05' },
]

test('the version that reports name is the package’s', () => {
  expect(programVersion).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
})

forEachDatabase((_, open) => {
  let database: TestDatabase
  let opened: ReportHouse
  let house: TestHouse
  let analyst: PersonActor
  let planId: string
  const made = new Map<string, string>()

  const see = async (id: string) => {
    const seen = await ask(house, 'reports.see', analyst, { report: id })
    if (!seen.ok) throw new Error(seen.refusal.says)
    return seen.value
  }
  const rowsOf = async (id: string, table: string): Promise<readonly { number: number; cells: Cells }[]> => {
    const page = await ask(house, 'reports.list-rows', analyst, { report: id, table, limit: 500 })
    if (!page.ok) throw new Error(page.refusal.says)
    return page.value.rows
  }

  beforeAll(async () => {
    database = await open()
    opened = await openReportHouse(database, { members: 100, lines: 9 })
    house = opened.house
    analyst = opened.analyst
    planId = opened.planId
    for (const { label, day } of spans) made.set(label, await opened.make(day))
  })

  test.each(spans)('every cell of $label is what plain SQL counts', async span => {
    const id = made.get(span.label) ?? ''
    const { report, tables } = await see(id)
    expect(report).toMatchObject({ state: 'done', period: span.label })
    for (const [table, query] of Object.entries(queriesOf(planId, span))) {
      const wanted = (await database.asOwner(query)).rows.map(({ cells }) =>
        JSON.stringify(inOrder(cells as Cells)),
      )
      const counted = (await rowsOf(id, table)).map(({ cells }) => JSON.stringify(inOrder(cells)))
      expect(counted.sort(), table).toEqual(wanted.sort())
      expect(tables.find(each => each.id === table)?.rows, table).toBe(wanted.length)
      expect(wanted.length, table).toBeGreaterThan(1)
    }
  })

  test.each(spans)(
    'both files of $label hold every cell alike, and the JSON keeps to its schema',
    async ({ label, to }) => {
      const id = made.get(label) ?? ''
      const told = JSON.parse(Buffer.from(await opened.download(id, 'monthly')).toString())
      const holds = new Ajv2020({ strict: false }).compile(monthlySchema(to as '2023-06-30'))
      expect(holds(told) || holds.errors).toBe(true)
      const sheets = await sheetsOf(await opened.download(id, 'workbook'))
      for (const table of shapeOn(to as '2023-06-30')) {
        const [headings = [], ...rows] = sheets.get(sheetName(table)) ?? []
        expect(headings).toEqual(table.columns.map(column => column.label))
        const records: readonly Record<string, unknown>[] = told.sections[sectionOf(table)]
        expect(rows).toHaveLength(records.length)
        const wanted = records.map(record => table.columns.map(column => textOf(column, record[column.id])))
        expect(rows).toEqual(wanted)
      }
      const kept = await ask(house, 'reports.see-agreement', analyst, { report: id })
      if (!kept.ok) throw new Error(kept.refusal.says)
      const found = kept.value.tables.map(({ id: table, sheetRows, records, cells, differing, places }) => ({
        ...{ table, sheetRows, records, cells, differing, places },
      }))
      expect(found).toEqual(
        shapeOn(to as '2023-06-30').map(table => {
          const count = told.sections[sectionOf(table)].length
          const cells = count * table.columns.length
          return { table: table.id, sheetRows: count, records: count, cells, differing: 0, places: [] }
        }),
      )
    },
  )

  test('a report is owed to the State until somebody says that it was handed in; said twice, the first stands', async () => {
    const owed = async () => {
      const asked = { from: '2023-08-01', to: '2023-08-31', limit: 500 } as const
      const page = await ask(house, 'network.list-dues', analyst, asked)
      if (!page.ok) throw new Error(page.refusal.says)
      return page.value.dues.find(({ file }) => file === 'quarterly-implementation-monitoring')
    }
    const [{ day } = { day: '' }] = spans
    const report = made.get('Q2 2023') ?? (await opened.make(day))
    expect(await owed()).toMatchObject({ about: '2023 Q2', state: 'late', answeredBy: null })
    const say = (): Promise<unknown> =>
      mustAsk(house, 'reports.say-submitted', analyst, { report }, once(house))
    const first = await say()
    expect(first).toMatchObject({ report: { submittedAt: house.now() } })
    house.pass(60_000)
    expect(await say()).toEqual(first)
    expect(await owed()).toMatchObject({ state: 'answered-late', answeredBy: { transmissionId: null } })
  })

  test('before a report is due it is told what is missing, and whom to ask', async () => {
    const ready = async (kind: 'quarter' | 'month', day?: string) => {
      const seen = await ask(house, 'reports.see-readiness', analyst, { kind, ...(day && { day }) })
      if (!seen.ok) throw new Error(seen.refusal.says)
      return seen.value
    }
    const then = await ready('quarter', '2023-05-05')
    // In those years each contract said when return files come, and these name no day.
    expect(then).toMatchObject({
      period: 'Q2 2023',
      dueOn: '2023-08-14',
      counties: 2,
      files: [],
      providers: [],
    })
    const counted = await database.asOwner(
      `select count(*) filter (where state in ('pended', 'contested', 'received'))::int as undecided,
        count(*) filter (where member_id is null and state not in ('replaced', 'voided', 'noted'))::int as unmatched
        from claim_line where organization_id = $1 and started_on between '2023-04-01' and '2023-06-30'`,
      [planId],
    )
    expect(counted.rows).toEqual([{ undecided: then.undecidedLines, unmatched: then.unmatchedLines }])
    expect(then.undecidedLines).toBeGreaterThan(0)
    // Since July 2025 they come every month: all four providers owe three each.
    const { files } = await ready('quarter')
    expect(new Set(files.map(({ about }) => about))).toEqual(new Set(['2026-07', '2026-08', '2026-09']))
    expect(files.map(({ partnerName }) => partnerName).sort()).toEqual(
      ['p1', 'p2', 'p3', 'p4'].flatMap(word => Array.from({ length: 3 }, () => `Sample ${word}`)),
    )
    expect(files[0]).toMatchObject({ about: '2026-07', state: 'late', contact: null })
    await database.asOwner('delete from report_provider where organization_id = $1 and type = $2', [
      planId,
      'Type of p3',
    ])
    const month = await ready('month', '2023-05-05')
    expect(month).toMatchObject({ period: '2023-05', dueOn: null, to: '2023-05-31' })
    expect(month.providers).toMatchObject([{ name: 'Sample p3', program: 'community-supports' }])
  })
})

function inOrder(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).sort(([one], [other]) => (one < other ? -1 : 1)))
}
