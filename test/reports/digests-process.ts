/**
 * A program: makes the report of a made-up plan from nothing, in whatever time zone and language it is started, and
 * prints what it runs in and the digest of each file.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allJobs } from '#actions/all-jobs.ts'
import { ask } from '#actions/ask.ts'
import { openHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { seededRandom } from '#base/random.ts'
import { databaseOver } from '#store/over-pool.ts'
import { makeMember, makeOrganization, mustAsk, type TestHouse, testSettings } from '#test/actions/house.ts'
import { openInMemory } from '#test/databases/in-memory.ts'
import { layPlan } from './synthetic-plan.ts'

const instant = Date.parse('2023-11-02T06:30:00.000Z')
const folder = mkdtempSync(join(tmpdir(), 'causeway-report-'))
const opened = await openInMemory()
const chance = seededRandom(7)
const random = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => chance.below(256))
const own = {
  database: databaseOver('embedded', opened),
  clock: () => instant,
  random,
}
const answer = await openHouse(testSettings(folder), own)
if (!answer.ok) throw new Error(answer.refusal.says)
let ids = 0
const house: TestHouse = {
  ...answer.value,
  pass: () => {},
  now: () => new Date(instant).toISOString(),
  newId: () => `018b8e00-0000-7000-8000-${`${++ids}`.padStart(12, '0')}` as ReturnType<TestHouse['newId']>,
}

async function asOwner(text: string, values: readonly unknown[] = []): Promise<unknown> {
  const client = await opened.pool.connect()
  try {
    await client.query('set session authorization postgres')
    return await client.query(text, [...values])
  } finally {
    await client.query('set session authorization causeway_app')
    client.release()
  }
}

const plan = await makeOrganization(house, ['plan'], 'Plan ñandú')
const analyst = await makeMember(house, plan, ['plan-analyst'])
await layPlan(asOwner, plan.id, { members: 60, lines: 5 })
const asked = { kind: 'quarter', day: '2023-08-05' } as const
const made = await mustAsk(house, 'reports.make', analyst, asked, { idempotencyKey: 'a-report-once' })
const { id } = (made as { report: { id: string } }).report
const work = await startWork(house, allJobs, usualWork('embedded'), () => {})
await work.settled()
await work.stop()
const digests: Record<string, string> = {}
for (const form of ['workbook', 'monthly'] as const) {
  const file = await ask(house, 'reports.download', analyst, { report: id, form })
  if (!file.ok) throw new Error(file.refusal.says)
  const hash = createHash('sha256')
  let count = 0
  for await (const piece of file.value.bytes) {
    hash.update(piece)
    count += piece.length
  }
  digests[form] = `${hash.digest('hex')} ${count}`
}
await house.close()
rmSync(folder, { recursive: true, force: true })
const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions()
console.log(JSON.stringify({ timeZone, locale, digests }))
process.exit(0)
