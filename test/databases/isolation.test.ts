/** Tenants are kept apart by the database, table by table; and this test notices when one of them is not. */
import type pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { forEachDatabase, type TestDatabase } from './databases.ts'
import { allExamples } from './examples/owners.ts'
import { leaksOf, type Planted, plantAll } from './isolation.ts'

/** Tables with no example: they hold no organization's data. */
const ours = new Set(['schema_migration'])

type Policy = {
  tablename: string
  policyname: string
  qual: string | null
  with_check: string | null
  cmd: string
}

/** All rows of both owners planted, something looked at, and everything as it was. */
async function looking<T>(
  database: TestDatabase,
  look: (client: pg.ClientBase, planted: readonly Planted[]) => Promise<T>,
): Promise<T> {
  return database.withOwner(async client => {
    await client.query('begin')
    try {
      return await look(client, await plantAll(client))
    } finally {
      await client.query('rollback')
    }
  })
}

forEachDatabase((_kind, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  })

  describe('every table', () => {
    test('has an example row', async () => {
      const tables = await database.asOwner(
        `select relname as name from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
      )
      const examples = new Set(allExamples.map(({ table }) => table))
      const missing = tables.rows
        .map(row => String(row.name))
        .filter(name => !examples.has(name) && !ours.has(name))
      expect(missing.sort()).toEqual([])
      expect(allExamples.length, 'two examples of one table').toBe(examples.size)
    })

    test('keeps its owners apart', async () => {
      const leaks = await looking(database, async (client, planted) => {
        const found: string[] = []
        for (const each of planted) found.push(...(await leaksOf(client, each)))
        return found
      })
      expect(leaks).toEqual([])
    })
  })

  test('each policy, opened to everybody, is noticed', async () => {
    const unnoticed = await looking(database, async (client, planted) => {
      const missed: string[] = []
      for (const each of planted) {
        const policies = await client.query<Policy>(
          "select tablename, policyname, qual, with_check, cmd from pg_policies where tablename = $1 and qual is distinct from 'true'",
          [each.example.table],
        )
        for (const policy of policies.rows) {
          await client.query('savepoint whole')
          const using = policy.qual === null ? '' : 'using (true)'
          const check = policy.with_check === null ? '' : 'with check (true)'
          await client.query(`alter policy ${policy.policyname} on ${policy.tablename} ${using} ${check}`)
          if ((await leaksOf(client, each)).length === 0)
            missed.push(`${policy.tablename}.${policy.policyname}`)
          await client.query('rollback to savepoint whole')
        }
      }
      return missed
    })
    expect(unnoticed).toEqual([])
  })
})
