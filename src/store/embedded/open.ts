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
import { startThread, type Thread } from './thread.ts'
import { unpackImage } from './unpack-image.ts'
import { wireTo } from './wire.ts'

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
function poolTo(thread: Thread, user: string): pg.Pool {
  const pool = new pg.Pool({ max: 1, user, types: columnValues, stream: () => wireTo(thread.begin) })
  pool.on('error', () => {})
  return pool
}

async function bringUp(thread: Thread): Promise<Result<pg.Pool>> {
  const owner = poolTo(thread, 'postgres')
  const client = await owner.connect()
  try {
    const migrated = await migrate(client)
    if (!migrated.ok) return migrated
  } finally {
    client.release()
    await owner.end()
  }
  return done(poolTo(thread, programRole))
}

/**
 * Opens the database of a folder, or one in memory for `null`. Refused when the folder is another process's or
 * holds something else, and when the database is newer than the program.
 */
export async function openEmbedded(folder: string | null): Promise<Result<OpenPool>> {
  const held = folder === null ? null : holdFolder(folder)
  if (held !== null && !held.ok) return held
  const place = held === null ? null : held.value
  let thread: Thread | null = null
  try {
    if (place !== null && !place.hasDatabase) await fill(place)
    const image = place === null ? await findImage() : null
    thread = await startThread({ folder: place?.cluster ?? null, image })
    const pool = await bringUp(thread)
    if (pool.ok) {
      const open = thread
      const close = async (): Promise<void> => {
        await pool.value.end()
        await open.close()
        place?.release()
      }
      return done({ pool: pool.value, close })
    }
    await thread.close()
    place?.release()
    return pool
  } catch (error) {
    await thread?.close()
    place?.release()
    throw error
  }
}
