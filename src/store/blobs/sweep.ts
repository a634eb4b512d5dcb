/** Removes kept files that nothing needs, without ever removing one that is being put at the same moment. */
import type { Id } from '#base/id.ts'
import type { Database } from '../database.ts'
import type { Place } from './place.ts'
import { claimUnknown, deleteUnused, listUnknown, listUnused } from './rows.ts'

const pageSize = 200

/**
 * A file goes while the transaction that takes its row away (or claims the name) is still open. A put of the same
 * bytes writes its row after it has looked whether the file is there, waits for us there, and looks again.
 */
export async function sweepBlobs(
  database: Database,
  place: Place,
  organizationId: Id,
  days: number,
): Promise<number> {
  const acting = { organizationId, personId: null }
  let swept = 0
  const removeIf = async (sha256: string, mayGo: 'unused' | 'unknown'): Promise<void> => {
    await database.inTransaction(acting, async tx => {
      const goes =
        mayGo === 'unused'
          ? await deleteUnused(tx, organizationId, sha256, days)
          : await claimUnknown(tx, organizationId, sha256)
      if (!goes) return
      await place.remove({ organizationId, sha256 })
      swept++
    })
  }

  for (;;) {
    const page = await database.inTransaction(acting, tx => listUnused(tx, organizationId, days, pageSize))
    for (const sha256 of page) await removeIf(sha256, 'unused')
    if (page.length < pageSize) break
  }
  for await (const page of oldPages(place, organizationId, days)) {
    const unknown = await database.inTransaction(acting, tx => listUnknown(tx, organizationId, page))
    for (const sha256 of unknown) await removeIf(sha256, 'unknown')
  }
  return swept
}

/** The names of files that were kept so many days ago, some at a time. */
async function* oldPages(place: Place, organizationId: Id, days: number): AsyncGenerator<readonly string[]> {
  const before = Date.now() - days * 86_400_000
  let page: string[] = []
  for await (const { sha256, keptAt } of place.list(organizationId)) {
    if (keptAt <= before) page.push(sha256)
    if (page.length < pageSize) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
