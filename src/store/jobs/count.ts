/** Counts the jobs in the queues by what became of them. */
import { sql } from 'kysely'
import type { Tx } from '../database.ts'

export type JobCount = {
  readonly queue: string
  /** `waiting`, `active`, or `failed` for those that were given up. */
  readonly state: string
  readonly count: number
}

export async function countJobs(tx: Tx): Promise<readonly JobCount[]> {
  const answer = await sql<JobCount>`
    select name as queue, case when state < 'active' then 'waiting' else state::text end as state,
      count(*)::int as count
    from pgboss.job
    where state < 'active' or state in ('active', 'failed')
    group by 1, 2
    order by 1, 2`.execute(tx)
  return answer.rows
}
