/** The same tests on both databases: the embedded one and a PostgreSQL server. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { columnValues } from '#store/column-values.ts'
import type { Database } from '#store/database.ts'
import { openDatabase } from '#store/open.ts'
import { databaseOver } from '#store/over-pool.ts'
import { openInMemory } from './in-memory.ts'
import { findServer } from './server.ts'

/** A fresh, migrated database, and a way past its row-level security for arranging and for looking. */
export type TestDatabase = Database & {
  /** Runs SQL as a superuser. Never what is to be shown: only what stands before and after it. */
  asOwner(text: string, values?: readonly unknown[]): Promise<Answer>
  /** The same for several statements on one connection. */
  withOwner<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>
}

type Answer = pg.QueryResult<Record<string, unknown>>
type WithOwner = TestDatabase['withOwner']

function past(withOwner: WithOwner): Pick<TestDatabase, 'asOwner' | 'withOwner'> {
  return {
    withOwner,
    asOwner: (text, values = []) => withOwner(client => client.query(text, [...values])),
  }
}

async function openEmbedded(): Promise<TestDatabase> {
  const opened = await openInMemory()
  const { pool } = opened
  return {
    ...databaseOver('embedded', opened),
    ...past(async work => {
      const client = await pool.connect()
      try {
        await client.query('set session authorization postgres')
        return await work(client)
      } finally {
        await client.query('set session authorization causeway_app')
        client.release()
      }
    }),
  }
}

async function openCopy(): Promise<TestDatabase> {
  const server = await findServer(inject('runFolder'))
  const name = `causeway_test_${randomBytes(6).toString('hex')}`
  const keeper = new pg.Client({ connectionString: `${server.superuser}postgres` })
  await keeper.connect()
  // A template that somebody is copying just now cannot be copied: the lock makes them queue.
  await keeper.query('select pg_advisory_lock(4471)')
  await keeper.query(`create database ${name} template ${server.template} owner causeway_test_owner`)
  await keeper.query('select pg_advisory_unlock(4471)')
  const opened = await openDatabase({ kind: 'server', url: `${server.program}${name}`, size: 5 })
  if (!opened.ok) throw new Error(opened.refusal.says)
  const owner = new pg.Pool({
    connectionString: `${server.superuser}${name}`,
    max: 1,
    types: columnValues,
  })
  owner.on('error', () => {})
  return {
    ...opened.value,
    ...past(async work => {
      const client = await owner.connect()
      try {
        return await work(client)
      } finally {
        client.release()
      }
    }),
    close: async () => {
      await opened.value.close()
      await owner.end()
      await keeper.query(`drop database ${name} with (force)`)
      await keeper.end()
    },
  }
}

type Tests = (kind: Database['kind'], open: () => Promise<TestDatabase>) => void

/**
 * Says the tests once for each database. `open` gives a fresh, migrated database with no rows; it is closed
 * after the last test of the file.
 */
export function forEachDatabase(tests: Tests): void {
  onDatabase('embedded', tests)
  onDatabase('server', tests)
}

/** The same on one database, for what hangs on none. */
export function onDatabase(kind: Database['kind'], tests: Tests): void {
  const make = kind === 'embedded' ? openEmbedded : openCopy
  describe(`${kind} database`, () => {
    const opened: TestDatabase[] = []
    afterAll(async () => {
      for (const each of opened) await each.close()
    })
    tests(kind, async () => {
      const database = await make()
      opened.push(database)
      return database
    })
  })
}
