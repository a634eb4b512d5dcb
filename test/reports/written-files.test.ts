/** What leaves the house: the workbook in LibreOffice, and what late facts change, told by the files alone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import { sectionOf, textOf } from '#domain/reports/monthly-file.ts'
import { type ReportTable, shapeOn } from '#domain/reports/shape.ts'
import { sheetName } from '#domain/reports/sheets.ts'
import { once } from '#test/actions/house.ts'
import { onDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { recalculated } from '#test/office/office.ts'
import { openReportHouse, type ReportHouse, sheetsOf } from './report-house.ts'

type MonthlyRecord = Readonly<Record<string, unknown>> & {
  readonly recordId: string
  readonly recordType: 'original' | 'correct' | 'delete'
  readonly parentRecordId?: string
}
type Monthly = { readonly submission: string; readonly sections: Record<string, readonly MonthlyRecord[]> }

const shape = shapeOn('2023-09-30')
const day = '2023-08-05'

/** What a reader of the files keeps: the records that stand, by their number. */
function takenIn(kept: ReadonlyMap<string, MonthlyRecord>, told: readonly MonthlyRecord[]) {
  const now = new Map(kept)
  for (const { parentRecordId } of told) {
    if (parentRecordId === undefined) continue
    expect(now.delete(parentRecordId), `the record that ${parentRecordId} names was told before`).toBe(true)
  }
  for (const record of told) if (record.recordType !== 'delete') now.set(record.recordId, record)
  return now
}

const textsOf = ({ columns }: ReportTable, record: MonthlyRecord): string =>
  JSON.stringify(columns.map(column => textOf(column, record[column.id])))

