/** The catalogue of the database holds what the house promises: protection, rights and types, table by table. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { forEachDatabase, type TestDatabase } from './databases.ts'

/** Tables without protection, each with its reason. */
const unprotected: Readonly<Record<string, string>> = {
  schema_migration: 'the names of our own migrations; nobody but the owner can write it',
}

/** Unique keys that do not begin with the organization: secrets, which find their row, and a person's own sessions. */
const otherKeys = [
  'api_token secret_hash',
  'invitation secret_hash',
  'person_session person_id',
  'person_session secret_hash',
  'public_page slug',
  'sftp_login opened_by',
  'sftp_terms user_name',
]

/** Functions that run as their owner, each with its reason. */
const definers: Readonly<Record<string, string>> = {}

forEachDatabase((_kind, open) => {
  let database: TestDatabase
  const ask = async (text: string): Promise<Record<string, unknown>[]> => (await database.asOwner(text)).rows
  beforeAll(async () => {
    database = await open()
  })

  test('before there are statistics, records are looked up by all of their key', async () => {
    const id = '019b76da-a801-7101-8101-010101010101'
    const plan = await database.inTransaction({ organizationId: id, personId: null }, async tx => {
      await sql`
        insert into record (organization_id, id, set_id, record_key, version, facts, fingerprint, said, since)
        select ${id}, gen_random_uuid(), ${id}, number::text, 1, '{}', '', 1, now()
        from generate_series(1, 3000) as number`.execute(tx)
      const { rows } = await sql<Record<string, unknown>>`
        explain (costs off) select from record where organization_id = ${id} and set_id = ${id} and record_key = '7'
      `.execute(tx)
      return rows.map(line => String(line['QUERY PLAN'])).join()
    })
    expect(plan).toContain("(record_key = '7'")
    expect(plan).not.toContain('Filter: (record_key')
  })

  describe('protection', () => {
    test('every table and partition is protected, by force, with a policy, or has its reason', async () => {
      const tables = await ask(`
        select relname as name, relrowsecurity and relforcerowsecurity
          and exists (select from pg_policy where polrelid = pg_class.oid) as protected
        from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`)
      expect(tables.length).toBeGreaterThan(20)
      const without = tables.filter(table => !table.protected).map(table => String(table.name))
      expect(without.sort()).toEqual(Object.keys(unprotected).sort())
    })

    test('a partition has the policies of its table', async () => {
      const differing = await ask(`
        with policies as (
          select polrelid, array_agg(polname::text || polcmd::text || coalesce(pg_get_expr(polqual, polrelid), '')
            || coalesce(pg_get_expr(polwithcheck, polrelid), '') order by polname) as them
          from pg_policy where polname = 'tenant' group by polrelid)
        select inhrelid::regclass::text as name from pg_inherits
          join pg_class on pg_class.oid = inhrelid and relkind in ('r', 'p')
          left join policies child on child.polrelid = inhrelid
          left join policies parent on parent.polrelid = inhparent
        where relnamespace = 'public'::regnamespace and child.them is distinct from parent.them`)
      expect(differing).toEqual([])
    })

    test('policies bind every role', async () => {
      expect(await ask("select tablename, policyname from pg_policies where roles <> '{public}'")).toEqual([])
    })
  })

  describe('rights of the program', () => {
    test('it owns nothing, and its role can do nothing special', async () => {
      const role = await ask(`
        select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolcanlogin or rolreplication as special
        from pg_roles where rolname = 'causeway_app'`)
      expect(role).toEqual([{ special: false }])
      expect(await ask("select relname from pg_class where relowner = 'causeway_app'::regrole")).toEqual([])
      expect(await ask("select proname from pg_proc where proowner = 'causeway_app'::regrole")).toEqual([])
      expect(await ask("select nspname from pg_namespace where nspowner = 'causeway_app'::regrole")).toEqual(
        [],
      )
    })

    test('it may at most read and write rows: never truncate, refer, or add triggers; nothing on partitions', async () => {
      const rights = await ask(`
        select relname || ' ' || privilege_type as allowed, relispartition as partition
        from pg_class, aclexplode(relacl)
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
          and grantee in ('causeway_app'::regrole, 0)`)
      const special = rights.filter(right => !/ (?:SELECT|INSERT|UPDATE|DELETE)$/.test(String(right.allowed)))
      expect(special).toEqual([])
      expect(rights.filter(right => right.partition)).toEqual([])
    })

    test('it may create nothing', async () => {
      expect(await ask("select has_schema_privilege('causeway_app', 'public', 'create') as create")).toEqual([
        { create: false },
      ])
    })
  })

  describe('ways around', () => {
    test('views ask as whoever asks', async () => {
      const views = await ask(`
        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
          and not coalesce(reloptions @> '{security_invoker=true}', false)`)
      expect(views).toEqual([])
    })

    test('functions run as whoever calls them, but for those with a reason', async () => {
      const found = await ask(`
        select proname as name, coalesce(array_to_string(proconfig, ','), '') as settings from pg_proc
        where pronamespace = 'public'::regnamespace and prosecdef`)
      expect(found.map(each => String(each.name)).sort()).toEqual(Object.keys(definers).sort())
      expect(found.filter(each => !String(each.settings).includes('search_path='))).toEqual([])
    })
  })

  describe('made to be spread', () => {
    test('keys begin with the owner of the row, but for what is found by a secret or belongs to a person', async () => {
      const keys = await ask(`
        select c.relname || ' ' || pg_get_indexdef(indexrelid, 1, true) as key from pg_index
          join pg_class c on c.oid = indrelid
        where indisunique and c.relnamespace = 'public'::regnamespace and not c.relispartition
          and exists (select from pg_attribute where attrelid = c.oid and attname = 'organization_id')
          and pg_get_indexdef(indexrelid, 1, true) <> 'organization_id'`)
      expect(keys.map(({ key }) => String(key)).sort()).toEqual([...otherKeys].sort())
    })

    test('no row points into another organization’s rows: only into the registers', async () => {
      const pointing = await ask(`
        select conrelid::regclass || ' → ' || confrelid::regclass as way from pg_constraint
        where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
          and confrelid not in ('organization'::regclass, 'person'::regclass)
          and pg_get_constraintdef(oid) !~ '^FOREIGN KEY .organization_id, .* REFERENCES .*.organization_id,'`)
      expect(pointing).toEqual([])
    })
  })

  describe('columns', () => {
    test('instants know their zone, money is whole, nothing is cut short', async () => {
      const odd = await ask(`
        select c.table_name || '.' || c.column_name || ' ' || c.data_type as column from information_schema.columns c
        where c.table_schema = 'public' and c.data_type in (
          'timestamp without time zone', 'time with time zone', 'money', 'real', 'json', 'character',
          'character varying')`)
      expect(odd).toEqual([])
    })

    test('every column is of a type that the program reads', async () => {
      const types = await ask(`
        select distinct format_type(atttypid, null) as type from pg_attribute
          join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped`)
      const known = [
        'text',
        'uuid',
        'bigint',
        'integer',
        'smallint',
        'boolean',
        'date',
        'bytea',
        'jsonb',
        'numeric',
      ]
      const known2 = [
        'timestamp with time zone',
        'double precision',
        'text[]',
        'uuid[]',
        'integer[]',
        'bigint[]',
        'date[]',
      ]
      expect(
        types.map(row => String(row.type)).filter(type => ![...known, ...known2].includes(type)),
      ).toEqual([])
    })

    test('every table and its telling columns are commented', async () => {
      const silent = await ask(`
        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not relispartition and obj_description(oid, 'pg_class') is null`)
      expect(silent).toEqual([])
    })
  })
})
