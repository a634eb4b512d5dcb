/** Puts jobs down in the transaction of their cause, and tells this process's workers that there is something. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import { boss, inside } from './boss.ts'
import type { JobData, Jobs, SendOptions } from './jobs.ts'

/** A lease ends after so many seconds unless the worker prolongs it. */
export const leaseSeconds = 60

/** Beyond so many waiting jobs of one organization we stop counting: they are behind everybody's in any case. */
const countedJobs = 1000

/**
 * How many jobs of the organization wait in the queue already. A new one stands as far back, so that the first
 * jobs of all organizations come before the second of any.
 */
async function countWaiting(tx: Tx, queue: string, organizationId: Id): Promise<number> {
  const answer = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from pgboss.job
      where name = ${queue} and state < 'active' and data->>'organizationId' = ${organizationId}
      limit ${countedJobs}
    ) as waiting`.execute(tx)
  return answer.rows[0]?.count ?? 0
}

/** Puts one job down; see Jobs. */
export async function putDown(
  tx: Tx,
  queue: string,
  data: JobData,
  options: SendOptions = {},
): Promise<void> {
  const startAfter = options.after ?? options.inSeconds
  const id = await boss.send(queue, data, {
    db: inside(tx),
    singletonKey: options.key === undefined ? randomUUID() : `${data.organizationId} ${options.key}`,
    priority: -(await countWaiting(tx, queue, data.organizationId)),
    expireInSeconds: leaseSeconds,
    ...(startAfter === undefined ? {} : { startAfter }),
  })
  // Nothing is put down for a key that waits already. The library says the same of a queue that is none.
  if (id === null && options.key === undefined) {
    throw new Fault('job/no-such-queue', `There is no queue ${queue}: a migration must make it.`)
  }
}

/** The queue as actions know it, and a bell that workers of this process listen to. */
export type RungJobs = Jobs & {
  /** Calls the listener at every nudge; gives the way to stop listening. */
  onNudge(listener: (queue: string) => void): () => void
}

export function openJobs(): RungJobs {
  const listeners = new Set<(queue: string) => void>()
  return {
    send: putDown,
    nudge: queue => {
      for (const listener of listeners) listener(queue)
    },
    onNudge: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