onDatabase('embedded', (_, open) => {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-report-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let database: TestDatabase
  let opened: ReportHouse
  let first: string

  beforeAll(async () => {
    database = await open()
    opened = await openReportHouse(database, { members: 60, lines: 5 })
    first = await opened.make(day)
  })

  const monthlyOf = async (id: string): Promise<Monthly> =>
    JSON.parse(Buffer.from(await opened.download(id, 'monthly')).toString())

  test('LibreOffice opens the workbook and shows every cell as it was written', async () => {
    const bytes = await opened.download(first, 'workbook')
    const path = join(folder, 'report.xlsx')
    writeFileSync(path, bytes)
    const [saved = ''] = await recalculated([path], folder)
    const written = await sheetsOf(bytes)
    expect([...written.keys()]).toEqual(shape.map(sheetName))
    expect(await sheetsOf(readFileSync(saved))).toEqual(written)
  })

  test('the State’s answer is read, matched to its records, counted once, and told with its places', async () => {
    const { sections } = await monthlyOf(first)
    const records = sections.ecmMembersAndServices ?? []
    const itemReference = records[2]?.recordId
    const fileOf = (fileName: string, reference = itemReference) => ({
      name: 'answer.json',
      mediaType: 'application/json',
      bytes: (async function* () {
        const responses = [
          { itemReference: reference, id: 'E7', description: 'No such plan', severity: 'Error' },
        ]
        const whole = [{ id: 'W1', description: 'Came late', severity: 'Warning' }]
        const responseHierarchy = [{ levelIdentifier: 'File', responses: whole, children: [{ responses }] }]
        yield Buffer.from(JSON.stringify({ fileName, validationStatus: 'Rejected', responseHierarchy }))
      })(),
    })
    const { house, analyst } = opened
    const bring = (file: ReturnType<typeof fileOf>) =>
      ask(house, 'reports.take-response', analyst, { report: first }, once(house, { file }))
    const stranger = await bring(fileOf('OTHER_RESP.json', 'nobody’s'))
    expect(stranger).toMatchObject({ ok: false, refusal: { code: 'reports/response-of-another' } })
    const taken = { ok: true, value: { status: 'Rejected', items: 2, found: 1 } }
    expect(await bring(fileOf('SAMPLE_RESP.json'))).toEqual(taken)
    expect(await bring(fileOf('SAMPLE_RESP.json'))).toEqual(taken)
    const listed = () => ask(house, 'reports.list-responses', analyst, { report: first, limit: 50 })
    expect(await listed()).toMatchObject({
      value: {
        open: 2,
        items: [
          { item: 1, about: 'file', code: 'W1', says: 'Came late', table: null, row: null },
          { item: 2, about: 'record', code: 'E7', table: 'ecm-members-and-services', record: 3, row: 3 },
        ],
        next: null,
      },
    })
    const settle = (item: number, how: 'mended' | 'explained') => {
      const asked = { report: first, answer: 1, item, how } as const
      return ask(house, 'reports.settle-response', analyst, asked, once(house))
    }
    expect(await settle(2, 'mended')).toMatchObject({ ok: true, value: { how: 'mended' } })
    expect(await settle(2, 'explained')).toMatchObject({ ok: true, value: { how: 'mended' } })
    expect(await settle(3, 'mended')).toMatchObject({ refusal: { code: 'reports/no-such-item' } })
    expect(await listed()).toMatchObject({
      value: { open: 1, items: [{ settledHow: null }, { item: 2, settledHow: 'mended' }] },
    })
  })

  /** What the State said of a record is settled once the file that corrects the record is handed in, and not before. */
  async function mendedByRestating(second: string, { sections }: Awaited<ReturnType<typeof monthlyOf>>) {
    const { house, analyst } = opened
    const corrects = Object.values(sections).flatMap(records =>
      records.flatMap(({ recordType, parentRecordId }) =>
        recordType === 'original' ? [] : `${parentRecordId}`,
      ),
    )
    const unheard = Object.values((await monthlyOf(first)).sections)
      .flatMap(records => records.map(({ recordId }) => recordId))
      .find(id => !corrects.includes(id))
    const responses = [corrects[0], corrects.at(-1), unheard].map(itemReference => ({
      itemReference,
      id: 'E9',
    }))
    const answer = {
      fileName: 'LATER_RESP.json',
      validationStatus: 'Partly',
      responseHierarchy: [{ levelIdentifier: 'Record', responses, children: [] }],
    }
    const file = {
      name: 'later.json',
      mediaType: 'application/json',
      bytes: (async function* () {
        yield Buffer.from(JSON.stringify(answer))
      })(),
    }
    const opens = async () => {
      const list = await ask(house, 'reports.list', analyst, { kind: 'month' })
      return list.ok ? list.value.open : []
    }
    const before = (await opens()).find(({ report }) => report === first)?.items ?? 0
    expect(
      await ask(house, 'reports.take-response', analyst, { report: first }, once(house, { file })),
    ).toMatchObject({ ok: true, value: { items: 3, found: 3 } })
    expect(await opens()).toMatchObject([{ report: first, kind: 'quarter', items: before + 3 }])
    const submit = () => ask(house, 'reports.say-submitted', analyst, { report: second }, once(house))
    expect(await submit()).toMatchObject({ ok: true, value: { settled: 2 } })
    expect(await submit()).toMatchObject({ ok: true, value: { settled: 0 } })
    expect(await opens()).toMatchObject([{ report: first, items: before + 1 }])
  }

  test('late facts come out as originals, corrections and deletions that lead from the first file to the new one', async () => {
    const own = `organization_id = '${opened.planId}'`
    // Services move out of the quarter, approvals come late, enrolments are taken back, and a county has another code.
    await database.asOwner(`update claim_line set started_on = '2022-01-02', ended_on = '2022-01-02'
      where ${own} and member_id in (select member_id from claim_line where ${own} order by member_id limit 6)`)
    await database.asOwner(
      `update service_authorization set state = 'approved' where ${own} and state <> 'approved'`,
    )
    await database.asOwner(`delete from member_source where ${own} and record_id in (select id from record
      where ${own} and record_key like 'rtf %' order by record_key limit 5)`)
    await database.asOwner(`update report_county set plan_code = '940' where ${own} and county = '39'`)
    opened.house.pass(86_400_000)
    const before = await monthlyOf(first)
    const second = await opened.make(day)
    const after = await monthlyOf(second)
    await mendedByRestating(second, after)
    expect([before.submission, after.submission]).toEqual(['original', 'restatement'])
    const published = JSON.parse(Buffer.from(await opened.download(second, 'schema')).toString())
    expect(published).toEqual(
      JSON.parse(readFileSync('docs/reference/schemas/ecm-cs-monthly.from-2023-07-01.schema.json', 'utf8')),
    )
    const holds = new Ajv2020({ strict: false }).compile(published)
    expect(holds(after) || holds.errors).toBe(true)
    const types = Object.values(after.sections).flatMap(records => records.map(each => each.recordType))
    expect([...new Set(types)].sort()).toEqual(['correct', 'delete', 'original'])
    const sheets = await sheetsOf(await opened.download(second, 'workbook'))
    for (const table of shape) {
      const section = sectionOf(table)
      const kept = takenIn(new Map(), before.sections[section] ?? [])
      const now = takenIn(kept, after.sections[section] ?? [])
      const [, ...rows] = sheets.get(sheetName(table)) ?? []
      expect([...now.values()].map(record => textsOf(table, record)).sort(), table.id).toEqual(
        rows.map(row => JSON.stringify(row)).sort(),
      )
    }
  })

  test('made again with nothing new, a report tells nothing; its workbook is the same to the byte', async () => {
    const id = await opened.make(day)
    const again = await opened.make(day)
    expect(Object.values((await monthlyOf(again)).sections).flat()).toEqual([])
    expect(await opened.download(again, 'workbook')).toEqual(await opened.download(id, 'workbook'))
  })
})
