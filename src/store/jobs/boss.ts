/** The library pg-boss as we use it: its statements in transactions of ours, and none of its own clockwork. */
import { CompiledQuery } from 'kysely'
import PgBoss from 'pg-boss'
import type { Tx } from '../database.ts'

/**
 * Never started: it makes no table (migration 0005 does), opens no connection and sets no timer. What it is
 * asked outside a transaction of ours is a mistake.
 */
export const boss = new PgBoss({
  schema: 'pgboss',
  migrate: false,
  supervise: false,
  schedule: false,
  db: {
    executeSql: () => Promise.reject(new Error('The queue was asked outside of a transaction.')),
  },
})

/** The transaction as the library wants its database. */
export function inside(tx: Tx): PgBoss.Db {
  return {
    executeSql: (text, values: unknown[] = []) =>
      tx.executeQuery(CompiledQuery.raw(text, values)) as Promise<{ rows: never[] }>,
  }
}
