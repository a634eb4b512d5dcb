/**
 * The program killed at every named point of an exchange, again and again, on both databases: what it had
 * acknowledged is there, nothing is there twice, and all is as if it had never been killed. `npm run
 * test:kills` kills seven times at each point on each database; else it is once at every other point on the server,
 * and at a few on the embedded one, which opens slowly.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type KillPoint, killPoints } from '#base/kill-point.ts'
import { seededRandom } from '#base/random.ts'
import { findServer } from '#test/databases/server.ts'
import { ownFolder } from '../keeping/house.ts'
import { makeFolder, makeKey } from '../sftp/programs.ts'
import { type Sshd, startSshd } from '../sftp/sshd.ts'
import type { KillHouse } from './houses.ts'
import { type Picture, takePicture } from './picture.ts'
import { buildKilledProgram, runRounds } from './program.ts'

/** How often each point kills, on each database; not set: once at some of them, on one of the two. */
const asked = Number(process.env.KILL_SEEDS ?? 0)
const seeds = asked || 1

/** Those that kill on a database: all where that is asked for, else every other one, few of these on the slow one. */
function pointsOn(kind: 'embedded' | 'server'): readonly KillPoint[] {
  if (asked > 0) return killPoints
  return killPoints.filter((_, at) => at % 2 === 0 && kind === (at % 12 === 6 ? 'embedded' : 'server'))
}

/** How often a round passes a point at least, where that is more than once: it may kill at any of these. */
const passes: { readonly [point in KillPoint]?: number } = {
  'audit/before-append': 8,
  'audit/after-append': 8,
  'read/before-commit': 2,
  'check/before-commit': 2,
  'match/after-commit': 2,
  'apply/before-batch': 2,
  'acknowledge/before-commit': 2,
}

/** All points in an order of their own, each with the pass at which it kills. */
function plan(points: readonly KillPoint[], seed: number): string[] {
  const random = seededRandom(seed)
  const placed: { readonly place: number; readonly killAt: string }[] = points.map(point => ({
    place: random.below(1_000_000),
    killAt: `${point}#${1 + random.below(passes[point] ?? 1)}`,
  }))
  return placed.sort((one, other) => one.place - other.place).map(each => each.killAt)
}

type Partner = { readonly sshd: Sshd; readonly privateKey: string }

/** OpenSSH's own server, which lets our key in; it is never killed. */
async function startPartner(): Promise<Partner> {
  const sshd = await startSshd()
  const { path, publicKey } = await makeKey(makeFolder(), 'own')
  sshd.letIn(publicKey)
  return { sshd, privateKey: readFileSync(path, 'utf8') }
}

async function makeHouse(
  kind: 'embedded' | 'server',
  name: string,
  { sshd, privateKey }: Partner,
): Promise<KillHouse> {
  const own = join(sshd.folder, name)
  for (const each of ['in', 'out']) mkdirSync(join(own, each), { recursive: true })
  const { port, user, hostKey } = sshd
  const server = { port, user, hostKey, privateKey, folder: own }
  const folder = ownFolder()
  mkdirSync(join(folder, 'blobs'), { recursive: true })
  const database = kind === 'embedded' ? { kind, folder: join(folder, 'data') } : await copyOfTemplate()
  return { folder, database, server }
}

export async function copyOfTemplate(): Promise<KillHouse['database']> {
  const server = await findServer(inject('runFolder'))
  const name = `causeway_kills_${randomBytes(6).toString('hex')}`
  const keeper = new pg.Client({ connectionString: `${server.superuser}postgres` })
  await keeper.connect()
  await keeper.query('select pg_advisory_lock(4471)')
  await keeper.query(`create database ${name} template ${server.template} owner causeway_test_owner`)
  await keeper.query('select pg_advisory_unlock(4471)')
  await keeper.end()
  return { kind: 'server', url: `${server.program}${name}`, size: 6 }
}

