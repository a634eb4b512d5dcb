/** Opens the house: its database, its blobs and its queue, as the settings say; and closes it again. */
import { randomBytes } from 'node:crypto'
import { done, type Result } from '#base/result.ts'
import { openBlobs } from '#store/blobs/open.ts'
import type { Database } from '#store/database.ts'
import { openJobs, type RungJobs } from '#store/jobs/send.ts'
import { openDatabase } from '#store/open.ts'
import type { House } from './house.ts'
import type { Settings } from './settings.ts'

export type OpenHouse = House & {
  readonly jobs: RungJobs
  /** Whoever works here has stopped before. */
  close(): Promise<void>
}

/** What tests put in place of the machine's own. */
export type Stand = {
  readonly clock?: () => number
  readonly random?: (count: number) => Uint8Array
  /** A database that is open already, and that its opener closes. */
  readonly database?: Database
}

/**
 * Refused for what only whoever runs the program can change; throws a Fault when the database does not
 * answer.
 */
export async function openHouse(settings: Settings, stand: Stand = {}): Promise<Result<OpenHouse>> {
  const opened = stand.database === undefined ? await openDatabase(settings.database) : done(stand.database)
  if (!opened.ok) return opened
  const database = opened.value
  const close = stand.database === undefined ? () => database.close() : () => Promise.resolve()
  try {
    const sealing = { current: settings.keys.sealing, before: settings.keys.sealingBefore ?? [] }
    return done({
      database,
      blobs: await openBlobs(settings.blobs, database, sealing),
      jobs: openJobs(),
      clock: stand.clock ?? Date.now,
      random: stand.random ?? randomBytes,
      settings,
      close,
    })
  } catch (error) {
    await close()
    throw error
  }
}
