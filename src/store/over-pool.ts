/** The contract of a database, kept over a pool of connections. */
import type { Database } from './database.ts'
import type { OpenPool } from './pool.ts'
import { inTransaction } from './transactions.ts'
import { troubleOf } from './trouble.ts'

/** Everything that is asked of the database goes through here; closing it closes what is below the pool too. */
export function databaseOver(kind: Database['kind'], open: OpenPool): Database {
  const { pool } = open
  return {
    kind,
    inTransaction: (acting, work) => inTransaction(pool, acting, work),
    ping: async () => {
      try {
        await pool.query('select 1')
      } catch (error) {
        throw troubleOf(error)
      }
    },
    close: open.close,
  }
}
