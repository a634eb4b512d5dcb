/** Which turns of the clock are put down, for whoever would set it going. */
import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/**
 * What the turns are of that wait or are under way. Held till the transaction ends: of several processes that begin at
 * once, each sees what the one before has put down, and none begins a turn beside one that is being taken.
 */
export async function holdTurns(tx: Tx, queue: string): Promise<ReadonlySet<string>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${queue}, 0))`.execute(tx)
  const { rows } = await sql<{ what: string }>`
    select data->>'what' as what from pgboss.job where name = ${queue} and state <= 'active'`.execute(tx)
  return new Set(rows.map(({ what }) => what))
}
