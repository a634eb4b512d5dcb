/** Keeps the archives that went, or came, from hand to hand. */
import type { Insertable, Selectable } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { MailTables } from './tables.ts'

export type HandDelivery = Selectable<MailTables['hand_delivery']>

export async function insertHandDelivery(
  tx: Tx,
  delivery: Insertable<MailTables['hand_delivery']>,
): Promise<void> {
  await tx.insertInto('hand_delivery').values(delivery).execute()
}

export async function findHandDelivery(tx: Tx, organizationId: Id, id: Id): Promise<HandDelivery | null> {
  const row = await tx
    .selectFrom('hand_delivery')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The newest first, from before an id (null: from the newest). */
export async function listHandDeliveries(
  tx: Tx,
  organizationId: Id,
  before: Id | null,
  limit: number,
): Promise<readonly HandDelivery[]> {
  let query = tx.selectFrom('hand_delivery').selectAll().where('organization_id', '=', organizationId)
  if (before !== null) query = query.where('id', '<', before)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

export async function updateHandedOver(
  tx: Tx,
  organizationId: Id,
  id: Id,
  handed: { readonly by: string; readonly to: string; readonly on: Day },
): Promise<void> {
  await tx
    .updateTable('hand_delivery')
    .set({ handed_by: handed.by, handed_to: handed.to, handed_on: handed.on })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}
