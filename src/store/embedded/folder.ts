/** The embedded database's folder: held by one process at a time, and never taken for empty when it is not. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Result, refused } from '#base/result.ts'
import { takeLock } from './folder-lock.ts'

/** PostgreSQL's version inside of PGlite: it opens no other version's folder. */
const engineMajor = '18'

export type HeldFolder = {
  /** PostgreSQL's own folder, below the one that the user names. */
  readonly cluster: string
  /** Whether there is a database in it already. */
  readonly hasDatabase: boolean
  /** Called when another process has taken the folder in spite of everything. */
  whenLost(tell: () => void): void
  release(): void
}

/** Why what lies in PostgreSQL's folder cannot be opened, or null. */
function objectionTo(cluster: string): Result<null> {
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return done(null)
  const version = join(cluster, 'PG_VERSION')
  // Without this file the engine would make a new, empty database in its place.
  if (!existsSync(version) || !existsSync(join(cluster, 'global', 'pg_control'))) {
    return refused(
      'database/folder-damaged',
      `The folder ${cluster} holds files, but not a whole database.`,
      'Restore it from a backup, or name an empty folder to begin anew.',
    )
  }
  const major = readFileSync(version, 'utf8').trim()
  if (major === engineMajor) return done(null)
  return refused(
    'database/folder-of-another-version',
    `The folder ${cluster} was made by PostgreSQL ${major}; this program has ${engineMajor}.`,
    'Export it with the program that made it, and import that into an empty folder.',
  )
}

/**
 * Holds the folder for this process, making it when it is not there. Refused when another live process has it,
 * or when there is something in it that is no database of ours.
 */
export async function holdFolder(folder: string): Promise<Result<HeldFolder>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const taken = await takeLock(join(folder, 'in-use'))
  if ('heldBy' in taken) {
    return refused(
      'database/folder-in-use',
      `The data folder ${folder} is used by another Causeway (${taken.heldBy}).`,
      'Stop that one first, or name another folder.',
    )
  }
  const cluster = join(folder, 'cluster')
  const objection = objectionTo(cluster)
  if (!objection.ok) {
    taken.lock.release()
    return objection
  }
  const hasDatabase = existsSync(join(cluster, 'PG_VERSION'))
  return done({ cluster, hasDatabase, whenLost: taken.lock.whenLost, release: taken.lock.release })
}
