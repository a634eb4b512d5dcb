/**
 * The database is away for a while in the middle of every round of an exchange: askers are told so at once and ask
 * again, and all is as if it had never been away. Here for seconds; `npm run test:outages` makes it a minute.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allJobs } from '#actions/all-jobs.ts'
import { type OpenHouse, openHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { Fault } from '#base/fault.ts'
import { housesSettings, type KillHouse } from '../kill/houses.ts'
import { takePicture } from '../kill/picture.ts'
import { foundParties, goThroughRound, once, type Persevering } from '../kill/rounds.ts'
import { ownFolder } from './house.ts'
import { makeOwnServer, type OwnServer } from './own-server.ts'

const awaySeconds = Number(process.env.AWAY_SECONDS ?? 2)
const rounds = 3

let server: OwnServer
beforeAll(async () => {
  server = await makeOwnServer()
}, 60_000)
afterAll(() => server.remove())

/** Asks again while the database is away, and counts how often it was told so; any other fault ends the test. */
function asksAgain(): { readonly persevere: Persevering; readonly told: () => number } {
  let told = 0
  const persevere: Persevering = async work => {
    for (;;) {
      try {
        return await work()
      } catch (fault) {
        if (!(fault instanceof Fault && fault.code === 'database/unavailable')) throw fault
        told++
        await pause(100)
      }
    }
  }
  return { persevere, told: () => told }
}

async function withWork(
  at: KillHouse,
  use: (house: OpenHouse) => Promise<void>,
): Promise<Set<string | null>> {
  const opened = await openHouse(housesSettings(JSON.stringify(at)))
  if (!opened.ok) throw new Error(opened.refusal.says)
  const faults = new Set<string | null>()
  const jobs = allJobs
    .filter(({ queue }) => /^(exchange|members|mail)-|^audit-anchor/.test(queue))
    .map(({ every: _, ...job }) => job)
  const times = { ...usualWork('server'), leaseSeconds: 1, lookSeconds: 0.1 }
  const work = await startWork(opened.value, jobs, times, ({ code }) => faults.add(code))
  await use(opened.value)
  await work.stop()
  await opened.value.close()
  return faults
}

const houseOn = (url: string): KillHouse => ({
  folder: ownFolder(),
  database: { kind: 'server', url, size: 6 },
  server: null,
})

test(`away for ${awaySeconds} seconds in each of ${rounds} rounds`, {
  timeout: 120_000 + rounds * awaySeconds * 2000,
}, async () => {
  const disturbed = houseOn(server.url)
  const untouched = houseOn(await server.freshDatabase())
  const { persevere, told } = asksAgain()
  const acknowledged: string[] = []
  const faults = await withWork(disturbed, async house => {
    const say = (line: string): void => void acknowledged.push(line.split(' ')[1] ?? '')
    await foundParties({ house, persevere, say })
    for (let round = 0; round < rounds; round++) {
      const before = acknowledged.length
      const going = goThroughRound({ house, persevere, say }, round)
      // Once the first file is acknowledged, in the next two rounds a moment later: its jobs are at work.
      while (acknowledged.length === before) await pause(5)
      await pause(round * 30)
      server.crash()
      await pause(awaySeconds * 1000)
      server.start()
      await going
    }
  })
  await withWork(untouched, async house => {
    const exchange = { house, persevere: once, say: () => undefined }
    await foundParties(exchange)
    for (let round = 0; round < rounds; round++) await goThroughRound(exchange, round)
  })

  const picture = await takePicture(disturbed)
  const reference = await takePicture(untouched)
  expect(told()).toBeGreaterThan(rounds)
  expect(faults).not.toContain('program/unexpected')
  expect(acknowledged.filter(id => !picture.transmissions.has(id))).toEqual([])
  expect(picture.holds).toEqual(reference.holds)
  expect(picture.deliveries).toEqual([1, 1, 1, 1, 1, 1])
  expect(picture.audits.flatMap(({ troubles }) => troubles)).toEqual([])
  expect(picture.openJobs).toEqual([])
})

test('closed for maintenance is away too, and told so', async () => {
  const url = await server.freshDatabase()
  const opened = await openHouse(housesSettings(JSON.stringify(houseOn(url))))
  if (!opened.ok) throw new Error(opened.refusal.says)
  const name = new URL(url).pathname.slice(1)
  const owner = new pg.Client({ connectionString: server.ownerUrl })
  await owner.connect()
  await owner.query(`alter database ${name} with allow_connections false`)
  await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  await owner.end()
  await expect
    .poll(() => opened.value.database.ping().catch(fault => fault))
    .toMatchObject({ code: 'database/unavailable', retry: 'soon', cause: { code: '55000' } })
  await opened.value.close()
})
