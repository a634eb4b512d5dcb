/** The queue's forgetting of what was done. */
import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/** Forgets jobs that were done so many days ago, at most `limit` of them; gives how many. */
export async function forgetDoneJobs(tx: Tx, days: number, limit: number): Promise<number> {
  const answer = await sql`
    delete from pgboss.job
    where (name, id) in (
      select name, id from pgboss.job
      where state in ('completed', 'cancelled') and completed_on < now() - make_interval(days => ${days})
      limit ${limit}
    )
    returning id`.execute(tx)
  return answer.rows.length
}
