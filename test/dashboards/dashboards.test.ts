/** Dashboards of a plan and a provider of known counts: every number against plain SQL, or counted by hand. */
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import { markSmall, monthsOf, rowsOf } from '#domain/dashboards/figure.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { dashboardIds, dashboards } from '#guidance/all-dashboards.ts'
import { documents } from '#guidance/documents.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
} from '#test/actions/house.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { layPlan } from '#test/reports/synthetic-plan.ts'
import { otherwise } from './counted-otherwise.ts'
import { layPlanMore, layProvider } from './laid-down.ts'

const figures = dashboards.flatMap(each => each.figures)
const figureOf = (id: string) => {
  const found = figures.find(each => each.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const period = { from: '2023-07-01', to: '2023-09-30' } as const

describe('what figures are', () => {
  test('every figure cites a document and has an id of its own', () => {
    const known = new Set<string>(documents.map(({ id }) => id))
    for (const { id, cite } of figures) expect(known.has(cite.split(': ')[0] ?? ''), id).toBe(true)
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
  })

  test('months without anything stand between the others; a share of nothing has no row', () => {
    const row = { group: '2023-08', series: '', value: 12, whole: null, count: 12 }
    const found = [{ ...row, figure: 'lines-by-month' }]
    expect(monthsOf('2023-06-15', '2023-08-01')).toEqual(['2023-06', '2023-07', '2023-08'])
    const rows = rowsOf(figureOf('lines-by-month'), found, '2023-06-15', '2023-08-01')
    expect(rows.map(({ group, value }) => [group, value])).toEqual([
      ['2023-06', 0],
      ['2023-07', 0],
      ['2023-08', 12],
    ])
    expect(rowsOf(figureOf('encounters-accepted'), [], '2023-06-15', '2023-08-01')).toEqual([])
  })

  test('1 to 10 is small, and so is what would give such a number away', () => {
    const of = (id: string, counts: readonly (readonly [value: number, whole: number | null])[]) =>
      markSmall(
        figureOf(id),
        counts.map(([value, whole], at) => ({
          ...{ figure: id, group: String(at), series: '', value, whole, count: value },
        })),
      ).map(({ isSmall }) => isSmall)
    const alone = (...counts: number[]) =>
      of(
        'members-by-service',
        counts.map(count => [count, null] as const),
      )
    expect(alone(0, 11, 30)).toEqual([false, false, false])
    expect(alone(1, 10, 30)).toEqual([true, true, false])
    expect(alone(4, 30, 12)).toEqual([true, false, true])
    expect(
      of('equity-by-county', [
        [0, 20],
        [20, 20],
        [12, 20],
        [9, 30],
        [0, 8],
        [15, 30],
      ]),
    ).toEqual([false, false, true, true, true, false])
    // 8 of 30 in one county alone would be what the others leave of the sum.
    expect(
      of('equity-by-county', [
        [8, 30],
        [20, 60],
        [20, 40],
      ]),
    ).toEqual([true, false, true])
  })

  test('of parts of one number, none is what the others leave: not in its series, and not in its group', () => {
    const figure = figures.find(({ isStacked }) => isStacked)
    if (figure === undefined) throw new Error('no figure of parts')
    const counts = { a: [4, 40], b: [50, 60], c: [70, 80] }
    const rows = Object.entries(counts).flatMap(([group, values]) =>
      values.map((value, at) => ({
        ...{ figure: figure.id, group, series: String(at), value, whole: null, count: value },
      })),
    )
    const marked = markSmall(figure, rows)
    for (const line of ['0', '1']) {
      const hidden = marked.filter(({ series, isSmall }) => series === line && isSmall)
      expect(hidden.length, line).toBe(2)
    }
    for (const group of Object.keys(counts)) {
      const hidden = marked.filter(row => row.group === group && row.isSmall)
      expect(hidden.length, group).not.toBe(1)
    }
  })
})

forEachDatabase((_, open) => {
  let database: TestDatabase
  let house: TestHouse
  let analyst: PersonActor
  let supervisor: PersonActor
  let planId: string
  let payer: string

  const see = async (who: PersonActor, asked: Parameters<typeof ask<'dashboards.see'>>[3]) => {
    const seen = await ask(house, 'dashboards.see', who, asked)
    if (!seen.ok) throw new Error(seen.refusal.says)
    return new Map(
      seen.value.figures.map(({ id, rows }) => [
        id,
        rows.map(({ group, series, value, whole }) => ({ group, series, value, whole })),
      ]),
    )
  }
  const numbers = async (id: string, more: object = {}) => {
    const dashboard = dashboards.find(each => each.figures.some(figure => figure.id === id))?.id
    const asked = { dashboard, ...period, ...more } as Parameters<typeof see>[1]
    return Object.fromEntries(
      ((await see(supervisor, asked)).get(id) ?? [])
        .filter(({ value, whole }) => value > 0 || whole !== null)
        .map(({ group, series, value, whole }) => [
          series === '' ? group : `${group} ${series}`,
          whole === null ? value : `${value}/${whole}`,
        ]),
    )
  }

  beforeAll(async () => {
    database = await open()
    house = await openTestHouse(database)
    const run = (text: string, values: readonly unknown[] = []) => database.asOwner(text, values)
    const plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    const provider = await makeOrganization(house, ['ecm-provider'], 'Sample Provider')
    planId = plan.id
    payer = plan.id
    analyst = await makeMember(house, plan, ['plan-analyst'])
    supervisor = await makeMember(house, provider, ['supervisor'])
    await layPlan(run, plan.id, { members: 100, lines: 9 })
    await layPlanMore(run, plan.id)
    await layProvider(run, provider.id, plan.id)
    await database.asOwner('analyze')
  })

  test('every number of a plan is what plain SQL counts', async () => {
    const today = new Date(house.clock()).toISOString().slice(0, 10)
    const wanted = otherwise(planId, { ...period, today })
    for (const dashboard of dashboardIds) {
      const shown = await see(analyst, { dashboard, ...period })
      for (const [id, rows] of shown) {
        const query = wanted[id]
        if (query === undefined) continue
        const counted = (await database.asOwner(query)).rows.map(row => JSON.stringify(row))
        const told = rows.filter(({ value, whole }) => value > 0 || whole !== null)
        expect(told.map(row => JSON.stringify(row)).sort(), id).toEqual(counted.sort())
        expect(counted.length, id).toBeGreaterThan(0)
      }
    }
  })

  test('narrowed to a partner, a population, a service or a month, it counts those alone', async () => {
    const all = await see(analyst, { dashboard: 'enrolment', ...period })
    const one = await see(analyst, { dashboard: 'enrolment', ...period, population: '3' })
    const third = (rows: typeof all) => rows.get('enrolled-by-population')?.find(({ group }) => group === '3')
    expect(one.get('enrolled-by-population')).toHaveLength(1)
    expect(third(one)).toEqual(third(all))
    const parts = await Promise.all(
      ['p1', 'p2'].map(async word => {
        const { rows } = await database.asOwner(`select id from partner where name = 'Sample ${word}'`)
        const shown = await see(analyst, { dashboard: 'enrolment', ...period, partner: String(rows[0]?.id) })
        return shown.get('enrolled-by-month')?.at(-1)?.value ?? 0
      }),
    )
    expect(parts[0]).toBeGreaterThan(0)
    expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(all.get('enrolled-by-month')?.at(-1)?.value)
    const supports = await see(analyst, { dashboard: 'services', ...period, service: 'HTN' })
    expect(supports.get('members-by-service')?.map(({ group }) => group)).toEqual(['HTN'])
  })

  test('a provider sees its own side, as it was laid down by hand', async () => {
    expect(await numbers('enrolled-by-population')).toEqual({ '1a': 2, '3': 1 })
    expect(await numbers('enrolled-by-month')).toEqual({ '2023-07': 1, '2023-08': 2, '2023-09': 2 })
    expect(await numbers('days-to-contact')).toEqual({ '0-10': 1, '11-30': 1, 'not-yet': 1 })
    expect(await numbers('days-to-enrolment')).toEqual({ '0-10': 1, '31-60': 1, 'not-yet': 1 })
    expect(await numbers('attempts-by-mode')).toEqual({
      ...{ 'Phone reached': 1, 'Phone not-reached': 1, 'In-Person reached': 1 },
    })
    expect(await numbers('members-by-service')).toEqual({ ecm: 2, 'ecm-outreach': 1 })
    expect(await numbers('members-by-service', { service: 'ecm' })).toEqual({ ecm: 2 })
    expect(await numbers('paid-in-time')).toEqual({
      ...{ '2023-07 ninety-in-thirty': '1/3', '2023-07 ninety-nine-in-ninety': '2/3' },
    })
    expect(await numbers('ageing-lines')).toEqual({ '91': 1 })
    expect(await numbers('ageing-cents')).toEqual({ '91': 3000 })
    expect(await numbers('equity-by-language')).toEqual({
      ...{ '1 enrolled': '1/1', '1 reached': '1/1', ' enrolled': '1/2', ' reached': '1/2' },
    })
    expect(await numbers('enrolled-by-month', { partner: payer })).toEqual(await numbers('enrolled-by-month'))
  })

  test('what is downloaded hides small numbers, and says what it is', async () => {
    const asked = { dashboard: 'authorizations', figure: 'requests-by-service', ...period } as const
    const file = await ask(house, 'dashboards.download', analyst, asked)
    if (!file.ok) throw new Error(file.refusal.says)
    const pieces: Uint8Array[] = []
    for await (const piece of file.value.bytes) pieces.push(piece)
    const text = Buffer.concat(pieces).toString()
    expect(file.value.name).toBe('requests-by-service-2023-07-01-2023-09-30.csv')
    expect(text).toContain('Housing Transition Navigation Services,HTN,Approved,"1 to 10, not shown",,')
    expect(text).not.toMatch(/,([1-9]|10),,\r/)
    expect(text).toContain('office-hours-2022-08: Quarterly Implementation Monitoring Report')
  })

  test('a county sees what a plan shares with it, by quarter, with small numbers left out; nothing else', async () => {
    const county = await makeOrganization(house, ['county'], 'Sample County')
    const reviewer = await makeMember(house, county, ['reviewer'])
    const elsewhere = await makeOrganization(house, ['county'], 'Sample Other County')
    const stranger = await makeMember(house, elsewhere, ['reviewer'])
    const share = (shown: readonly (typeof dashboardIds)[number][]) =>
      mustAsk(house, 'dashboards.share', analyst, { county: county.id, dashboards: shown }, once(house))
    const asked = { plan: planId, dashboard: 'equity', quarter: 'Q3 2023' } as const
    const told = (who: PersonActor, more: object = {}) =>
      ask(house, 'dashboards.see-shared', who, { ...asked, ...more })
    const notShared = { ok: false, refusal: { code: 'dashboards/not-shared' } }
    expect(await told(reviewer)).toMatchObject(notShared)
    await share(['services', 'equity'])
    const seen = await told(reviewer)
    if (!seen.ok) throw new Error(seen.refusal.says)
    const own = await ask(house, 'dashboards.see', analyst, { dashboard: 'equity', ...period })
    if (!own.ok) throw new Error(own.refusal.says)
    // The plan's own numbers, but for those that could point to a person.
    expect(seen.value).toMatchObject(period)
    expect(seen.value.figures).toEqual(
      own.value.figures.map(({ id, rows }) => ({
        id,
        rows: rows.map(row => (row.isSmall ? { ...row, value: null, whole: null } : row)),
      })),
    )
    const rows = seen.value.figures.flatMap(figure => figure.rows)
    expect(rows.filter(({ isSmall }) => isSmall).length).toBeGreaterThan(0)
    expect(rows.filter(({ isSmall, value }) => !isSmall && value !== null).length).toBeGreaterThan(0)
    expect(rows.filter(({ value }) => value !== null && value > 0 && value <= 10)).toEqual([])
    for (const [who, more] of [
      [stranger, {}],
      [reviewer, { dashboard: 'payment' }],
      [reviewer, { plan: elsewhere.id }],
    ] as const)
      expect(await told(who, more)).toMatchObject(notShared)
    // A quarter that has not ended could be subtracted from itself a day later.
    for (const quarter of ['Q4 2026', 'Q1 2010'])
      expect(await told(reviewer, { quarter })).toMatchObject({
        refusal: { code: 'dashboards/no-such-quarter' },
      })
    expect(await mustAsk(house, 'dashboards.list-shared', reviewer, {})).toMatchObject({
      plans: [{ id: planId, name: 'Sample Plan', dashboards: ['services', 'equity'] }],
    })
    expect(await mustAsk(house, 'dashboards.list-shared', stranger, {})).toMatchObject({ plans: [] })
    expect(await mustAsk(house, 'dashboards.list-shares', analyst, {})).toMatchObject({
      counties: [
        { name: 'Sample County', dashboards: ['services', 'equity'] },
        { name: 'Sample Other County', dashboards: [], saidAt: null },
      ],
    })
    const file = await ask(house, 'dashboards.download-shared', reviewer, {
      ...asked,
      figure: 'equity-by-language',
    })
    if (!file.ok) throw new Error(file.refusal.says)
    const pieces: Uint8Array[] = []
    for await (const piece of file.value.bytes) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toContain('1 to 10, not shown')
    await share([])
    expect(await told(reviewer)).toMatchObject(notShared)
    const nowhere = { county: planId, dashboards: [] }
    expect(await ask(house, 'dashboards.share', analyst, nowhere, once(house))).toMatchObject({
      refusal: { code: 'dashboards/not-a-county' },
    })
  })

  const annex = async (name: string, more: object = {}): Promise<readonly (readonly string[])[]> => {
    const asked = { annex: name, ...more } as never
    const file = await ask(house, 'dashboards.download-annex', analyst, asked)
    if (!file.ok) throw new Error(file.refusal.says)
    const pieces: Uint8Array[] = []
    for await (const piece of file.value.bytes) pieces.push(piece)
    return parse(Buffer.concat(pieces), { bom: true })
  }

  test('rates that were paid are what plain SQL has, by service, type and provider, outreach among them', async () => {
    const [, ...rows] = await annex('rates-paid', period)
    const { rows: wanted } = await database.asOwner(`select l.service, r.type, count(*)::int as lines,
        min(l.paid_cents)::int as least, max(l.paid_cents)::int as most
      from claim_line l left join report_provider r on r.organization_id = l.organization_id
        and r.provider_id = l.provider_id
      where l.organization_id = '${planId}' and l.state = 'paid'
        and l.started_on between '${period.from}' and '${period.to}' group by 1, 2`)
    expect(rows).toHaveLength(wanted.length)
    expect(rows.filter(row => row[5] === 'yes')).toHaveLength(1)
    const told = rows.map(row => `${row[6]} ${row[8]} ${row[11]} ${row[13]}`).sort()
    const dollars = (cents: unknown) => (Number(cents) / 100).toFixed(2)
    const shown = (lines: unknown) => (Number(lines) > 10 ? lines : '1 to 10, not shown')
    expect(told).toEqual(
      wanted
        .map(({ type, lines, least, most }) => `${type} ${shown(lines)} ${dollars(least)} ${dollars(most)}`)
        .sort(),
    )
  })

  test('elections and contracts make the capacity of three years, county by county', async () => {
    const year = new Date(house.clock()).getUTCFullYear()
    const [, ...rows] = await annex('capacity-plan')
    expect(rows.map(row => row.toSpliced(2, 1).toSpliced(3, 1))).toEqual(
      [year, year + 1, year + 2].flatMap(each => [
        [String(each), 'HTN', '02', 'no', '1', '', '60'],
        [String(each), 'HTN', '39', 'yes', '2', '', '120'],
        [String(each), 'MTM', '02', 'no', '0', '', ''],
        [String(each), 'MTM', '39', 'yes', '0', '', ''],
      ]),
    )
    expect(await annex('elections')).toContainEqual([
      ...['HTN', 'Housing Transition Navigation Services', '02', 'Alpine', '2023-01-01', '2023-12-31'],
    ])
    const [, ...lines] = await annex('network-capacity')
    expect(lines).toHaveLength(10)
    expect(lines.find(row => row[1] === 'Sample p1' && row[4] === '')?.slice(8, 11)).toEqual([
      ...['', '1 to 10, not shown', '60'],
    ])
    expect((await annex('directory'))[0]).toContain('ecm_populations_of_focus')
    expect(await annex('rates-agreed')).toHaveLength(1)
    const wrong = { annex: 'elections', from: '2023-02-01', to: '2023-01-01' } as const
    expect(await ask(house, 'dashboards.download-annex', analyst, wrong)).toMatchObject({
      refusal: { code: 'dashboards/no-such-period' },
    })
  })

  test('files on time come from the dues of the network', async () => {
    const shown = await see(analyst, { dashboard: 'files', from: '2026-01-01', to: '2026-03-31' })
    expect([...shown.keys()]).toEqual(['files-by-partner', 'files-by-month'])
    for (const { value, whole } of shown.get('files-by-month') ?? [])
      expect(value).toBeLessThanOrEqual(whole ?? 0)
  })

  test.each([
    [{ from: '2023-07-02', to: '2023-07-01' }, 'dashboards/no-such-period'],
    [{ from: '2019-07-02', to: '2023-07-01' }, 'dashboards/no-such-period'],
    [{ side: 'provider' }, 'dashboards/not-yours'],
    [{ figure: 'none' }, 'dashboards/no-such-figure'],
  ] as const)('%j is refused as %s', async (more, code) => {
    const asked = { dashboard: 'enrolment', figure: 'enrolled-by-month', ...more } as const
    expect(await ask(house, 'dashboards.download', analyst, asked)).toMatchObject({ refusal: { code } })
  })
})
