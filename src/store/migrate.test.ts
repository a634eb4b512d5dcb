/** Migrations are applied once, in order, whole or not at all: whoever starts, and whatever interrupts them. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { findServer } from '#test/databases/server.ts'
import { columnValues } from './column-values.ts'
import { makeEmptyImage } from './embedded/image.ts'
import { startThread, type Thread } from './embedded/thread.ts'
import { unpackImage } from './embedded/unpack-image.ts'
import { wireTo } from './embedded/wire.ts'
import { type Migration, migrate, migrations } from './migrate.ts'

/** An empty database that can be cut off in the middle and come back. */
type Bare = {
  connect(): Promise<pg.Client>
  cutOff(): Promise<void>
  close(): Promise<void>
}

async function bareEmbedded(): Promise<Bare> {
  const base = mkdtempSync(join(tmpdir(), 'causeway-migrate-'))
  const folder = join(base, 'cluster')
  await unpackImage(await makeEmptyImage(join(import.meta.dirname, '../../.causeway/images')), folder)
  let thread: Thread = await startThread({ folder, image: null })
  return {
    connect: async () => {
      if (thread.down() !== null) thread = await startThread({ folder, image: null })
      const { begin } = thread
      const client = new pg.Client({ user: 'postgres', types: columnValues, stream: () => wireTo(begin) })
      client.on('error', () => {})
      await client.connect()
      return client
    },
    cutOff: () => thread.kill(),
    close: async () => {
      await thread.close()
      rmSync(base, { recursive: true, force: true })
    },
  }
}

async function bareServer(): Promise<Bare> {
  const server = await findServer(inject('runFolder'))
  const name = `causeway_bare_${randomBytes(6).toString('hex')}`
  const keeper = new pg.Client({ connectionString: `${server.superuser}postgres` })
  await keeper.connect()
  await keeper.query(`create database ${name} template template0`)
  return {
    connect: async () => {
      const client = new pg.Client({ connectionString: `${server.superuser}${name}`, types: columnValues })
      client.on('error', () => {})
      await client.connect()
      return client
    },
    cutOff: async () => {
      await keeper.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    },
    close: async () => {
      await keeper.query(`drop database ${name} with (force)`)
      await keeper.end()
    },
  }
}

function step(name: string, sql: string): Migration {
  return { name, sql, hash: `hash of ${sql}` }
}

const first = step('0001-first', 'create table first (value int); insert into first values (1);')
const second = step('0002-second', 'insert into first values (2); create table second (value int);')
const broken = step('0002-second', 'insert into first values (9); create table nowhere.second (value int);')

describe.each([
  { kind: 'embedded', make: bareEmbedded },
  { kind: 'server', make: bareServer },
])('migrations, $kind', ({ make }) => {
  const opened: Bare[] = []
  afterAll(async () => {
    for (const each of opened) await each.close()
  })
  const bare = async (): Promise<Bare> => {
    const one = await make()
    opened.push(one)
    return one
  }
  const valuesIn = async (client: pg.Client): Promise<unknown[]> =>
    (await client.query('select value from first order by value')).rows.map(
      (row: { value: number }) => row.value,
    )

  test('are applied in order, each once; what is there stays', async () => {
    const client = await (await bare()).connect()
    expect(await migrate(client, [first])).toEqual({ ok: true, value: ['0001-first'] })
    expect(await migrate(client, [first, second])).toEqual({ ok: true, value: ['0002-second'] })
    expect(await migrate(client, [first, second])).toEqual({ ok: true, value: [] })
    expect(await valuesIn(client)).toEqual([1, 2])
    await client.end()
  })

  test('a database that is newer, or was made by another wording, is refused and left alone', async () => {
    const client = await (await bare()).connect()
    await migrate(client, [first, second])
    const older = await migrate(client, [first])
    expect(older).toMatchObject({ ok: false, refusal: { code: 'database/newer-than-program' } })
    const reworded = await migrate(client, [first, broken])
    expect(reworded).toMatchObject({ ok: false, refusal: { code: 'database/migration-changed' } })
    expect(await valuesIn(client)).toEqual([1, 2])
    await client.end()
  })

  test('one that fails leaves nothing of itself, and the next start goes on from there', async () => {
    const client = await (await bare()).connect()
    await expect(migrate(client, [first, broken])).rejects.toMatchObject({ code: '3F000' })
    expect(await valuesIn(client)).toEqual([1])
    expect(await migrate(client, [first, second])).toEqual({ ok: true, value: ['0002-second'] })
    await client.end()
  })

  test('cut off at several points, they end up applied once', async () => {
    const database = await bare()
    const slow = Array.from({ length: 6 }, (_, index) => {
      const value = index + 1
      return step(
        `000${value}-slow`,
        `create table if not exists first (value int); insert into first values (${value});
          select pg_sleep(0.02); create table slow_${value} (value int); select pg_sleep(0.02);`,
      )
    })
    for (const milliseconds of [0, 25, 60, 110]) {
      const client = await database.connect()
      const running = migrate(client, slow).then(
        () => 'done',
        () => 'cut off',
      )
      await new Promise(resolve => setTimeout(resolve, milliseconds))
      await database.cutOff()
      await running
      await client.end().catch(() => {})
    }
    const client = await database.connect()
    expect((await migrate(client, slow)).ok).toBe(true)
    expect(await valuesIn(client)).toEqual([1, 2, 3, 4, 5, 6])
    const ledger = await client.query('select name from schema_migration order by name')
    expect(ledger.rows).toEqual(slow.map(({ name }) => ({ name })))
    await client.end()
  })
})

test('eight processes that start at once apply each migration once', async () => {
  const database = await bareServer()
  const clients = await Promise.all(Array.from({ length: 8 }, () => database.connect()))
  const applied = await Promise.all(clients.map(client => migrate(client, [first, second])))
  const names = applied.flatMap(each => (each.ok ? each.value : []))
  expect(names.sort()).toEqual(['0001-first', '0002-second'])
  for (const client of clients) await client.end()
  await database.close()
})

test('the program’s own are numbered without a gap', () => {
  const numbers = migrations().map(({ name }) => Number(name.slice(0, 4)))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})
