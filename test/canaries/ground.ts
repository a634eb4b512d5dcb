/** Where a hub's process stands in this test: a database and a folder of its own, and ways past both for looking. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Database } from '#store/database.ts'
import { openEmbedded } from '#store/embedded/open.ts'
import { findServer, freePort } from '#test/databases/server.ts'
import { failing } from './canary.ts'

type WithOwner = <T>(work: (client: pg.ClientBase) => Promise<T>) => Promise<T>

export type Ground = {
  readonly kind: Database['kind']
  /** The settings of the process. */
  readonly env: Readonly<Record<string, string>>
  /** Past all protection. Of an embedded database only while the process does not run. */
  readonly withOwner: WithOwner
  /** Takes the database away from the process until what it gives is called; null where nobody can. */
  readonly takeAway: (() => Promise<() => Promise<void>>) | null
  /** The files of the blobs, by their paths. */
  files(): readonly string[]
  remove(): Promise<void>
}

function key(): string {
  return randomBytes(32).toString('hex')
}

function settingsFor(folder: string): Record<string, string> {
  return {
    CAUSEWAY_MODE: 'development',
    CAUSEWAY_DATA: folder,
    CAUSEWAY_PORT: '0',
    CAUSEWAY_PUBLIC_URL: 'http://localhost:8080',
    CAUSEWAY_LOG_LEVEL: 'debug',
    CAUSEWAY_REQUESTS_PER_MINUTE: '100000',
    CAUSEWAY_AUDIT_KEY: key(),
    CAUSEWAY_SEALING_KEY: key(),
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

export async function makeGround(kind: Database['kind']): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-canaries-'))
  const env = {
    ...settingsFor(folder),
    CAUSEWAY_SFTP_PORT: String(await freePort()),
    CAUSEWAY_MAIL_DROP: `127.0.0.1:${await freePort()}`,
    CAUSEWAY_MAIL_DROP_DOMAIN: 'files.hub.example.org',
  }
  const files = (): readonly string[] => filesBelow(join(folder, 'files'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  if (kind === 'embedded') {
    const withOwner = ownerOfEmbedded(join(folder, 'database'))
    return { kind, env, withOwner, takeAway: null, files, remove: async () => remove() }
  }
  const copy = await copyOnServer()
  return {
    kind,
    env: { ...env, DATABASE_URL: copy.url },
    withOwner: copy.withOwner,
    takeAway: copy.takeAway,
    files,
    remove: async () => {
      remove()
      await copy.drop()
    },
  }
}

function ownerOfEmbedded(folder: string): WithOwner {
  return async work => {
    const opened = await openEmbedded(folder)
    if (!opened.ok) throw new Error(opened.refusal.says)
    const client = await opened.value.pool.connect()
    try {
      await client.query('set session authorization postgres')
      return await work(client)
    } finally {
      await client.query('set session authorization causeway_app')
      client.release()
      await opened.value.close()
    }
  }
}

async function copyOnServer() {
  const server = await findServer(inject('runFolder'))
  const name = `causeway_canaries_${randomBytes(6).toString('hex')}`
  const keeper = new pg.Client({ connectionString: `${server.superuser}postgres` })
  await keeper.connect()
  await keeper.query('select pg_advisory_lock(4471)')
  await keeper.query(`create database ${name} template ${server.template} owner causeway_test_owner`)
  await keeper.query('select pg_advisory_unlock(4471)')
  const withOwner: WithOwner = async work => {
    const client = new pg.Client({ connectionString: `${server.superuser}${name}` })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  const allow = (yes: boolean) => keeper.query(`alter database ${name} allow_connections ${yes}`)
  return {
    url: `${server.program}${name}`,
    withOwner,
    takeAway: async () => {
      await allow(false)
      await keeper.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
      return async () => void (await allow(true))
    },
    drop: async () => {
      await keeper.query(`drop database ${name} with (force)`)
      await keeper.end()
    },
  }
}

/** From now on the database fails at rows with the mark in them, and its message repeats the whole row. */
export async function failAtMarkedRows({ withOwner }: Ground): Promise<void> {
  await withOwner(async client => {
    await client.query(`create function fail_at_marked() returns trigger language plpgsql as $$
      begin
        if new::text ilike '%${failing}%' then
          raise exception 'cannot keep %', new using detail = new::text, hint = new::text, errcode = '22000';
        end if;
        return new;
      end $$`)
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p') and not relispartition`,
    )
    for (const { name } of tables.rows)
      await client.query(
        `create trigger fail_at_marked before insert or update on public."${name}"
          for each row execute function fail_at_marked()`,
      )
  })
}

/** Every row of a schema's tables as text, table by table. */
export async function rowsOf({ withOwner }: Ground, schema: 'public' | 'pgboss') {
  return withOwner(async client => {
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = '${schema}'::regnamespace
        and relkind in ('r', 'p') and not relispartition`,
    )
    const places: { name: string; text: string }[] = []
    for (const { name } of tables.rows) {
      const rows = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${schema}."${name}" t`,
      )
      places.push({ name: `${schema}.${name}`, text: rows.rows.map(({ row }) => row).join('\n') })
    }
    return places
  })
}

export function contentOf(path: string): string {
  return readFileSync(path).toString('latin1')
}
