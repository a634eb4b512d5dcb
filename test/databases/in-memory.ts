/**
 * The embedded database in memory for one test file after another: to start one costs a second and a half of
 * processor time, to empty one a tenth of that.
 */
import pg from 'pg'
import { columnValues } from '#store/column-values.ts'
import { findImage } from '#store/embedded/image.ts'
import { startThread, type Thread } from '#store/embedded/thread.ts'
import { wireTo } from '#store/embedded/wire.ts'
import type { OpenPool } from '#store/pool.ts'
import { programRole } from '#store/transactions.ts'

/** What a migrated database holds before anybody has used it. */
type Beginning = { readonly catalogue: string; readonly rows: ReadonlyMap<string, string> }

type Kept = { readonly thread: Thread; readonly beginning: Beginning }

/** Those of this worker that nobody uses. */
const idle: Kept[] = []

const ownTables = `
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where relkind = 'r' and nspname in ('public', 'pgboss')`

function poolTo(thread: Thread, user: string): pg.Pool {
  const pool = new pg.Pool({ max: 1, user, types: columnValues, stream: () => wireTo(thread.begin) })
  pool.on('error', () => {})
  return pool
}

/** Tables, rights, policies, functions and roles as they are; a test that changes one leaves another text. */
async function describeCatalogue(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query(`
    select md5(concat(
      (select string_agg(concat(oid, relname, relacl, relowner, relrowsecurity, relforcerowsecurity), ',' order by oid)
        from pg_class where relkind <> 't'),
      (select string_agg(concat(oid, xmin), ',' order by oid) from pg_policy),
      (select string_agg(concat(oid, xmin), ',' order by oid) from pg_proc where oid >= 16384),
      (select string_agg(concat(oid, tgenabled), ',' order by oid) from pg_trigger),
      (select string_agg(concat(oid, convalidated), ',' order by oid) from pg_constraint),
      (select string_agg(concat(attrelid, attnum, attname, attnotnull), ',' order by attrelid, attnum)
        from pg_attribute where attrelid >= 16384),
      (select string_agg(concat(oid, xmin), ',' order by oid) from pg_authid),
      (select string_agg(concat(roleid, member), ',' order by roleid, member) from pg_auth_members),
      (select string_agg(concat(setdatabase, setrole, setconfig), ',') from pg_db_role_setting)
    )) as catalogue`)
  return rows[0].catalogue
}

/** Tables in which anything was ever written. */
async function listWritten(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query(
    `select format('%I.%I', nspname, relname) as name ${ownTables} and pg_relation_size(pg_class.oid) > 0`,
  )
  return rows.map(({ name }) => name)
}

async function lookAtBeginning(client: pg.ClientBase): Promise<Beginning> {
  const rows = new Map<string, string>()
  for (const table of await listWritten(client)) {
    const { rows: found } = await client.query(`select json_agg(each)::text as rows from ${table} each`)
    if (found[0].rows !== null) rows.set(table, found[0].rows)
  }
  return { catalogue: await describeCatalogue(client), rows }
}

async function asOwner<T>(thread: Thread, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const pool = poolTo(thread, 'postgres')
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
    await pool.end()
  }
}

/** As it began, or false where a test changed more than rows. */
async function begunAnew({ thread, beginning }: Kept): Promise<boolean> {
  if (thread.down() !== null) return false
  return await asOwner(thread, async client => {
    const written = await listWritten(client)
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    if (written.length > 0) await client.query(`truncate ${written.join(', ')} restart identity cascade`)
    for (const [table, rows] of beginning.rows)
      await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
        rows,
      ])
    await client.query('commit')
    return (await describeCatalogue(client)) === beginning.catalogue
  })
}

async function start(): Promise<Kept> {
  const thread = await startThread({ folder: null, image: await findImage() })
  return { thread, beginning: await asOwner(thread, lookAtBeginning) }
}

/** A fresh, migrated database in memory; closing it gives it back. */
export async function openInMemory(): Promise<OpenPool> {
  const kept = idle.pop() ?? (await start())
  const pool = poolTo(kept.thread, programRole)
  return {
    pool,
    close: async () => {
      await pool.end()
      if (await begunAnew(kept).catch(() => false)) idle.push(kept)
      else await kept.thread.close()
    },
  }
}
