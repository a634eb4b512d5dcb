/** The embedded database on a disk: one holder, nothing acknowledged is lost, and nothing strange is opened. */
import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Fault } from '#base/fault.ts'
import { nobody } from '../database.ts'
import { databaseOver } from '../over-pool.ts'
import { openEmbedded } from './open.ts'

const root = join(import.meta.dirname, '../../..')
const writer = join(root, 'test/databases/write-numbers.ts')
let base = ''
/** A folder with a migrated database, closed cleanly, to copy from. */
let fresh = ''

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'causeway-embedded-'))
  fresh = join(base, 'fresh')
  const opened = await openEmbedded(fresh)
  if (!opened.ok) throw new Error(opened.refusal.says)
  await opened.value.close()
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

function copied(name: string): string {
  const folder = join(base, name)
  cpSync(fresh, folder, { recursive: true })
  return folder
}

/** Starts the writer on a folder; gives what it has said so far, and when it says a line. */
function startWriter(folder: string): {
  child: ChildProcess
  said: string[]
  until: (line: RegExp) => Promise<void>
} {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', line => said.push(line))
  const until = (line: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      lines.on('line', each => {
        if (line.test(each)) resolve()
      })
      lines.on('close', () => reject(new Error(`It ended, having said: ${said.join(' ')}`)))
    })
  return { child, said, until }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise(resolve => child.once('exit', () => resolve()))
}

/** The numbers in the folder, each with how many of its three parts are there. */
async function numbersIn(folder: string): Promise<Map<number, number>> {
  const opened = await openEmbedded(folder)
  if (!opened.ok) throw new Error(opened.refusal.says)
  const { pool, close } = opened.value
  await pool.query('set session authorization postgres')
  const rows = await pool.query<{ value: number; parts: number }>(
    'select value, count(*) as parts from number group by value',
  )
  await close()
  return new Map(rows.rows.map(row => [row.value, row.parts]))
}

