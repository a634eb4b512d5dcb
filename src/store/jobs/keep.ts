/** The queue as whoever runs the program sees it: its depth, and its forgetting of what was done. */
import { sql } from 'kysely'
import type { Tx } from '../database.ts'

export type QueueDepth = {
  readonly queue: string
  readonly waiting: number
  readonly running: number
  readonly dead: number
  /** Age of the oldest job that may begin, in seconds; 0 when none waits. */
  readonly oldestSeconds: number
}

/** How many jobs of each queue wait, run and are dead. */
export async function countJobs(tx: Tx): Promise<readonly QueueDepth[]> {
  const answer = await sql<QueueDepth>`
    select queue.name as queue,
      count(*) filter (where job.state < 'active')::int as waiting,
      count(*) filter (where job.state = 'active')::int as running,
      count(*) filter (where job.state = 'failed')::int as dead,
      coalesce(extract(epoch from clock_timestamp() - min(job.start_after)
        filter (where job.state < 'active' and job.start_after < clock_timestamp())), 0)::float8
        as "oldestSeconds"
    from pgboss.queue left join pgboss.job on job.name = queue.name and job.state not in ('completed', 'cancelled')
    group by queue.name order by queue.name`.execute(tx)
  return answer.rows
}

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
