/** Keeps which e-mails came, and what their files became. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { MailTables } from './tables.ts'

export type ReceivedMail = Selectable<MailTables['mail_received']>

/** False when the same bytes came before. */
export async function insertReceived(
  tx: Tx,
  mail: Insertable<MailTables['mail_received']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('mail_received')
    .values(mail)
    .onConflict(conflict => conflict.columns(['organization_id', 'bytes_hash']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function findReceived(tx: Tx, organizationId: Id, id: Id): Promise<ReceivedMail | null> {
  const row = await tx
    .selectFrom('mail_received')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** True when a message of that sender and Message-ID was taken before. */
export async function isMessageTaken(tx: Tx, organizationId: Id, messageHash: string): Promise<boolean> {
  const row = await tx
    .selectFrom('mail_received')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('message_hash', '=', messageHash)
    .where('outcome', '=', 'taken')
    .executeTakeFirst()
  return row !== undefined
}

export async function updateReceived(
  tx: Tx,
  organizationId: Id,
  id: Id,
  change: Updateable<MailTables['mail_received']>,
): Promise<void> {
  await tx
    .updateTable('mail_received')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** The e-mail that brought a transmission; null when it came otherwise. */
export async function findMailOf(
  tx: Tx,
  organizationId: Id,
  transmissionId: Id,
): Promise<ReceivedMail | null> {
  const row = await tx
    .selectFrom('mail_received')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`transmission_ids @> array[${transmissionId}::uuid]`)
    .executeTakeFirst()
  return row ?? null
}

/** The newest first. */
export async function listReceived(
  tx: Tx,
  organizationId: Id,
  limit: number,
): Promise<readonly ReceivedMail[]> {
  return tx
    .selectFrom('mail_received')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
