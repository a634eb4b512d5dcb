/** A PostgreSQL server for the tests: started by the first test that asks, shared by the run, gone at its end. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { migrateServer } from '#store/server/open.ts'
import { onceInRun } from './once.ts'

/** A server that runs, as seen by whoever may do everything on it. */
export type TestServer = {
  /** The superuser's URL, without a database's name at its end: `postgres://…:port/`. */
  readonly superuser: string
  /** A role that owns the tables, and one that the program uses. */
  readonly owner: string
  readonly program: string
  /** The database of this run that every other one is copied from, migrated once. */
  readonly template: string
}

/** Where PostgreSQL's own programs are: on the path, or in Debian's folder, the newest first. */
export function findServerPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const onPath = spawnSync('sh', ['-c', 'readlink -f "$(command -v initdb)"'], {
    encoding: 'utf8',
  }).stdout.trim()
  const folders = [
    ...(onPath === '' ? [] : [join(onPath, '..')]),
    ...versions.map(version => join(debian, version, 'bin')),
  ]
  return folders.find(folder => ['initdb', 'postgres'].every(each => existsSync(join(folder, each)))) ?? null
}

/** PostgreSQL refuses to run as root: then another user of this machine runs it. */
export function otherUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const name = ['postgres', 'nobody'].find(each => spawnSync('id', [each]).status === 0)
  if (name === undefined) throw new Error('There is no user postgres or nobody to run PostgreSQL as.')
  const number = (word: string): number => Number(execFileSync('id', [word, name], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: `${url}postgres` })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Starts a server of our own in a folder that its user can enter. Durability is off: its data ends with the run. */
async function startOwn(run: string): Promise<string> {
  const programs = findServerPrograms()
  if (programs === null) throw new Error('The tests need PostgreSQL. “npm test” installs it, or says how.')
  const user = otherUser()
  const folder = mkdtempSync('/tmp/causeway-postgres-')
  if (user !== null) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const port = await freePort()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '64MB',
    max_connections: 200,
    autovacuum: 'off',
  }
  const log = openSync(join(run, 'server.log'), 'a')
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...user, cwd: folder, detached: true, stdio: ['ignore', log, log] },
  )
  writeFileSync(join(run, 'own-server'), `${server.pid}\n${folder}`)
  server.unref()
  const url = `postgres://postgres@127.0.0.1:${port}/`
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error(readFileSync(join(run, 'server.log'), 'utf8'))
    await pause(50)
  }
  console.error(
    `Tests use ${execFileSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()}.`,
  )
  return url
}

/** The same server as another role, whose password is its name. */
export function urlAs(url: string, role: string): string {
  const as = new URL(url)
  as.username = role
  as.password = role
  return as.href
}

/** Roles of the tests and the template. On a server that is given, the roles may be left from an earlier run. */
async function prepare(superuser: string): Promise<TestServer> {
  const client = new pg.Client({ connectionString: `${superuser}postgres` })
  await client.connect()
  const server = {
    superuser,
    owner: urlAs(superuser, 'causeway_test_owner'),
    program: urlAs(superuser, 'causeway_test_program'),
    template: `causeway_template_${randomBytes(6).toString('hex')}`,
  }
  try {
    for (const role of ['causeway_test_owner createrole', 'causeway_test_program']) {
      const [name] = role.split(' ')
      const there = await client.query('select from pg_roles where rolname = $1', [name])
      if (there.rowCount === 0) await client.query(`create role ${role} login password '${name}'`)
    }
    await client.query(`create database ${server.template} owner causeway_test_owner`)
    const migrated = await migrateServer(`${server.owner}${server.template}`)
    if (!migrated.ok) throw new Error(migrated.refusal.says)
    await client.query('grant causeway_app to causeway_test_program')
  } finally {
    await client.end()
  }
  return server
}

/** The run's server: its own, or the one of TEST_DATABASE_URL, a superuser's. */
export function findServer(run: string): Promise<TestServer> {
  return onceInRun(run, 'server', async () => {
    const given = process.env.TEST_DATABASE_URL
    if (given) console.error('Tests use the PostgreSQL of TEST_DATABASE_URL.')
    return prepare(given ? new URL('/', given).href : await startOwn(run))
  })
}

/** Stops the run's own server and removes its folder; on one that was given, the template alone. */
export async function stopServer(run: string): Promise<void> {
  const ready = join(run, 'server.json')
  if (process.env.TEST_DATABASE_URL && existsSync(ready)) {
    const server = JSON.parse(readFileSync(ready, 'utf8')) as TestServer
    const client = new pg.Client({ connectionString: `${server.superuser}postgres` })
    await client.connect()
    await client.query(`drop database ${server.template} with (force)`)
    await client.end()
  }
  const note = join(run, 'own-server')
  if (!existsSync(note)) return
  const [pid, folder] = readFileSync(note, 'utf8').split('\n')
  try {
    process.kill(Number(pid), 'SIGINT')
    for (let tries = 0; tries < 100; tries++) {
      process.kill(Number(pid), 0)
      await pause(50)
    }
  } catch {
    // It has stopped.
  }
  if (folder?.startsWith('/tmp/causeway-postgres-')) rmSync(folder, { recursive: true, force: true })
}