describe('what was acknowledged', () => {
  test('is there after a kill at any moment, whole, and what was not is there whole or not at all', async () => {
    const folder = copied('killed')
    const acknowledged = new Set<number>()
    for (const after of [1, 7, 40]) {
      const { child, said, until } = startWriter(folder)
      await until(/^open$/)
      const from = said.length
      while (said.length < from + after) await new Promise(resolve => setTimeout(resolve, 2))
      child.kill('SIGKILL')
      await ended(child)
      for (const line of said) if (/^\d+$/.test(line)) acknowledged.add(Number(line))
      const there = await numbersIn(folder)
      expect([...acknowledged].filter(value => there.get(value) !== 3)).toEqual([])
      expect([...there.values()].filter(parts => parts !== 3)).toEqual([])
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(48)
  })

  test('was written through: PostgreSQL syncs its log at each commit', async () => {
    const opened = await openEmbedded(copied('synced'))
    if (!opened.ok) throw new Error(opened.refusal.says)
    const { pool, close } = opened.value
    await pool.query('set session authorization postgres')
    await pool.query('create table number (value int)')
    const syncs = async (): Promise<number> => {
      await pool.query('select pg_stat_force_next_flush()')
      const answer = await pool.query<{ syncs: number }>(
        "select sum(fsyncs)::bigint as syncs from pg_stat_io where object = 'wal'",
      )
      return answer.rows[0]?.syncs ?? 0
    }
    expect((await pool.query('show fsync')).rows).toEqual([{ fsync: 'on' }])
    const before = await syncs()
    for (let value = 0; value < 10; value++) await pool.query('insert into number values ($1)', [value])
    expect((await syncs()) - before).toBeGreaterThanOrEqual(10)
    await close()
  })

  test('is there when the database stops in a panic; the next transaction finds it up again', async () => {
    const folder = copied('panic')
    const opened = await openEmbedded(folder)
    if (!opened.ok) throw new Error(opened.refusal.says)
    const { pool } = opened.value
    const database = databaseOver('embedded', opened.value)
    await pool.query('set session authorization postgres')
    await pool.query('create table number (value int)')
    await pool.query('grant select, insert on number to causeway_app')
    await pool.query('insert into number values (1)')
    // The log cannot be continued, as on a full disk.
    const log = join(folder, 'cluster/pg_wal')
    renameSync(log, `${log}.away`)
    await pool.query('select pg_switch_wal()').catch(() => {})
    const write = (value: number): Promise<unknown> =>
      database.inTransaction(nobody, tx => sql`insert into number values (${value})`.execute(tx))
    await expect(write(2)).rejects.toMatchObject({ retry: expect.stringMatching(/soon|later/) })
    await expect(database.ping()).rejects.toBeInstanceOf(Fault)
    renameSync(`${log}.away`, log)
    await write(3)
    const there = await database.inTransaction(nobody, tx =>
      sql`select value from number order by value`.execute(tx),
    )
    expect(there.rows).toEqual([{ value: 1 }, { value: 3 }])
    await database.close()
  })
})

describe('one holder', () => {
  test('a second process is refused, and so is a second opening by this one', async () => {
    const folder = copied('shared')
    const { child, until } = startWriter(folder)
    await until(/^1$/)
    const second = await openEmbedded(folder)
    expect(second).toMatchObject({ ok: false, refusal: { code: 'database/folder-in-use' } })
    child.kill('SIGKILL')
    await ended(child)
    const third = await openEmbedded(folder)
    expect(third.ok).toBe(true)
    expect(await openEmbedded(folder)).toMatchObject({ refusal: { code: 'database/folder-in-use' } })
    if (third.ok) await third.value.close()
    expect(existsSync(join(folder, 'in-use'))).toBe(false)
  })

  test('what a process left that is no more, or whose number another has now, holds nobody up', async () => {
    for (const left of [
      { host: hostname(), pid: 999_999_999, startedAt: '1' },
      { host: hostname(), pid: process.pid, startedAt: '1' },
    ]) {
      const folder = copied(`left-${left.pid}`)
      writeFileSync(join(folder, 'in-use'), JSON.stringify(left))
      const opened = await openEmbedded(folder)
      expect(opened.ok).toBe(true)
      if (opened.ok) await opened.value.close()
    }
  })
})

describe('a folder that is not ours to open', () => {
  const damages: Readonly<Record<string, { code: string; damage: (cluster: string) => void }>> = {
    'lost PG_VERSION': {
      code: 'database/folder-damaged',
      damage: cluster => rmSync(join(cluster, 'PG_VERSION')),
    },
    'lost its control file': {
      code: 'database/folder-damaged',
      damage: cluster => rmSync(join(cluster, 'global/pg_control')),
    },
    'was made by another PostgreSQL': {
      code: 'database/folder-of-another-version',
      damage: cluster => writeFileSync(join(cluster, 'PG_VERSION'), '17\n'),
    },
  }
  for (const [what, { code, damage }] of Object.entries(damages)) {
    test(`it ${what}: refused, and left as it is`, async () => {
      const folder = copied(what)
      damage(join(folder, 'cluster'))
      const before = readdirSync(join(folder, 'cluster')).sort()
      expect(await openEmbedded(folder)).toMatchObject({ ok: false, refusal: { code } })
      expect(readdirSync(join(folder, 'cluster')).sort()).toEqual(before)
      expect(existsSync(join(folder, 'in-use'))).toBe(false)
    })
  }

  test('its control file is cut short: a fault, and the folder is free again', async () => {
    const folder = copied('cut')
    truncateSync(join(folder, 'cluster/global/pg_control'), 100)
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'database/cannot-start' })
    expect(existsSync(join(folder, 'in-use'))).toBe(false)
  })

  test('a first start that was interrupted begins again', async () => {
    const folder = join(base, 'interrupted')
    mkdirSync(join(folder, 'cluster.new', 'base'), { recursive: true })
    writeFileSync(join(folder, 'cluster.new', 'PG_VERSION'), '18\n')
    const opened = await openEmbedded(folder)
    expect(opened.ok).toBe(true)
    if (opened.ok) await opened.value.close()
    expect(readdirSync(folder)).toEqual(['cluster'])
  })
})
