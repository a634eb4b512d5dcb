/** Where the house of a kill test keeps its things, as text from the test to its processes. */
import { join } from 'node:path'
import type { Settings } from '#actions/settings.ts'
import type { DatabaseSettings } from '#store/open.ts'
import { keptSettings } from '../keeping/settings.ts'

/** The server that a partner runs itself, and the folder on it that is this house's. */
export type PartnerServer = {
  readonly port: number
  readonly user: string
  readonly hostKey: string
  readonly privateKey: string
  readonly folder: string
}

export type KillHouse = {
  readonly folder: string
  readonly database: DatabaseSettings
  /** Null where no partner runs one. */
  readonly server: PartnerServer | null
}

export function partnerServer(text: string): PartnerServer {
  const { server } = JSON.parse(text) as KillHouse
  if (server === null) throw new Error('No partner runs a server.')
  return server
}

export function housesSettings(text: string): Settings {
  const { folder, database } = JSON.parse(text) as KillHouse
  return keptSettings(folder, { database, anchorFile: join(folder, 'anchors.jsonl') })
}
