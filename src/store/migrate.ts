/** Brings a database to the program's own shape: plain SQL files, forward only, each whole or not at all. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { done, type Refusal, type Result, refused } from '#base/result.ts'

export type Migration = {
  /** `0001-foundations` */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, hex. */
  readonly hash: string
}

/** The program's migrations in their order. The folder stands beside this file, in the source and when published. */
export function migrations(): readonly Migration[] {
  const folder = join(import.meta.dirname, 'migrations')
  return readdirSync(folder)
    .filter(name => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map(name => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name: name.slice(0, -4), sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Any number, the same for every process: only one of them migrates at a time. */
const migratingLock = 727_140_201

type Applied = { readonly name: string; readonly hash: string }

/** What is applied and is not as the program knows it, as a refusal; null when it is a beginning of ours. */
export function objectionTo(applied: readonly Applied[], known: readonly Migration[]): Refusal | null {
  for (const [index, each] of applied.entries()) {
    const ours = known[index]
    if (ours === undefined) {
      return {
        code: 'database/newer-than-program',
        says: `The database has the change ${each.name}, which this program does not know.`,
        remedy: 'Start the newer program, or restore the backup that was made before it was started.',
      }
    }
    if (ours.name !== each.name || ours.hash !== each.hash) {
      return {
        code: 'database/migration-changed',
        says: `The change ${each.name} was applied in another wording than this program's ${ours.name}.`,
        remedy: 'Start the program that made this database.',
      }
    }
  }
  return null
}

async function appliedIn(client: pg.ClientBase): Promise<Applied[]> {
  const answer = await client.query<Applied>('select name, hash from schema_migration order by name')
  return answer.rows
}

/** The names of the migrations that made this database, in their order. */
export async function appliedNames(client: pg.ClientBase): Promise<readonly string[]> {
  return (await appliedIn(client)).map(({ name }) => name)
}

const ledger = `
  create table if not exists schema_migration (
    name text primary key,
    hash text not null,
    applied_at timestamptz not null default now()
  )`

/** Applies the next migration that is missing. Null when none is. */
async function applyNext(client: pg.ClientBase, known: readonly Migration[]): Promise<Result<string | null>> {
  await client.query('begin')
  try {
    await client.query(`select pg_advisory_xact_lock(${migratingLock})`)
    await client.query(ledger)
    const applied = await appliedIn(client)
    const objection = objectionTo(applied, known)
    const next = objection === null ? known[applied.length] : undefined
    if (next !== undefined) {
      await client.query(next.sql)
      await client.query('insert into schema_migration (name, hash) values ($1, $2)', [next.name, next.hash])
    }
    await client.query('commit')
    return objection === null ? done(next?.name ?? null) : { ok: false, refusal: objection }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/**
 * Applies what is missing, as the owner of the tables; gives the names of what was applied. Each migration
 * stands in one transaction with its record, so that an interruption leaves it whole or absent; others who
 * start at once wait. Refuses a database that is newer, or that other wordings made.
 */
export async function migrate(
  client: pg.ClientBase,
  known: readonly Migration[] = migrations(),
): Promise<Result<readonly string[]>> {
  const names: string[] = []
  for (;;) {
    const next = await applyNext(client, known)
    if (!next.ok) return next
    if (next.value === null) return done(names)
    names.push(next.value)
  }
}

/** For the program, which may not change tables: whether the database has exactly its shape. */
export async function hasOurShape(client: pg.ClientBase): Promise<Result<null>> {
  const known = migrations()
  const exists = await client.query<{ there: boolean }>(
    "select to_regclass('public.schema_migration') is not null as there",
  )
  const applied = exists.rows[0]?.there ? await appliedIn(client) : []
  const objection = objectionTo(applied, known)
  if (objection !== null) return { ok: false, refusal: objection }
  const missing = known[applied.length]
  if (missing === undefined) return done(null)
  return refused(
    'database/not-migrated',
    `The database lacks the change ${missing.name}.`,
    'Run “causeway database migrate” with DATABASE_OWNER_URL set.',
  )
}
