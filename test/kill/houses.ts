/** Where the house of a kill test keeps its things, as text from the test to its processes. */
import { join } from 'node:path'
import type { Settings } from '#actions/settings.ts'
import type { DatabaseSettings } from '#store/open.ts'
import { keptSettings } from '../keeping/settings.ts'

export type KillHouse = { readonly folder: string; readonly database: DatabaseSettings }

export function housesSettings(text: string): Settings {
  const { folder, database } = JSON.parse(text) as KillHouse
  return keptSettings(folder, { database, anchorFile: join(folder, 'anchors.jsonl') })
}
