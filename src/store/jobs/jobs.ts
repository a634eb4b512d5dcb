/** The queue's contract: work that outlives the request, put down in the same transaction as its cause. */
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

/** What a job carries: identifiers only, never health information, for the queue belongs to nobody. */
export type JobData = {
  readonly organizationId: Id
  readonly [name: string]: string | number | null
}

export type SendOptions = {
  readonly key?: string
  /** An instant (ISO), by the database's clock. */
  readonly after?: string
  /** Or so many seconds from now, by the database's clock: for what must not depend on ours. */
  readonly inSeconds?: number
}

export type Jobs = {
  /**
   * Puts a job down in this transaction: it exists exactly if the transaction commits. With a `key`, a second
   * job of the same queue and key that has not begun is not put down again. `after` is an instant (ISO).
   */
  send(tx: Tx, queue: string, data: JobData, options?: SendOptions): Promise<void>
  /** Asks this process's workers to look at once instead of at their next turn. Called after a commit. */
  nudge(queue: string): void
}
