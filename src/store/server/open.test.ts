/** The PostgreSQL server: which roles the program refuses, what it does while the server is away, and poolers. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findServer, freePort, otherUser, type TestServer, template, urlAs } from '#test/databases/server.ts'
import { type Database, nobody } from '../database.ts'
import { openDatabase } from '../open.ts'
import { mayRun } from './check.ts'

let server: TestServer
let keeper: pg.Client
const name = `causeway_server_${randomBytes(6).toString('hex')}`

beforeAll(async () => {
  server = await findServer(inject('runFolder'))
  keeper = new pg.Client({ connectionString: `${server.superuser}postgres` })
  await keeper.connect()
  await keeper.query('select pg_advisory_lock(4471)')
  await keeper.query(`create database ${name} template ${template} owner causeway_test_owner`)
  await keeper.query('select pg_advisory_unlock(4471)')
})
afterAll(async () => {
  await keeper.query(`drop database ${name} with (force)`)
  await keeper.end()
})

async function opened(url: string): Promise<Database> {
  const answer = await openDatabase({ kind: 'server', url, size: 5 })
  if (!answer.ok) throw new Error(answer.refusal.says)
  return answer.value
}

const whose = (database: Database, organizationId: string | null): Promise<unknown> =>
  database.inTransaction({ organizationId, personId: null }, async tx => {
    const before = await sql<{ id: string | null }>`select acting_organization() as id`.execute(tx)
    await sql`select pg_sleep(0.001)`.execute(tx)
    const after = await sql<{ id: string | null }>`select acting_organization() as id`.execute(tx)
    return before.rows[0]?.id === after.rows[0]?.id ? after.rows[0]?.id : 'changed on the way'
  })

describe('a role that could see past row-level security is refused', () => {
  const roles: Readonly<Record<string, { make: string; refusal: string }>> = {
    'a superuser': { make: 'superuser', refusal: 'database/role-can-bypass' },
    'one that may bypass': { make: 'bypassrls', refusal: 'database/role-can-bypass' },
    'a member of one that may bypass': { make: 'in role test_bypasser', refusal: 'database/role-can-bypass' },
    'a member of the owner': { make: 'in role causeway_test_owner', refusal: 'database/role-owns-tables' },
    'one that is no member of causeway_app': { make: '', refusal: 'database/role-not-member' },
  }
  for (const [who, { make, refusal }] of Object.entries(roles)) {
    test(who, async () => {
      const role = `test_${randomBytes(6).toString('hex')}`
      await keeper.query('drop role if exists test_bypasser')
      await keeper.query('create role test_bypasser bypassrls')
      await keeper.query(`create role ${role} login password '${role}' ${make}`)
      const answer = await openDatabase({
        kind: 'server',
        url: `${urlAs(server.superuser, role)}${name}`,
      })
      await keeper.query(`drop role ${role}`)
      await keeper.query('drop role test_bypasser')
      expect(answer).toMatchObject({ ok: false, refusal: { code: refusal } })
    })
  }

  test('and so is a database that was not migrated, and a server that is too old', async () => {
    const empty = `causeway_empty_${randomBytes(6).toString('hex')}`
    await keeper.query(`create database ${empty}`)
    const answer = await openDatabase({ kind: 'server', url: `${server.program}${empty}` })
    await keeper.query(`drop database ${empty} with (force)`)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'database/not-migrated' } })
    const old = { query: () => Promise.resolve({ rows: [{ newEnough: false, version: '14.9' }] }) }
    expect(await mayRun(old as unknown as pg.ClientBase)).toMatchObject({
      refusal: { code: 'database/too-old' },
    })
  })
})

describe('a server that goes away', () => {
  const sockets = new Set<Socket>()
  let way: Server
  let port = 0
  let database: Database
  const listening = (): Promise<void> =>
    new Promise(resolve => way.listen(port, '127.0.0.1', () => resolve()))

  beforeAll(async () => {
    port = await freePort()
    const target = new URL(server.superuser)
    way = createServer(socket => {
      const onward = connect(Number(target.port), target.hostname)
      for (const end of [socket, onward]) {
        sockets.add(end)
        end.on('error', () => {})
        end.on('close', () => {
          socket.destroy()
          onward.destroy()
        })
      }
      socket.pipe(onward)
      onward.pipe(socket)
    })
    await listening()
    database = await opened(`postgres://causeway_test_program@127.0.0.1:${port}/${name}`)
  })
  afterAll(async () => {
    await database.close()
    way.close()
  })
  const goAway = async (): Promise<void> => {
    const closed = new Promise(resolve => way.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }

  test('is a Fault to try again soon, also in the middle of a transaction; then it is found by itself', async () => {
    await database.ping()
    const cut = database.inTransaction(nobody, async tx => {
      await sql`select 1`.execute(tx)
      await goAway()
      await sql`select 2`.execute(tx)
    })
    const away = { name: 'Fault', code: 'database/unavailable', retry: 'soon' }
    await expect(cut).rejects.toMatchObject(away)
    await expect(database.ping()).rejects.toMatchObject(away)
    await expect(whose(database, null)).rejects.toMatchObject(away)
    await listening()
    await database.ping()
    expect(await whose(database, '01890000-0000-7000-8000-000000000001')).toBe(
      '01890000-0000-7000-8000-000000000001',
    )
  })

  test('a server that was never there is the same Fault', async () => {
    const url = `postgres://causeway_test_program@127.0.0.1:${await freePort()}/${name}`
    await expect(openDatabase({ kind: 'server', url })).rejects.toMatchObject({
      code: 'database/unavailable',
    })
  })
})

describe('behind pgbouncer, which lends a connection for one transaction', () => {
  test('forty at once, over three connections, each see their own organization', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'causeway-pgbouncer-'))
    const user = otherUser()
    const port = await freePort()
    const target = new URL(server.superuser)
    writeFileSync(join(folder, 'users'), '"causeway_test_program" ""\n')
    writeFileSync(
      join(folder, 'pgbouncer.ini'),
      `[databases]
${name} = host=${target.hostname} port=${target.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, 'users')}
pool_mode = transaction
default_pool_size = 3
max_client_conn = 100
`,
    )
    for (const path of [folder, join(folder, 'users'), join(folder, 'pgbouncer.ini')]) {
      chmodSync(path, 0o700)
      if (user !== null) chownSync(path, user.uid, user.gid)
    }
    const pooler = spawn('pgbouncer', [join(folder, 'pgbouncer.ini')], { ...user, stdio: 'ignore' })
    const failed = new Promise<never>((_, reject) => pooler.once('error', reject))
    const url = `postgres://causeway_test_program@127.0.0.1:${port}/${name}`
    const whenUp = async (): Promise<Database[]> => {
      for (;;) {
        const first = await opened(url).catch(() => null)
        if (first === null) await new Promise(resolve => setTimeout(resolve, 50))
        else return [first, ...(await Promise.all(Array.from({ length: 7 }, () => opened(url))))]
      }
    }
    const databases = await Promise.race([whenUp(), failed])
    try {
      const ids = Array.from(
        { length: 400 },
        (_, index) => `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      )
      const seen = await Promise.all(
        ids.map((id, index) => {
          const database = databases[index % databases.length]
          return database ? whose(database, index % 5 === 0 ? null : id) : Promise.resolve('no database')
        }),
      )
      expect(seen).toEqual(ids.map((id, index) => (index % 5 === 0 ? null : id)))
      const backends = await keeper.query(
        "select count(*)::int as number from pg_stat_activity where datname = $1 and usename = 'causeway_test_program'",
        [name],
      )
      expect((backends.rows as { number: number }[])[0]?.number).toBeLessThanOrEqual(3 + 5)
    } finally {
      for (const database of databases) await database.close()
      const gone = new Promise(resolve => pooler.once('exit', resolve))
      pooler.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
