/** The database as its catalogue tells it: the reference page, and the columns that the row types must have. */
import type pg from 'pg'
import { openEmbedded } from '#store/embedded/open.ts'
import { migrations } from '#store/migrate.ts'

type Column = {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly fallback: string | null
  readonly says: string | null
}
type Table = {
  readonly name: string
  readonly says: string
  readonly parts: number
  readonly columns: readonly Column[]
  readonly constraints: readonly string[]
  readonly policies: readonly { name: string; command: string; using: string | null }[]
  readonly rights: string
}

/** Tables of ours, without partitions, by name. */
const question = `
  select relname as name, coalesce(obj_description(c.oid, 'pg_class'), '') as says,
    (select count(*)::int from pg_inherits where inhparent = c.oid) as parts,
    (select json_agg(json_build_object(
        'name', attname, 'type', format_type(atttypid, atttypmod), 'required', attnotnull,
        'fallback', pg_get_expr(adbin, adrelid), 'says', col_description(c.oid, attnum)) order by attnum)
      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
    (select coalesce(json_agg(pg_get_constraintdef(oid) order by contype <> 'p', contype, conname), '[]')
      from pg_constraint where conrelid = c.oid and contype in ('p', 'u', 'f', 'c', 'x')) as constraints,
    (select coalesce(json_agg(json_build_object('name', policyname, 'command', lower(cmd),
        'using', coalesce(qual, with_check)) order by policyname desc), '[]')
      from pg_policies where tablename = relname and schemaname = 'public') as policies,
    (select coalesce(string_agg(lower(privilege_type), ', ' order by privilege_type = 'DELETE',
        privilege_type = 'UPDATE', privilege_type = 'INSERT'), 'nothing')
      from aclexplode(relacl) where grantee = 'causeway_app'::regrole) as rights
  from pg_class c
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
  order by relname`

/** An empty, migrated database in memory, asked and closed again. */
async function ask<T>(look: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const opened = await openEmbedded(null)
  if (!opened.ok) throw new Error(opened.refusal.says)
  try {
    return await look(opened.value.pool)
  } finally {
    await opened.value.close()
  }
}

/** Which migration made the table: the first that says so. */
function migrationOf(table: string): string {
  const made = new RegExp(`create table ${table}\\b`, 'i')
  return migrations().find(({ sql }) => made.test(sql))?.name ?? 'the migrations themselves'
}

/** One line of Markdown: what would end a cell or a line is taken out of it. */
function inline(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim()
}

function section(table: Table): string {
  const columns = table.columns.map(column => {
    const rest = [
      column.required ? '' : 'or null',
      column.fallback === null ? '' : `default \`${inline(column.fallback)}\``,
    ]
    const type = [column.type, ...rest.filter(word => word !== '')].join(', ')
    return `| ${column.name} | ${type} | ${inline(column.says ?? '')} |`
  })
  const policies = table.policies.map(({ name, command, using }) => {
    const whom = command === 'select' ? 'is seen' : 'is seen and changed'
    const condition = inline(using ?? '').replaceAll(/\( ?SELECT (\w+\(\)) AS \w+\)/g, '$1')
    return `- ${name}: a row ${whom} where \`${condition}\``
  })
  return [
    `### ${table.name}`,
    '',
    `${table.says}.${table.parts > 0 ? ` In ${table.parts} partitions.` : ''} The program may ${table.rights}.`,
    '',
    '| column | type | |',
    '|---|---|---|',
    ...columns,
    '',
    ...table.constraints.map(each => `- \`${inline(each)}\``),
    ...policies,
    '',
  ].join('\n')
}

function page(tables: readonly Table[]): string {
  const bySubject = new Map<string, Table[]>()
  for (const table of tables) {
    const subject = migrationOf(table.name)
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), table])
  }
  const sections = [...bySubject]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, its]) => `## ${subject}\n\n${its.map(section).join('\n')}`)
  return [
    '# The database',
    '',
    'Derived from the migrations in `src/store/migrations`; the tables of the job queue (schema `pgboss`) are its',
    'library’s. Every table is held by row-level security: what the policies say of a row is what an organization and a',
    'person see. `acting_organization()`, `acting_person()` and `shown()` are what the transaction has set.',
    '',
    sections.join('\n'),
  ].join('\n')
}

/** What the program reads from a column of each type (src/store/column-values.ts). */
const readAs: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  numeric: 'string',
  'timestamp with time zone': 'string',
  date: 'Day',
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  bytea: 'Uint8Array',
  jsonb: 'Json',
}

function typeOf(column: Column): string {
  const list = column.type.endsWith('[]')
  const name = readAs[column.type.replace('[]', '')]
  if (name === undefined)
    throw new RangeError(`A column of a type that the program does not read: ${column.type}`)
  return `${list ? `readonly ${name}[]` : name}${column.required ? '' : ' | null'}`
}

/** The row types of one subject's tables. */
function columnsFile(subject: string, tables: readonly Table[]): string {
  const rows = tables.map(table => {
    const columns = table.columns.map(column => `    ${column.name}: ${typeOf(column)}`)
    return [`  ${table.name}: {`, ...columns, '  }'].join('\n')
  })
  const uses = (word: string): boolean => rows.some(row => new RegExp(`: (?:readonly )?${word}\\b`).test(row))
  const imports = [
    ...(uses('Day') ? ["import type { Day } from '#base/day.ts'"] : []),
    ...(uses('Json') ? ["import type { Json } from '../json.ts'"] : []),
  ]
  return [
    `/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of ${subject}. */`,
    ...imports,
    '',
    'export type Columns = {',
    ...rows,
    '}',
    '',
  ].join('\n')
}

/** Path below docs/reference → text. */
export async function databaseReference(): Promise<ReadonlyMap<string, string>> {
  const tables = await ask(async pool => (await pool.query<Table>(question)).rows)
  const files = new Map([['database.md', page(tables)]])
  // A subject that grew has several migrations of its name, or of names that begin with it.
  const subjects = new Set(migrations().map(({ name }) => name.slice(5)))
  const subjectOf = (table: Table): string => {
    const name = migrationOf(table.name).slice(5)
    const whole = name.replace(/-.*/, '')
    return subjects.has(whole) ? whole : name
  }
  for (const subject of subjects) {
    const its = tables.filter(table => subjectOf(table) === subject)
    if (its.length > 0) files.set(`../../test/databases/columns/${subject}.ts`, columnsFile(subject, its))
  }
  return files
}
