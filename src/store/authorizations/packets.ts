/** Keeps the packets that providers send along with requests to go on with a service. */
import type { Id } from '#base/id.ts'
import type { Packet } from '#domain/authorizations/packet.ts'
import type { Tx } from '../database.ts'
import { storableJson } from '../exchange/storable.ts'

/** Once for each request; said again it changes nothing. */
export async function insertPacket(
  tx: Tx,
  organizationId: Id,
  authorizationId: Id,
  packet: Packet,
  made: { readonly at: string; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('authorization_packet')
    .values({
      ...{ organization_id: organizationId, authorization_id: authorizationId, made_at: made.at },
      ...{ content: storableJson(packet), made_by: made.by },
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function findPacket(tx: Tx, organizationId: Id, authorizationId: Id): Promise<Packet | null> {
  const row = await tx
    .selectFrom('authorization_packet')
    .select('content')
    .where('organization_id', '=', organizationId)
    .where('authorization_id', '=', authorizationId)
    .executeTakeFirst()
  // Written by insertPacket.
  return row === undefined ? null : (row.content as Packet)
}

/** Those of the authorizations that a packet came with. */
export async function listWithPacket(
  tx: Tx,
  organizationId: Id,
  authorizationIds: readonly Id[],
): Promise<ReadonlySet<Id>> {
  if (authorizationIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('authorization_packet')
    .select('authorization_id')
    .where('organization_id', '=', organizationId)
    .where('authorization_id', 'in', [...authorizationIds])
    .execute()
  return new Set(rows.map(row => row.authorization_id))
}