/** Which version of which record went out in which file. */
function sentVersions({ holds }: Picture): string[] {
  return (holds.plan?.sent ?? []).map(row => `${row.number} ${row.record_key} ${row.version}`).sort()
}

/** As if it had never been killed, after so many rounds: nothing is missing, and nothing there twice. */
function expectAlike(picture: Picture, reference: Picture, rounds: number): void {
  expect(picture.holds).toEqual(reference.holds)
  expect(picture.brought).toEqual(reference.brought)
  expect(picture.brought).toHaveLength(rounds)
  expect(new Set(picture.deliveries)).toEqual(new Set([1]))
  // Each round the plan's list goes out, and the provider's file over SFTP.
  expect(picture.deliveries).toHaveLength(2 * rounds)
  expect(picture.audits.flatMap(({ troubles }) => troubles)).toEqual([])
  expect(picture.audits.every(({ entries, anchors }) => entries >= rounds && anchors >= rounds)).toBe(true)
  expect(picture.openJobs).toEqual([])
}

/** The tests of one database, in a file of its own so that both run at the same time. */
export function describeKills(kind: 'embedded' | 'server'): void {
  let program: string
  let partner: Partner
  beforeAll(async () => {
    program = await buildKilledProgram()
    partner = await startPartner()
  })
  afterAll(() => rmSync(dirname(program), { recursive: true, force: true }))

  const points = pointsOn(kind)
  test(
    `killed ${seeds} times at each of ${points.length} points`,
    async () => {
      const killed = await makeHouse(kind, 'killed', partner)
      const untouched = await makeHouse(kind, 'untouched', partner)
      // The first opening makes the database; a start that is killed is another test's (embedded/open.test.ts).
      let { next } = await runRounds(program, killed, { from: 0, to: 0 })

      const acknowledged: string[] = []
      let kills = 0
      for (let seed = 1; seed <= seeds; seed++) {
        for (const killAt of plan(points, seed)) {
          // Whoever got no answer asks again. A point that this round has behind it comes again in the next.
          const ending = await runRounds(program, killed, { from: next, to: next + 1, killAt })
          acknowledged.push(...ending.acknowledged)
          expect(ending.by, `nobody was killed at ${killAt}`).toBe('SIGKILL')
          next = ending.next
          kills++
        }
      }
      const last = await runRounds(program, killed, { from: next, to: next })
      acknowledged.push(...last.acknowledged)
      await runRounds(program, untouched, { from: 0, to: next })

      const picture = await takePicture(killed)
      const reference = await takePicture(untouched)
      expect(kills).toBe(seeds * points.length)
      expect(acknowledged.filter(id => !picture.transmissions.has(id))).toEqual([])
      expectAlike(picture, reference, next + 1)
    },
    120_000 + seeds * points.length * 30_000,
  )

  // It is the same program's clock on either database.
  if (kind === 'embedded' && asked === 0) return
  test('a clock that jumps back an hour and forward a day at every look', async () => {
    const jumping = await makeHouse(kind, 'jumping', partner)
    const steady = await makeHouse(kind, 'steady', partner)
    await runRounds(program, jumping, { from: 0, to: 2, clock: 'jumps' })
    await runRounds(program, steady, { from: 0, to: 2 })
    const picture = await takePicture(jumping)
    const reference = await takePicture(steady)
    // A sent file has its day in it, and its rows in the order in which the clock said they were made: its
    // bytes differ. What it says of members does not.
    for (const about of ['steps', 'answers', 'records', 'versions', 'staged'] as const) {
      expect(picture.holds.plan?.[about]).toEqual(reference.holds.plan?.[about])
      expect(picture.holds.provider?.[about]).toEqual(reference.holds.provider?.[about])
    }
    expect(sentVersions(picture)).toEqual(sentVersions(reference))
    expect(picture.deliveries).toEqual([1, 1, 1, 1, 1, 1])
    expect(picture.audits.flatMap(({ troubles }) => troubles)).toEqual([])
    expect(picture.openJobs).toEqual([])
  }, 120_000)
}
