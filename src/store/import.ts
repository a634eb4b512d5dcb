/** Takes an export into an empty, migrated database: a server's, or a folder's. Everything or nothing. */
import pg from 'pg'
import { done, type Result, refused } from '#base/result.ts'
import { columnValues } from './column-values.ts'
import { openEmbedded } from './embedded/open.ts'
import { type CarriedTable, carriedTables } from './export.ts'
import { appliedNames } from './migrate.ts'
import { troubleOf } from './trouble.ts'

/** Rows that are written at a time. */
const batch = 1000

type Lines = AsyncIterable<string>

const notAnExport = refused<null>(
  'database/not-an-export',
  'The file is no export of a Causeway database, or its end is missing.',
  'Export again with “causeway database export”.',
)

/** What the first line says, or null. */
function madeBy(line: string): readonly string[] | null {
  try {
    const told = JSON.parse(line) as { causeway?: unknown; migrations?: unknown }
    return told.causeway === 'database' && Array.isArray(told.migrations) ? told.migrations.map(String) : null
  } catch {
    return null
  }
}

/** The table that a line opens; a row never has this shape, because no table of ours has these two columns alone. */
function tableOf(line: string, tables: readonly CarriedTable[]): CarriedTable | null {
  if (!line.startsWith('{"table":"')) return null
  const name = (JSON.parse(line) as { table: string }).table
  return tables.find(each => each.name === name) ?? null
}

async function write(client: pg.ClientBase, table: CarriedTable, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  const columns = table.columns.join(', ')
  await client.query(
    `insert into ${table.name} (${columns})
      select ${columns} from json_populate_recordset(null::${table.name}, $1::json)`,
    [`[${rows.join(',')}]`],
  )
}

/** Writes the rows; true when the last line was there. */
async function writeAll(
  client: pg.ClientBase,
  tables: readonly CarriedTable[],
  lines: AsyncIterator<string>,
): Promise<boolean> {
  let table: CarriedTable | null = null
  let rows: string[] = []
  for (;;) {
    const next = await lines.next()
    if (next.done) return false
    const opens = tableOf(next.value, tables)
    const ends = next.value === '{"end":true}'
    if (opens !== null || ends || rows.length === batch) {
      if (table !== null) await write(client, table, rows)
      rows = []
    }
    if (ends) return true
    if (opens !== null) table = opens
    else rows.push(next.value)
  }
}

/** The owner is held by row-level security too (FORCE): that is lifted for this transaction, and set again in it. */
async function force(client: pg.ClientBase, tables: readonly CarriedTable[], on: boolean): Promise<void> {
  for (const { name } of tables.filter(each => each.name.startsWith('public.')))
    await client.query(`alter table ${name} ${on ? '' : 'no '}force row level security`)
}

async function isEmpty(client: pg.ClientBase, tables: readonly CarriedTable[]): Promise<boolean> {
  const any = tables
    .filter(({ name }) => name !== 'pgboss.queue')
    .map(({ name }) => `exists (select from ${name})`)
  const answer = await client.query<{ any: boolean }>(`select ${any.join(' or ')} as any`)
  return answer.rows[0]?.any === false
}

async function takeIn(client: pg.ClientBase, given: Lines): Promise<Result<null>> {
  const lines = given[Symbol.asyncIterator]()
  const first = await lines.next()
  const names = first.done ? null : madeBy(first.value)
  if (names === null) return notAnExport
  if (JSON.stringify(names) !== JSON.stringify(await appliedNames(client))) {
    return refused(
      'database/export-of-another-version',
      `The export was made with ${names.length} changes applied, up to ${names.at(-1) ?? 'none'}; this database has others.`,
      'Import with the version of Causeway that exported, then start the newer one.',
    )
  }
  const tables = await carriedTables(client)
  await client.query("begin; set local time zone 'UTC'; set local datestyle to 'ISO, YMD'")
  await force(client, tables, false)
  if (!(await isEmpty(client, tables))) {
    await client.query('rollback')
    return refused(
      'database/not-empty',
      'The database that should take the export has rows already.',
      'Name an empty folder, or a database that has only been migrated.',
    )
  }
  await client.query('delete from pgboss.queue')
  const whole = await writeAll(client, tables, lines)
  await force(client, tables, true)
  await client.query(whole ? 'commit' : 'rollback')
  return whole ? done(null) : notAnExport
}

/** Where an export goes: a folder, or a server by its owner's URL. Both are migrated as the program knows. */
export type ImportTarget = { readonly folder: string } | { readonly ownerUrl: string }

/** Takes the lines in, all or none. Refused when the database has rows, or was made by another version. */
export async function importInto(target: ImportTarget, lines: Lines): Promise<Result<null>> {
  if ('ownerUrl' in target) {
    const client = new pg.Client({ connectionString: target.ownerUrl, types: columnValues })
    try {
      await client.connect()
      return await takeIn(client, lines)
    } catch (error) {
      throw troubleOf(error)
    } finally {
      await client.end()
    }
  }
  const opened = await openEmbedded(target.folder)
  if (!opened.ok) return opened
  try {
    const client = await opened.value.pool.connect()
    try {
      await client.query('set session authorization postgres')
      return await takeIn(client, lines)
    } finally {
      client.release(true)
    }
  } finally {
    await opened.value.close()
  }
}
