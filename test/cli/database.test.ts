/** `causeway database`: a server is migrated, a folder goes into it by a file, and what cannot be is refused. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findServer, type TestServer } from '#test/databases/server.ts'

const root = join(import.meta.dirname, '../..')
const name = `causeway_command_${randomBytes(6).toString('hex')}`
const packed = (): string => join(base, 'all.jsonl.gz')
let base = ''
let server: TestServer
let keeper: pg.Client

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'causeway-database-'))
  server = await findServer(inject('runFolder'))
  keeper = new pg.Client({ connectionString: `${server.superuser}postgres` })
  await keeper.connect()
  await keeper.query(`create database ${name} owner causeway_test_owner template template0`)
})
afterAll(async () => {
  await keeper.query(`drop database ${name} with (force)`)
  await keeper.end()
  rmSync(base, { recursive: true, force: true })
})

function run(
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): { status: number | null; says: string } {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...environment } = process.env
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'database', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...environment, CAUSEWAY_DATA: join(base, 'data'), ...settings },
  })
  return { status: ran.status, says: ran.stdout + ran.stderr }
}

test('migrates the owner’s server, once; without its URL it refuses', () => {
  const owner = { DATABASE_OWNER_URL: `${server.owner}${name}` }
  const first = run(['migrate'], owner)
  expect(first).toMatchObject({ status: 0, says: expect.stringContaining('0001-foundations') })
  expect(run(['migrate'], owner)).toMatchObject({ status: 0, says: 'Nothing to apply.\n' })
  expect(run(['migrate'])).toMatchObject({ status: 2, says: expect.stringContaining('DATABASE_OWNER_URL') })
})

test('a folder goes into the server by a file that only its owner can read; a damaged file goes nowhere', () => {
  const owner = { DATABASE_OWNER_URL: `${server.owner}${name}` }
  expect(run(['export', packed()]).status).toBe(0)
  expect(statSync(packed()).mode & 0o077).toBe(0)
  expect(readFileSync(packed()).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
  expect(run(['import', packed()], owner)).toMatchObject({
    status: 0,
    says: expect.stringContaining('the server'),
  })
  truncateSync(packed(), Math.floor(statSync(packed()).size / 2))
  expect(run(['import', packed()], owner)).toMatchObject({
    status: 2,
    says: expect.stringContaining('no export'),
  })
  expect(run(['import', join(base, 'nowhere')], owner)).toMatchObject({ status: 2 })
})
