/** Lays a made-up plan down, or makes its report twice, in a process of its own: `run.js lay|make {…}`. */
import { CompiledQuery } from 'kysely'
import { allJobs } from '#actions/all-jobs.ts'
import { ask } from '#actions/ask.ts'
import { startWork, usualWork } from '#actions/work.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import { insertOrganization } from '#store/people/organizations.ts'
import { findReport } from '#store/reports/reports.ts'
import { layPlan } from '#test/reports/synthetic-plan.ts'
import { openBenchHouse, type Place, timed } from '../inside.ts'

type Task = Place & { readonly members: number; readonly lines: number }

const [what = '', text = '{}'] = process.argv.slice(2)
const task = JSON.parse(text) as Task
/** The quarter that the plan is laid down for. */
const day = '2023-08-15'
const organizationId = '01999999-0000-7000-8000-000000000001'
const acting = { organizationId, personId: null }
const actor: MachineActor = {
  ...{ kind: 'machine', tokenId: organizationId, organizationId, organizationKinds: ['plan'] },
  rights: ['oversight/read', 'oversight/manage', 'members/read'],
}

const house = await openBenchHouse(task)

async function lay(): Promise<object> {
  const createdAt = '2023-10-10T12:00:00.000Z'
  await house.database.inTransaction(acting, tx =>
    insertOrganization(tx, {
      ...{ id: organizationId, name: 'Sample Plan', kinds: ['plan'], npi: null, planCode: null },
      ...{ foundedByOrganizationId: null, createdAt },
    }),
  )
  const run = (statement: string, values: readonly unknown[] = []): Promise<unknown> =>
    house.database.inTransaction(acting, tx => tx.executeQuery(CompiledQuery.raw(statement, [...values])))
  await layPlan(run, organizationId, task)
  return {}
}

/** Makes the report as its analyst asks for it, and waits until it is done. */
async function make(number: number) {
  const asked = { kind: 'quarter', day } as const
  let id = ''
  const figures = await timed(async () => {
    const made = await ask(house, 'reports.make', actor, asked, {
      idempotencyKey: `${organizationId}-${number}`,
    })
    if (!made.ok) throw new Error(made.refusal.says)
    id = made.value.report.id
    const work = await startWork(house, allJobs, usualWork(house.database.kind), () => {})
    await work.settled()
    await work.stop()
  })
  const report = await house.database.inTransaction(acting, tx => findReport(tx, organizationId, id))
  if (report?.state !== 'done') throw new Error(`The report is ${report?.state}.`)
  let bytes = 0
  for (const sha256 of [report.workbook_sha256, report.monthly_sha256])
    if (sha256 !== null)
      for await (const piece of house.blobs.read(organizationId, sha256)) bytes += piece.length
  return { ...figures, facts: report.facts_count, rows: report.rows_count, megabytes: bytes / 1e6 }
}

const answer = what === 'lay' ? await lay() : { first: await make(1), again: await make(2) }
await house.close()
console.log(JSON.stringify(answer))
