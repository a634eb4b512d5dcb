/**
 * The program killed at every named point of an exchange, again and again, on both databases: what it had
 * acknowledged is there, nothing is there twice, and all is as if it had never been killed. `npm run test:kills`
 * kills more often; here it is once at each point.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type KillPoint, killPoints } from '#base/kill-point.ts'
import { seededRandom } from '#base/random.ts'
import { findServer, template } from '#test/databases/server.ts'
import { ownFolder } from '../keeping/house.ts'
import type { KillHouse } from './houses.ts'
import { takePicture } from './picture.ts'
import { buildKilledProgram, runRounds } from './program.ts'

/** How often each point kills, on each database. */
const seeds = Number(process.env.KILL_SEEDS ?? 1)

let program: string
beforeAll(async () => {
  program = await buildKilledProgram()
})
afterAll(() => rmSync(dirname(program), { recursive: true, force: true }))

/** Points that are passed several times in a round may kill later than at the first. */
const passedOften: ReadonlySet<KillPoint> = new Set([
  'audit/before-append',
  'audit/after-append',
  'read/before-commit',
  'check/before-commit',
  'match/after-commit',
  'apply/before-batch',
  'acknowledge/before-commit',
])

/** All points in an order of their own, each with the pass at which it kills. */
function plan(seed: number): string[] {
  const random = seededRandom(seed)
  const points: { readonly place: number; readonly killAt: string }[] = killPoints.map(point => ({
    place: random.below(1_000_000),
    killAt: seed > 1 && passedOften.has(point) ? `${point}#${1 + random.below(2)}` : point,
  }))
  return points.sort((one, other) => one.place - other.place).map(each => each.killAt)
}

async function makeHouse(kind: 'embedded' | 'server'): Promise<KillHouse> {
  const folder = ownFolder()
  mkdirSync(join(folder, 'blobs'), { recursive: true })
  if (kind === 'embedded') return { folder, database: { kind, folder: join(folder, 'data') } }
  const server = await findServer(inject('runFolder'))
  const name = `causeway_kills_${randomBytes(6).toString('hex')}`
  const keeper = new pg.Client({ connectionString: `${server.superuser}postgres` })
  await keeper.connect()
  await keeper.query('select pg_advisory_lock(4471)')
  await keeper.query(`create database ${name} template ${template} owner causeway_test_owner`)
  await keeper.query('select pg_advisory_unlock(4471)')
  await keeper.end()
  return { folder, database: { kind, url: `${server.program}${name}`, size: 6 } }
}

describe.each(['embedded', 'server'] as const)('%s database', kind => {
  test(
    `killed ${seeds} times at each of ${killPoints.length} points`,
    async () => {
      const killed = await makeHouse(kind)
      const untouched = await makeHouse(kind)
      // The first opening makes the database; a start that is killed is another test's (embedded/open.test.ts).
      await runRounds(program, killed, { from: 0, to: 0 })

      const acknowledged: string[] = []
      let kills = 0
      let round = 0
      for (let seed = 1; seed <= seeds; seed++) {
        for (const killAt of plan(seed)) {
          round++
          // Whoever got no answer asks again, for the round before too.
          const ending = await runRounds(program, killed, { from: round - 1, to: round, killAt })
          acknowledged.push(...ending.acknowledged)
          expect(ending.by, `nobody was killed at ${killAt}`).toBe('SIGKILL')
          kills++
        }
      }
      const last = await runRounds(program, killed, { from: round, to: round })
      acknowledged.push(...last.acknowledged)
      await runRounds(program, untouched, { from: 0, to: round })

      const picture = await takePicture(killed)
      const reference = await takePicture(untouched)
      expect(kills).toBe(seeds * killPoints.length)
      expect(acknowledged.filter(id => !picture.transmissions.has(id))).toEqual([])
      expect(picture.holds).toEqual(reference.holds)
      expect(new Set(picture.deliveries)).toEqual(new Set([1]))
      expect(picture.deliveries).toHaveLength(round + 1)
      expect(picture.audits.flatMap(({ troubles }) => troubles)).toEqual([])
      expect(picture.audits.every(({ entries, anchors }) => entries > round && anchors > round)).toBe(true)
      expect(picture.openJobs).toEqual([])
    },
    60_000 + seeds * killPoints.length * 20_000,
  )
})
