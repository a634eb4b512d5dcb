/** Opens the database that the settings name. */
import { done, type Result } from '#base/result.ts'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded/open.ts'
import { databaseOver } from './over-pool.ts'
import { openServer } from './server/open.ts'

/** Where the data is: in a folder (null: in memory, gone when it is closed), or on a server. */
export type DatabaseSettings =
  | { readonly kind: 'embedded'; readonly folder: string | null }
  | {
      readonly kind: 'server'
      /** `postgres://…`, with a role that is a member of causeway_app. */
      readonly url: string
      /** Connections at most. */
      readonly size?: number
    }

/**
 * Opens the database. An embedded one is made or migrated first; a server must have been migrated (see
 * `migrateServer`). Refused for what only its keeper can change; throws a Fault when it does not answer.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Result<Database>> {
  const open =
    settings.kind === 'embedded'
      ? await openEmbedded(settings.folder)
      : await openServer(settings.url, settings.size ?? 10)
  return open.ok ? done(databaseOver(settings.kind, open.value)) : open
}
