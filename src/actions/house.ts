/** The house: what the running program has open, handed to every action by the door that asks. */
import type { Blobs } from '#store/blobs/blobs.ts'
import type { Database } from '#store/database.ts'
import type { Jobs } from '#store/jobs/jobs.ts'
import type { Settings } from './settings.ts'

export type House = {
  readonly database: Database
  readonly blobs: Blobs
  readonly jobs: Jobs
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Random bytes fit for secrets. */
  readonly random: (count: number) => Uint8Array
  readonly settings: Settings
}
