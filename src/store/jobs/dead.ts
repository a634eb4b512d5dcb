/** The jobs that were given up: what a person sees of them, and how one is tried again or dismissed. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import { boss, inside } from './boss.ts'
import type { JobData } from './jobs.ts'

export type DeadJob = {
  readonly queue: string
  readonly id: Id
  readonly data: JobData
  /** How often it was tried. */
  readonly tries: number
  /** The code of the last fault. */
  readonly code: string
  readonly putDownAt: string
  readonly gaveUpAt: string
}

/** The organization's dead jobs in the order of their ids, from after an id (null: from the first). */
export async function listDeadJobs(
  tx: Tx,
  organizationId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly DeadJob[]> {
  const answer = await sql<DeadJob>`
    select name as queue, id, data, retry_count + 1 as tries, coalesce(output->>'code', 'job/unknown') as code,
      created_on as "putDownAt", completed_on as "gaveUpAt"
    from pgboss.job
    where state = 'failed' and data->>'organizationId' = ${organizationId}
      and (${after}::uuid is null or id > ${after}::uuid)
    order by id
    limit ${limit}`.execute(tx)
  return answer.rows
}

/** The queue of a dead job of the organization, or null when there is none of that id. */
async function findQueue(tx: Tx, organizationId: Id, id: Id): Promise<string | null> {
  const answer = await sql<{ queue: string }>`
    select name as queue from pgboss.job
    where id = ${id} and state = 'failed' and data->>'organizationId' = ${organizationId}
    for update`.execute(tx)
  return answer.rows[0]?.queue ?? null
}

/** Puts the dead job back in its queue and gives the queue's name; null when there is none of that id. */
export async function replayDeadJob(tx: Tx, organizationId: Id, id: Id): Promise<string | null> {
  const queue = await findQueue(tx, organizationId, id)
  if (queue !== null) await boss.retry(queue, id, { db: inside(tx) })
  return queue
}

/** Takes the dead job away for good; null when there is none of that id. */
export async function dismissDeadJob(tx: Tx, organizationId: Id, id: Id): Promise<string | null> {
  const queue = await findQueue(tx, organizationId, id)
  if (queue !== null) await boss.deleteJob(queue, id, { db: inside(tx) })
  return queue
}
