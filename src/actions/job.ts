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
  /** True once the job has had its turn: then it should come to a place from which it can go on, and ask again(). */
  turnIsOver(): boolean
  /**
   * Asks that the same job be put down anew once this run is over, behind those that wait: so that one
   * organization's large file does not keep the others waiting.
   */
  again(): void
  /**
   * One transaction with its audit entry. A job may use several: each leaves the work at a place from which
   * the same job, begun again by anybody, goes on, and each does nothing when it was done before. It commits
   * only while the job is still ours. An entry is written when the work tells of something.
   */
  inTransaction<T>(work: (tx: Tx, tell: (about: AuditAbout) => void) => Promise<T>): Promise<T>
  /** The same, and the job ends with it: what this one does is done exactly once, whatever happens. */
  inLastTransaction<T>(work: (tx: Tx, tell: (about: AuditAbout) => void) => Promise<T>): Promise<T>
}

export type Job = {
  /** The queue's name: `exchange-apply`. */
  readonly queue: string
  readonly says: string
  /** What it throws decides over the next try: a Fault by its `retry`, anything else a few times. */
  run(data: JobData, context: JobContext): Promise<void>
  /**
   * Put down by the clock, again and again: so many minutes apart, for each organization or once for the whole
   * hub (then the organization of its data is `theHub`).
   */
  readonly every?: { readonly minutes: number; readonly for: 'each-organization' | 'the-hub' }
}
