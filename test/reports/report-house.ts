/** A plan with facts of known counts whose reports are made and downloaded as its analyst does. */
import { allJobs } from '#actions/all-jobs.ts'
import { ask } from '#actions/ask.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { bytesSource } from '#base/bytes.ts'
import { usDay } from '#base/day.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { cellKind } from '#formats/row.ts'
import { readWorkbook } from '#formats/workbook/read.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
} from '#test/actions/house.ts'
import type { TestDatabase } from '#test/databases/databases.ts'
import { layPlan } from './synthetic-plan.ts'

export type ReportHouse = {
  readonly house: TestHouse
  readonly analyst: PersonActor
  readonly planId: string
  /** Makes the report of the period of a day; answers its id. */
  make(day: string): Promise<string>
  download(id: string, form: 'workbook' | 'monthly' | 'schema'): Promise<Uint8Array>
}

export async function openReportHouse(
  database: TestDatabase,
  size: { readonly members: number; readonly lines: number },
): Promise<ReportHouse> {
  const house = await openTestHouse(database)
  const plan = await makeOrganization(house, ['plan'], 'Sample Plan')
  const analyst = await makeMember(house, plan, ['plan-analyst'])
  await layPlan((text, values = []) => database.asOwner(text, values), plan.id, size)
  await database.asOwner('analyze')
  return {
    ...{ house, analyst, planId: plan.id },
    make: async day => {
      const asked = { kind: 'quarter', day }
      const made = await mustAsk(house, 'reports.make', analyst, asked, once(house))
      const work = await startWork(house, allJobs, usualWork(house.database.kind), () => {})
      await work.settled()
      await work.stop()
      return (made as { report: { id: string } }).report.id
    },
    download: async (id, form) => {
      const file = await ask(house, 'reports.download', analyst, { report: id, form })
      if (!file.ok) throw new Error(file.refusal.says)
      const pieces: Uint8Array[] = []
      for await (const piece of file.value.bytes) pieces.push(piece)
      return Buffer.concat(pieces)
    },
  }
}

/** The texts of a workbook's sheets, days as the guidance writes them, rows as wide as their headings. */
export async function sheetsOf(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const sheets = new Map<string, string[][]>()
  let rows: string[][] = []
  for await (const event of readWorkbook(bytesSource('report.xlsx', bytes))) {
    if (event.type === 'finding') throw new Error(event.finding.code)
    if (event.type === 'sheet') {
      rows = []
      sheets.set(event.sheet.name, rows)
    }
    if (event.type !== 'rows') continue
    for (const { cells, kinds } of event.rows) {
      const texts = cells.map((text, at) =>
        kinds?.[at] === cellKind.date ? usDay(text as '2023-01-01') : text,
      )
      const width = rows[0]?.length ?? texts.length
      rows.push([...texts, ...Array<string>(width - texts.length).fill('')])
    }
  }
  return sheets
}
