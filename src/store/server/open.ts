/** Opens a PostgreSQL server, as a role that row-level security holds. */
import pg from 'pg'
import { done, type Result } from '#base/result.ts'
import { columnValues } from '../column-values.ts'
import { hasOurShape, migrate } from '../migrate.ts'
import type { OpenPool } from '../pool.ts'
import { troubleOf } from '../trouble.ts'
import { mayRun } from './check.ts'

/** How long a request waits for a connection before it is told to come again: milliseconds. */
const patience = 10_000

function poolOf(url: string, size: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types: columnValues,
    connectionTimeoutMillis: patience,
    keepAlive: true,
  })
  // A connection that breaks while nobody uses it is no news: the next one is made when it is needed.
  pool.on('error', () => {})
  return pool
}

/**
 * Opens the server of a `postgres://` URL. Refused when it is older than 15, when the URL's role could see past
 * row-level security, and when the tables are not this program's. Throws a Fault when it does not answer.
 */
export async function openServer(url: string, size: number): Promise<Result<OpenPool>> {
  const pool = poolOf(url, size)
  try {
    const client = await pool.connect()
    try {
      for (const check of [mayRun, hasOurShape]) {
        const checked = await check(client)
        if (checked.ok) continue
        client.release()
        await pool.end()
        return checked
      }
    } catch (error) {
      client.release(true)
      throw error
    }
    client.release()
    return done({ pool, close: () => pool.end() })
  } catch (error) {
    await pool.end().catch(() => {})
    throw troubleOf(error)
  }
}

/** Migrates a server with the owner's URL; gives the names of what was applied. */
export async function migrateServer(ownerUrl: string): Promise<Result<readonly string[]>> {
  const client = new pg.Client({ connectionString: ownerUrl, types: columnValues })
  try {
    await client.connect()
    return await migrate(client)
  } catch (error) {
    throw troubleOf(error)
  } finally {
    await client.end()
  }
}
