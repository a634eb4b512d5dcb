/** Transactions over a pool of connections: whose they are is set in the same breath as they begin. */
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import pg from 'pg'
import { Fault } from '#base/fault.ts'
import { isId } from '#base/id.ts'
import type { Acting, Builder, Tx } from './database.ts'
import { isWorthAnotherTry, troubleOf } from './trouble.ts'

/** How often a transaction that met another one is tried before we give up. */
const attempts = 6

/** The role that owns nothing and cannot bypass row-level security (0001-foundations.sql). */
export const programRole = 'causeway_app'

/**
 * The statement that begins a transaction, in one round trip. Everything is set for this transaction alone, so
 * that a pooler between us and the server may hand the connection to another one afterwards.
 */
function opening(acting: Acting): string {
  for (const id of [acting.organizationId, acting.personId])
    if (id !== null && !isId(id)) throw new RangeError('An id that is none was about to act.')
  const settings = {
    'causeway.organization': acting.organizationId ?? '',
    'causeway.person': acting.personId ?? '',
    'causeway.shown': acting.shown ?? '',
    TimeZone: 'UTC',
    DateStyle: 'ISO, YMD',
  }
  const sets = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  )
  return `begin; set local role ${programRole}; select ${sets.join(', ')}`
}

/** A query builder on one connection that somebody else opens and closes. */
function builderOn(client: pg.PoolClient, begin: string): Builder {
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => {
        const lent = { query: client.query.bind(client), release: () => {} }
        const driver = new PostgresDriver({
          pool: { connect: () => Promise.resolve(lent as pg.PoolClient), end: () => Promise.resolve() },
        })
        driver.beginTransaction = async () => {
          await client.query(begin)
        }
        return driver
      },
    },
  })
}

/** One try. A connection that failed in the middle goes back to nobody. */
async function once<T>(pool: pg.Pool, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let lost: Error | undefined
  const noticed = (error: Error): void => {
    lost = error
  }
  client.on('error', noticed)
  try {
    return await builderOn(client, begin).transaction().execute(work)
  } catch (error) {
    if (troubleOf(error) !== error) lost ??= error as Error
    throw lost ?? error
  } finally {
    client.removeListener('error', noticed)
    client.release(lost)
  }
}

/**
 * Runs the work in one transaction; again, after a short pause of random length, when it met another one.
 * Throws a Fault `database/unavailable` when the database does not answer: then it is not known whether a
 * transaction that was being committed has been.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  acting: Acting,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const begin = opening(acting)
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, begin, work)
    } catch (error) {
      if (!isWorthAnotherTry(error)) throw troubleOf(error)
      if (attempt === attempts)
        throw new Fault('database/busy', 'Too many others change the same rows.', 'soon', error)
      await pause(2 ** attempt * (5 + Math.random() * 10))
    }
  }
}
