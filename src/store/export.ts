/** The whole embedded database as lines of text, to move to a server or to a newer version, or to keep as a backup. */
import type pg from 'pg'
import { Fault } from '#base/fault.ts'
import { done, type Result } from '#base/result.ts'
import { openEmbedded } from './embedded/open.ts'
import { appliedNames } from './migrate.ts'
import type { OpenPool } from './pool.ts'

/** A table of ours or of the job queue, and the columns that are written. */
export type CarriedTable = {
  readonly name: string
  readonly columns: readonly string[]
  /** Rows are written in its order: ids sort by time, so that a row comes after one of its own table that it names. */
  readonly key: readonly string[]
}

/**
 * All tables, those that others point to first, without what the migrations fill themselves. Partitions come
 * with their table; the columns that PostgreSQL computes are left out.
 */
export async function carriedTables(client: pg.ClientBase): Promise<readonly CarriedTable[]> {
  const answer = await client.query<CarriedTable & { pointsTo: string[] }>(`
    select format('%I.%I', nspname, relname) as name,
      (select array_agg(quote_ident(attname) order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select array_agg(quote_ident(attname) order by array_position(conkey, attnum)) from pg_constraint
        join pg_attribute on attrelid = conrelid and attnum = any (conkey)
        where conrelid = c.oid and contype = 'p') as key,
      (select coalesce(array_agg(distinct format('%I.%I', tn.nspname, t.relname)), '{}') from pg_constraint
        join pg_class t on t.oid = confrelid join pg_namespace tn on tn.oid = t.relnamespace
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as "pointsTo"
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname in ('public', 'pgboss') and relkind in ('r', 'p') and not relispartition
      and (nspname, relname) not in (('public', 'schema_migration'), ('pgboss', 'version'))
    order by 1`)
  const sorted: CarriedTable[] = []
  let rest = answer.rows
  while (rest.length > 0) {
    const names = new Set(rest.map(({ name }) => name))
    const free = rest.filter(({ pointsTo }) => !pointsTo.some(name => names.has(name)))
    if (free.length === 0)
      throw new Fault('database/cannot-export', 'Tables point to each other in a circle.')
    sorted.push(...free)
    rest = rest.filter(each => !free.includes(each))
  }
  return sorted
}

/** Rows that are fetched at a time. */
const batch = 1000

/** The first line says what made the export, then each table's line is followed by its rows, one JSON text each. */
async function* linesOf(client: pg.ClientBase): AsyncGenerator<string> {
  await client.query("begin isolation level repeatable read; set local time zone 'UTC'")
  yield JSON.stringify({ causeway: 'database', migrations: await appliedNames(client) })
  for (const { name, columns, key } of await carriedTables(client)) {
    yield JSON.stringify({ table: name })
    await client.query(
      `declare carried no scroll cursor for
        select row_to_json(carried)::text as line from (select ${columns.join(', ')} from ${name} order by ${key.join(', ')}) carried`,
    )
    for (;;) {
      const rows = await client.query<{ line: string }>(`fetch ${batch} from carried`)
      for (const { line } of rows.rows) yield line
      if (rows.rows.length < batch) break
    }
    await client.query('close carried')
  }
  await client.query('commit')
  yield JSON.stringify({ end: true })
}

/** The lines, and the database closed after the last of them, or after whoever reads them has had enough. */
async function* linesAndClose(open: OpenPool): AsyncGenerator<string> {
  const client = await open.pool.connect()
  try {
    await client.query('set session authorization postgres')
    yield* linesOf(client)
  } finally {
    client.release(true)
    await open.close()
  }
}

/**
 * The folder's database as lines; they have to be read, for nothing else may have the folder until then. The
 * text holds everything, plain but for what is sealed in its columns: keep it as the database is kept.
 */
export async function exportFolder(folder: string): Promise<Result<AsyncIterable<string>>> {
  const opened = await openEmbedded(folder)
  return opened.ok ? done(linesAndClose(opened.value)) : opened
}
