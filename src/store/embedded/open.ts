/** Opens the embedded database: PGlite in a folder (or in memory), behind the same pool as a server. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import pg from 'pg'
import { done, type Result } from '#base/result.ts'
import { columnValues } from '../column-values.ts'
import { migrate } from '../migrate.ts'
import type { OpenPool } from '../pool.ts'
import { programRole } from '../transactions.ts'
import { type HeldFolder, holdFolder } from './folder.ts'
import { findImage } from './image.ts'
import { revive } from './revive.ts'
import { startThread, type Thread } from './thread.ts'
import { unpackImage } from './unpack-image.ts'
import { type BeginSession, wireTo } from './wire.ts'

/** Fills the folder from the image, aside first, so that an interruption leaves nothing half done. */
async function fill(held: HeldFolder): Promise<void> {
  const aside = `${held.cluster}.new`
  rmSync(aside, { recursive: true, force: true })
  await unpackImage(await findImage(), aside)
  rmSync(held.cluster, { recursive: true, force: true })
  renameSync(aside, held.cluster)
  // Windows opens no folders, and keeps their entries by its own journal.
  if (process.platform === 'win32') return
  const above = openSync(dirname(held.cluster), 'r')
  fsyncSync(above)
  closeSync(above)
}

/** A pool of one connection: whoever asks first is served first. */
function poolTo(begin: BeginSession, user: string): pg.Pool {
  const pool = new pg.Pool({ max: 1, user, types: columnValues, stream: () => wireTo(begin) })
  pool.on('error', () => {})
  return pool
}

async function migrated(begin: BeginSession): Promise<Result<null>> {
  const owner = poolTo(begin, 'postgres')
  try {
    const client = await owner.connect()
    try {
      const names = await migrate(client)
      return names.ok ? done(null) : names
    } finally {
      client.release()
    }
  } finally {
    await owner.end()
  }
}

/** A database without a folder, for tests and for a look around: gone when it is closed, or when it stops. */
async function openInMemory(): Promise<Result<OpenPool>> {
  const thread = await startThread({ folder: null, image: await findImage() })
  const pool = poolTo(thread.begin, programRole)
  const close = async (): Promise<void> => {
    await pool.end()
    await thread.close()
  }
  return done({ pool, close })
}

async function openFolder(held: HeldFolder): Promise<Result<OpenPool>> {
  if (!held.hasDatabase) await fill(held)
  const start = (): Promise<Thread> => startThread({ folder: held.cluster, image: null })
  const thread = await start()
  held.whenLost(() => void thread.kill())
  const database = revive(thread, start)
  const ready = await migrated(database.begin).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  if (!ready.ok) {
    await database.close()
    return ready
  }
  const pool = poolTo(database.begin, programRole)
  const close = async (): Promise<void> => {
    await pool.end()
    await database.close()
    held.release()
  }
  return done({ pool, close })
}

/**
 * Opens the database of a folder, or one in memory for `null`. Refused when the folder is another process's or
 * holds something else, and when the database is newer than the program.
 */
export async function openEmbedded(folder: string | null): Promise<Result<OpenPool>> {
  if (folder === null) return openInMemory()
  const held = await holdFolder(folder)
  if (!held.ok) return held
  try {
    const opened = await openFolder(held.value)
    if (!opened.ok) held.value.release()
    return opened
  } catch (error) {
    held.value.release()
    throw error
  }
}
