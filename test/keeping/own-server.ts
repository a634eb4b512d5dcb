/** A PostgreSQL server of one test: it can be killed and started again, and keeps what it said it would keep. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrateServer } from '#store/server/open.ts'
import { findServerPrograms, freePort, otherUser } from '#test/databases/server.ts'

export type OwnServer = {
  /** The program's role, on the migrated database. */
  readonly url: string
  /** A superuser's. */
  readonly ownerUrl: string
  /** Another database like it, migrated and empty; gives the program's URL. */
  freshDatabase(): Promise<string>
  /** As if the power had gone: no checkpoint, no goodbye. */
  crash(): void
  start(): void
  /** Stops it and removes its data. */
  remove(): void
}

/** Makes, starts and migrates it. Unlike the run's shared server it really writes to the disk. */
export async function makeOwnServer(): Promise<OwnServer> {
  const programs = findServerPrograms()
  if (programs === null) throw new Error('The tests need PostgreSQL. “npm test” installs it, or says how.')
  const user = otherUser()
  const folder = mkdtempSync('/tmp/causeway-own-server-')
  if (user !== null) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const run = (program: string, ...words: string[]): void => {
    execFileSync(join(programs, program), words, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  run(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  )
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c shared_buffers=64MB`
  const start = (): void => run('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options)
  start()
  const urlOf = (role: string, name: string): string => `postgres://${role}@127.0.0.1:${port}/${name}`
  const ownerUrl = urlOf('postgres', 'causeway')
  const keep = async (text: string): Promise<void> => {
    const keeper = new pg.Client({ connectionString: urlOf('postgres', 'postgres') })
    await keeper.connect()
    await keeper.query(text)
    await keeper.end()
  }
  const make = async (name: string): Promise<string> => {
    await keep(`create database ${name}`)
    const migrated = await migrateServer(urlOf('postgres', name))
    if (!migrated.ok) throw new Error(migrated.refusal.says)
    return urlOf('program', name)
  }
  const url = await make('causeway')
  await keep('create role program login in role causeway_app')
  let fresh = 0
  return {
    url,
    ownerUrl,
    freshDatabase: () => make(`fresh_${++fresh}`),
    crash: () => run('pg_ctl', 'stop', '-m', 'immediate', '-D', data),
    start,
    remove: () => {
      spawnSync(join(programs, 'pg_ctl'), ['stop', '-m', 'immediate', '-D', data], { ...user, cwd: folder })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
