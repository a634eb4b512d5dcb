/** An export taken into another database is the same database: every example row, from a folder to either kind. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { plantAll } from '#test/databases/isolation.ts'
import { findServer, type TestServer, template } from '#test/databases/server.ts'
import { openEmbedded } from './embedded/open.ts'
import { exportFolder } from './export.ts'
import { importInto } from './import.ts'

let base = ''
let server: TestServer
let keeper: pg.Client
let lines: readonly string[] = []
const name = `causeway_import_${randomBytes(6).toString('hex')}`

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'causeway-import-'))
  server = await findServer(inject('runFolder'))
  keeper = new pg.Client({ connectionString: `${server.superuser}postgres` })
  await keeper.connect()
  await keeper.query('select pg_advisory_lock(4471)')
  await keeper.query(`create database ${name} template ${template} owner causeway_test_owner`)
  await keeper.query('select pg_advisory_unlock(4471)')
  const opened = await openEmbedded(join(base, 'from'))
  if (!opened.ok) throw new Error(opened.refusal.says)
  const client = await opened.value.pool.connect()
  await client.query('set session authorization postgres')
  await client.query('begin')
  await plantAll(client)
  await client.query("insert into pgboss.queue (name) values ('a-queue') on conflict do nothing")
  await client.query('commit')
  client.release(true)
  await opened.value.close()
  lines = await exported(join(base, 'from'))
})
afterAll(async () => {
  await keeper.query(`drop database ${name} with (force)`)
  await keeper.end()
  rmSync(base, { recursive: true, force: true })
})

async function exported(folder: string): Promise<string[]> {
  const answer = await exportFolder(folder)
  if (!answer.ok) throw new Error(answer.refusal.says)
  const all: string[] = []
  for await (const line of answer.value) all.push(line)
  return all
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line)
}

test('a folder goes to another folder, line for line; one that has rows is refused', async () => {
  expect(lines.length).toBeGreaterThan(60)
  const target = { folder: join(base, 'to') }
  expect(await importInto(target, given(lines))).toEqual({ ok: true, value: null })
  expect(await exported(target.folder)).toEqual(lines)
  expect(await importInto(target, given(lines))).toMatchObject({ refusal: { code: 'database/not-empty' } })
})

test('what is cut off, or is no export, or is of another version, leaves nothing behind', async () => {
  const target = { folder: join(base, 'cut') }
  for (const { wrong, code } of [
    { wrong: lines.slice(0, -1), code: 'database/not-an-export' },
    { wrong: ['{"some":"thing"}', ...lines.slice(1)], code: 'database/not-an-export' },
    {
      wrong: ['{"causeway":"database","migrations":["0001-foundations"]}', ...lines.slice(1)],
      code: 'database/export-of-another-version',
    },
  ])
    expect(await importInto(target, given(wrong))).toMatchObject({ ok: false, refusal: { code } })
  expect(await importInto(target, given(lines))).toEqual({ ok: true, value: null })
})

test('a folder goes to a server, by the owner of its tables, who is held by the policies again afterwards', async () => {
  const answer = await importInto({ ownerUrl: `${server.owner}${name}` }, given(lines))
  expect(answer).toEqual({ ok: true, value: null })
  const look = new pg.Client({ connectionString: `${server.superuser}${name}` })
  await look.connect()
  const unforced = await look.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relrowsecurity and not relforcerowsecurity`,
  )
  expect(unforced.rows).toEqual([])
  const tables = lines
    .filter(line => line.startsWith('{"table"'))
    .map(line => (JSON.parse(line) as { table: string }).table)
  let rows = 0
  for (const table of tables) {
    const answer = await look.query(`select count(*)::int as number from ${table}`)
    rows += (answer.rows as { number: number }[])[0]?.number ?? 0
  }
  await look.end()
  expect(rows).toBe(lines.length - tables.length - 2)
})
