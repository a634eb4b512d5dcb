/** How the statements of a transaction are planned, where the planner cannot know what it has before it. */
import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * How the next statements are planned. What was just put down has no statistics, and nobody gathers any in the
 * embedded database; the planner would then compare every row with every other. `whole`: by hashing both
 * sides once. `batch`: by looking up each row of the batch in the index of the records.
 */
export async function planFor(tx: Tx, size: 'whole' | 'batch'): Promise<void> {
  const [nested, sequential] = size === 'whole' ? ['off', 'on'] : ['on', 'off']
  await sql`
    select set_config('enable_nestloop', ${nested}, true), set_config('enable_seqscan', ${sequential}, true),
      set_config('jit', 'off', true)
  `.execute(tx)
}
