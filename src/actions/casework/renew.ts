/** How members stand, reckoned anew from what was written down and from what plans say, and kept. */
import type { Id } from '#base/id.ts'
import { attentionOn } from '#domain/casework/reasons.ts'
import { programsOf, standingOf } from '#domain/casework/standing.ts'
import { listEnds } from '#store/casework/ends.ts'
import { listEntries } from '#store/casework/entries.ts'
import { listAssignments, saveStandings } from '#store/casework/standings.ts'
import type { Tx } from '#store/database.ts'

/** In one set. Of members that were joined, the one that stayed. */
export async function renewCases(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
  now: string,
): Promise<void> {
  const ids = [...new Set(memberIds)]
  if (ids.length === 0) return
  const entries = await listEntries(tx, organizationId, ids, { sees: 'all' })
  const assignments = await listAssignments(tx, organizationId, ids)
  if (entries.size + assignments.size === 0) return
  const ends = await listEnds(tx, organizationId, ids)
  const standings = ids.flatMap(memberId => {
    const written = entries.get(memberId) ?? []
    const assigned = assignments.get(memberId) ?? []
    return programsOf(written, assigned).map(program => {
      const standing = standingOf(program, written, assigned, ends.get(memberId))
      return { ...standing, memberId, attentionOn: attentionOn(standing) }
    })
  })
  await saveStandings(tx, organizationId, ids, standings, now)
}
