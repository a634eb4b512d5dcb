/** The database goes away in the middle of the work, and comes back: nothing is lost, nothing is done twice. */
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Job } from '#actions/job.ts'
import { openHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { nobody } from '#store/database.ts'
import { newId, ownFolder } from './house.ts'
import { makeOwnServer, type OwnServer } from './own-server.ts'
import { keptSettings } from './settings.ts'

const jobCount = 120
const outages = 3

let server: OwnServer
beforeAll(async () => {
  server = await makeOwnServer()
})
afterAll(() => server.remove())

test('a server that crashes three times', async () => {
  const owner = async (text: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: server.ownerUrl })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(text)).rows
    } finally {
      await client.end()
    }
  }
  await owner('create table effect (job int not null); grant insert on effect to causeway_app')
  const settings = keptSettings(ownFolder(), { database: { kind: 'server', url: server.url, size: 6 } })
  const house = await openHouse(settings)
  if (!house.ok) throw new Error(house.refusal.says)
  const { database, jobs } = house.value
  await database.inTransaction(nobody, async tx => {
    for (let number = 0; number < jobCount; number++) {
      await jobs.send(tx, 'keeping-sweep-blobs', { organizationId: newId(), number })
    }
  })

  let done = 0
  const faults = new Set<string | null>()
  const job: Job = {
    queue: 'keeping-sweep-blobs',
    says: '',
    run: (data, context) =>
      context.inLastTransaction(async tx => {
        await sql`insert into effect (job) values (${data.number})`.execute(tx)
        await sql`select pg_sleep(0.02)`.execute(tx)
      }),
  }
  const times = { ...usualWork('server'), leaseSeconds: 1, lookSeconds: 0.1 }
  const work = await startWork(house.value, [job], times, ({ outcome, code }) => {
    if (outcome === 'done') done++
    faults.add(code)
  })
  for (let outage = 1; outage <= outages; outage++) {
    while (done < (jobCount * outage) / (outages + 1)) await new Promise(resolve => setTimeout(resolve, 5))
    server.crash()
    await expect(database.ping()).rejects.toMatchObject({ code: 'database/unavailable', retry: 'soon' })
    server.start()
  }
  for (;;) {
    const [left] = await owner(`select count(*)::int as jobs from pgboss.job where state < 'completed'`)
    if (left?.jobs === 0) break
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  await work.stop()
  await house.value.close()

  expect(faults).toContain('database/unavailable')
  expect(await owner('select count(*)::int as all, count(distinct job)::int as jobs from effect')).toEqual([
    { all: jobCount, jobs: jobCount },
  ])
  expect(await owner('select state, count(*)::int from pgboss.job group by 1')).toEqual([
    { state: 'completed', count: jobCount },
  ])
})
