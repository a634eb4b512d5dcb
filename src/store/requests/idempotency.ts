/** Keeps the answers of requests under the keys that their askers gave them. */

import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import { asActing } from '../people/acting.ts'

/** All zeros: where nobody acts for an organization, or nobody is known at all. */
export const nobodysId: Id = '00000000-0000-0000-0000-000000000000'

/** Whose key it is. */
export type KeyPlace = { readonly organizationId: Id; readonly actorId: Id; readonly key: string }

export type KeptRequest = { readonly requestMac: string; readonly answer: Uint8Array | null }

/** Shown by the clockwork that forgets (0007-requests.sql). */
const pastKeeping = 'requests past keeping'

/** Who is not known yet sees the one key that they show. */
function showing<T>(tx: Tx, { organizationId, actorId, key }: KeyPlace, work: () => Promise<T>): Promise<T> {
  if (organizationId !== nobodysId || actorId !== nobodysId) return work()
  return asActing(tx, { organizationId: null, personId: null, shown: key }, work)
}

/**
 * Takes the key for this request and gives null; or, where it was taken before, what is kept under it. Of two
 * that come at once the second waits here till the first is done.
 */
export function claimKey(
  tx: Tx,
  place: KeyPlace,
  request: { readonly action: string; readonly requestMac: string; readonly at: string },
): Promise<KeptRequest | null> {
  return showing(tx, place, async () => {
    const { organizationId, actorId, key } = place
    const claimed = await tx
      .insertInto('idempotency')
      .values({
        organization_id: organizationId,
        actor_id: actorId,
        key,
        action: request.action,
        request_mac: request.requestMac,
        answer: null,
        asked_at: request.at,
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (claimed.numInsertedOrUpdatedRows === 1n) return null
    const kept = await tx
      .selectFrom('idempotency')
      .select(['request_mac', 'answer'])
      .where('organization_id', '=', organizationId)
      .where('actor_id', '=', actorId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    return { requestMac: kept.request_mac, answer: kept.answer }
  })
}

export function updateKeptAnswer(tx: Tx, place: KeyPlace, answer: Uint8Array): Promise<void> {
  return showing(tx, place, async () => {
    await tx
      .updateTable('idempotency')
      .set({ answer })
      .where('organization_id', '=', place.organizationId)
      .where('actor_id', '=', place.actorId)
      .where('key', '=', place.key)
      .execute()
  })
}

/** Forgets up to so many that are past their keeping (asked before the instant). Gives how many there were. */
export function deletePastKeeping(tx: Tx, before: string, limit: number): Promise<number> {
  return asActing(tx, { organizationId: null, personId: null, shown: pastKeeping }, async () => {
    const past = tx
      .selectFrom('idempotency')
      .select(['organization_id', 'actor_id', 'key'])
      .where('asked_at', '<', before)
      .limit(limit)
    const gone = await tx
      .deleteFrom('idempotency')
      .where(eb =>
        eb(
          eb.refTuple('organization_id', 'actor_id', 'key'),
          'in',
          past.$asTuple('organization_id', 'actor_id', 'key'),
        ),
      )
      .executeTakeFirst()
    return Number(gone.numDeletedRows)
  })
}
