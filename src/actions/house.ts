/** The house: what the running program has open, handed to every action by the door that asks. */
import type { Blobs } from '#store/blobs/blobs.ts'
import type { Database } from '#store/database.ts'
import type { Jobs } from '#store/jobs/jobs.ts'
import type { Settings } from './settings.ts'

/** What became of a request or a job: for meters and logs. Nothing of what it was about. */
export type Told = {
  /** The action's or the job's name. */
  readonly name: string
  /** `done`, `repeated` (answered as before), the code of a refusal or of a fault. */
  readonly outcome: string
  readonly kind: 'done' | 'refusal' | 'fault'
  readonly milliseconds: number
  readonly requestId: string
}

export type House = {
  readonly database: Database
  readonly blobs: Blobs
  readonly jobs: Jobs
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Random bytes fit for secrets. */
  readonly random: (count: number) => Uint8Array
  readonly settings: Settings
  /** Told of every request and every job once it is over. Must not throw. */
  readonly watch?: (told: Told) => void
}
