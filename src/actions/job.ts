/** What a job is: a piece of our own clockwork, taken from the queue, done on behalf of one organization. */

import type { Id } from '#base/id.ts'
import type { Acting, Tx } from '#store/database.ts'
import type { JobData } from '#store/jobs/jobs.ts'
import type { AuditAbout } from './action.ts'
import type { House } from './house.ts'

export type JobContext = {
  readonly house: House
  readonly acting: Acting
  /** Aborted when the process is asked to stop, or the lease is lost. */
  readonly signal: AbortSignal
  newId(): Id
  /**
   * One transaction with its audit entry. A job may use several: each leaves the work at a place from which
   * the same job, begun again by anybody, goes on, and each does nothing when it was done before.
   */
  inTransaction<T>(work: (tx: Tx, tell: (about: AuditAbout) => void) => Promise<T>): Promise<T>
}

export type Job = {
  /** The queue's name: `exchange-apply`. */
  readonly queue: string
  readonly says: string
  readonly run: (data: JobData, context: JobContext) => Promise<void>
}
