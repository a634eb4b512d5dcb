/** A house for the tests of keeping: on a database of the test, with a folder of its own and keys of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type OpenHouse, openHouse, type Stand } from '#actions/open.ts'
import type { Settings } from '#actions/settings.ts'
import { idFrom } from '#base/id.ts'
import { seededRandom } from '#base/random.ts'
import type { Database } from '#store/database.ts'
import { keptSettings } from './settings.ts'

/** A folder that goes with the test that asked for it. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-keeping-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A house over a database that is open already. */
export async function houseOver(
  database: Database,
  changes: Partial<Settings> = {},
  stand: Stand = {},
): Promise<OpenHouse> {
  const house = await openHouse(keptSettings(ownFolder(), changes), { ...stand, database })
  if (!house.ok) throw new Error(house.refusal.says)
  return house.value
}

let made = 0

/** An id that no other test has. */
export function newId(): string {
  const random = seededRandom(++made * 7919 + process.pid)
  return idFrom(
    Date.UTC(2026, 0, 1) + made,
    Uint8Array.from({ length: 10 }, () => random.below(256)),
  )
}
