/** Takes jobs from the queue under a lease, and ends them: only ever by the worker whose lease it still is. */
import { sql } from 'kysely'
import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import { boss, inside } from './boss.ts'
import type { JobData } from './jobs.ts'
import { leaseSeconds } from './send.ts'

/** A job in our hands. Queue, id and attempt together are the lease's token: no two takings share them. */
export type TakenJob = {
  readonly queue: string
  readonly id: Id
  /** How often it was taken before: 0 at first. */
  readonly attempt: number
  readonly data: JobData
  /** As the library keeps them, for putting the same job down again. */
  readonly singletonKey: string
  readonly priority: number
}

/** How a job that did not come to its end is tried again; see pg-boss's retryLimit, retryDelay, retryBackoff. */
export type Retry = {
  /** Tries beyond the first, in all; none is left when it was taken as often. */
  readonly limit: number
  /** Seconds before the next; doubled with every try where `doubles`, with some chance. */
  readonly delaySeconds: number
  readonly doubles: boolean
}

export type Turn = {
  readonly queue: string
  /** Seconds until its next job may begin; 0 or less when one is ready. */
  readonly inSeconds: number
}

/** The queues in which a job waits, with the time until the first of each may begin. */
export async function listTurns(tx: Tx): Promise<readonly Turn[]> {
  const answer = await sql<{ queue: string; seconds: number }>`
    select queue.name as queue, extract(epoch from next.start_after - clock_timestamp())::float8 as seconds
    from pgboss.queue
    cross join lateral (
      select start_after from pgboss.job
      where job.name = queue.name and state < 'active'
      order by start_after limit 1
    ) as next
    order by queue.name`.execute(tx)
  return answer.rows.map(row => ({ queue: row.queue, inSeconds: row.seconds }))
}

/**
 * Takes the queue's next job, or null when none is ready. Others pass by what we take without waiting. Its lease
 * ends after so many seconds.
 */
export async function takeJob(
  tx: Tx,
  queue: string,
  seconds: number = leaseSeconds,
): Promise<TakenJob | null> {
  // The library answers "none" when its statement fails; we want to know.
  const trouble: unknown[] = []
  const { executeSql } = inside(tx)
  const [job] = await boss.fetch<JobData>(queue, {
    includeMetadata: true,
    db: {
      executeSql: async (text, values) => {
        try {
          return await executeSql(text, values)
        } catch (error) {
          trouble.push(error)
          throw error
        }
      },
    },
  })
  if (trouble.length > 0) throw trouble[0]
  if (job === undefined) return null
  const { id, retryCount: attempt, data, priority } = job
  const taken = { queue, id, attempt, data, priority, singletonKey: job.singletonKey ?? id }
  if (seconds !== leaseSeconds) await prolong(tx, taken, seconds)
  return taken
}

/**
 * Prolongs the lease, and holds the job till the transaction ends, so that nobody else can take it between this
 * and the commit. False when the lease was lost: then nothing of this transaction may stand.
 */
export async function prolong(tx: Tx, job: TakenJob, seconds: number = leaseSeconds): Promise<boolean> {
  const answer = await sql`
    update pgboss.job
    set expire_in = clock_timestamp() - started_on + make_interval(secs => ${seconds})
    where name = ${job.queue} and id = ${job.id} and state = 'active' and retry_count = ${job.attempt}
    returning id`.execute(tx)
  return answer.rows.length === 1
}

/** Throws the Fault `job/lease-lost` unless the job is still ours; see prolong. */
export async function holdLease(tx: Tx, job: TakenJob, seconds?: number): Promise<void> {
  if (await prolong(tx, job, seconds)) return
  throw new Fault('job/lease-lost', 'Another worker has this job now.', 'never')
}

/** Ends the job as done. It stays in the queue's memory until old jobs are forgotten. */
export async function finishJob(tx: Tx, job: TakenJob): Promise<void> {
  await holdLease(tx, job)
  await boss.complete(job.queue, job.id, {}, { db: inside(tx) })
}

/** Ends the job, and puts the same one down again behind those that wait beside it: a long job had its turn. */
export async function finishTurn(tx: Tx, job: TakenJob): Promise<void> {
  await holdLease(tx, job)
  await boss.complete(job.queue, job.id, {}, { db: inside(tx) })
  await boss.send(job.queue, job.data, {
    db: inside(tx),
    singletonKey: job.singletonKey,
    priority: job.priority,
    expireInSeconds: leaseSeconds,
  })
}

/**
 * Gives the job back: it is tried again as `retry` says, or is dead when no try is left. `code` tells a person
 * why, and is all that is kept: a message might hold what nobody may see here.
 */
export async function giveBack(tx: Tx, job: TakenJob, retry: Retry, code: string): Promise<void> {
  const held = await sql`
    update pgboss.job
    set retry_limit = ${retry.limit}, retry_delay = ${retry.delaySeconds}, retry_backoff = ${retry.doubles}
    where name = ${job.queue} and id = ${job.id} and state = 'active' and retry_count = ${job.attempt}
    returning id`.execute(tx)
  if (held.rows.length === 1) await boss.fail(job.queue, job.id, { code }, { db: inside(tx) })
}

/**
 * Jobs whose lease has run out, because their worker died or lost its way; with `all`, every running job: for a
 * program that knows that nobody else is at work. They are held till the transaction ends.
 */
export async function listAbandoned(tx: Tx, all: boolean, limit: number): Promise<readonly TakenJob[]> {
  const answer = await sql<TakenJob>`
    select name as queue, id, retry_count as attempt, data, priority, singleton_key as "singletonKey"
    from pgboss.job
    where state = 'active' and (${all} or started_on + expire_in < clock_timestamp())
    order by started_on
    limit ${limit}
    for update skip locked`.execute(tx)
  return answer.rows
}
