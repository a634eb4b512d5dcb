/** What stands of members, reckoned anew from all that is said of them and written down. */
import type { Id } from '#base/id.ts'
import { resolve } from '#domain/members/resolve.ts'
import { filesAboutMembers, knownElements } from '#guidance/members/known-elements.ts'
import type { Tx } from '#store/database.ts'
import { listSources, type Standing, saveStanding } from '#store/members/taking-in.ts'
import { renewCases } from '../casework/renew.ts'

/** In one set. */
export async function renewStanding(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
  now: string,
): Promise<void> {
  const ids = [...new Set(memberIds)]
  if (ids.length === 0) return
  const sources = await listSources(tx, organizationId, ids, filesAboutMembers.files)
  const standing = ids.map((memberId): Standing => {
    const said = sources.get(memberId) ?? []
    const partnerIds = said.flatMap(({ partnerId, hasEnded }) => (hasEnded ? [] : (partnerId ?? [])))
    return { memberId, ...resolve(said, knownElements), partnerIds: [...new Set(partnerIds)] }
  })
  await saveStanding(tx, organizationId, standing, now)
  await renewCases(tx, organizationId, ids, now)
}
