/** What who keeps the database may do with it, besides running the hub: as the environment says where it is. */
import { type Result, refused } from '#base/result.ts'
import { exportFolder } from '#store/export.ts'
import { importInto } from '#store/import.ts'
import { migrateServer } from '#store/server/open.ts'
import { type Environment, readKeeping } from './read-settings.ts'

/** Migrates the server of DATABASE_OWNER_URL; gives the names of what was applied. */
export async function migrateDatabase(environment: Environment): Promise<Result<readonly string[]>> {
  const settings = readKeeping(environment)
  if (!settings.ok) return settings
  if (settings.value.ownerUrl !== null) return migrateServer(settings.value.ownerUrl)
  return refused(
    'database/no-owner-url',
    'DATABASE_OWNER_URL is not set. The embedded database needs no migrating: it is done when the hub starts.',
    'Set DATABASE_OWNER_URL to the server, with the role that owns the tables.',
  )
}

/** The embedded database as lines, which have to be read to their end. */
export async function exportDatabase(environment: Environment): Promise<Result<AsyncIterable<string>>> {
  const settings = readKeeping(environment)
  return settings.ok ? exportFolder(settings.value.folder) : settings
}

/** Takes the lines into the server of DATABASE_OWNER_URL, else into the folder; gives where they went. */
export async function importDatabase(
  environment: Environment,
  lines: AsyncIterable<string>,
): Promise<Result<'the server' | 'the folder'>> {
  const settings = readKeeping(environment)
  if (!settings.ok) return settings
  const { folder, ownerUrl } = settings.value
  const taken = await importInto(ownerUrl === null ? { folder } : { ownerUrl }, lines)
  return taken.ok ? { ok: true, value: ownerUrl === null ? 'the folder' : 'the server' } : taken
}
