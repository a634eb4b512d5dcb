/** Lays a made-up plan down, or makes its report twice, in a process of its own: `run.js lay|make {…}`. */
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { allJobs } from '#actions/all-jobs.ts'
import { ask } from '#actions/ask.ts'
import { openHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import type { DatabaseSettings } from '#store/open.ts'
import { insertOrganization } from '#store/people/organizations.ts'
import { findReport } from '#store/reports/reports.ts'
import { layPlan } from '#test/reports/synthetic-plan.ts'

type Task = {
  readonly folder: string
  readonly database: DatabaseSettings
  readonly members: number
  readonly lines: number
}

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

const opened = await openHouse({
  mode: 'test',
  publicUrl: 'http://localhost',
  keys: { audit: new Uint8Array(32).fill(1), sealing: new Uint8Array(32).fill(2) },
  database: task.database,
  blobs: { folder: join(task.folder, 'blobs') },
  limits: { fileBytes: 1_000_000_000, endedShare: 0.2 },
})
if (!opened.ok) throw new Error(opened.refusal.says)
const house = opened.value

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
  const seen: { readonly at: number; readonly megabytes: number }[] = []
  const look = (): void =>
    void seen.push({ at: performance.now(), megabytes: process.memoryUsage().rss / 1e6 })
  const timer = setInterval(look, 50)
  const [began, before] = [performance.now(), process.cpuUsage()]
  const asked = { kind: 'quarter', day } as const
  const made = await ask(house, 'reports.make', actor, asked, {
    idempotencyKey: `${organizationId}-${number}`,
  })
  if (!made.ok) throw new Error(made.refusal.says)
  const { id } = made.value.report
  const work = await startWork(house, allJobs, usualWork(house.database.kind), () => {})
  await work.settled()
  await work.stop()
  const ended = performance.now()
  clearInterval(timer)
  look()
  const { user, system } = process.cpuUsage(before)
  const report = await house.database.inTransaction(acting, tx => findReport(tx, organizationId, id))
  if (report?.state !== 'done') throw new Error(`The report is ${report?.state}.`)
  let bytes = 0
  for (const sha256 of [report.workbook_sha256, report.monthly_sha256])
    if (sha256 !== null)
      for await (const piece of house.blobs.read(organizationId, sha256)) bytes += piece.length
  const quarter = (place: number): number => {
    const [from, to] = [began + ((ended - began) * place) / 4, began + ((ended - began) * (place + 1)) / 4]
    const held = seen.filter(({ at }) => at >= from && at <= to).map(({ megabytes }) => megabytes)
    return Math.round(Math.max(0, ...held))
  }
  return {
    ...{ seconds: (ended - began) / 1000, cpuSeconds: (user + system) / 1e6, megabytes: bytes / 1e6 },
    ...{ facts: report.facts_count, rows: report.rows_count, curve: [0, 1, 2, 3].map(quarter) },
  }
}

const answer = what === 'lay' ? await lay() : { first: await make(1), again: await make(2) }
await house.close()
console.log(JSON.stringify(answer))
