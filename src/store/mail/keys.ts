/** Keeps OpenPGP keys: an organization's own, and those of its partners. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { MailTables } from './tables.ts'

export type MailKey = Selectable<MailTables['mail_key']>

/** False when the organization has the key already. */
export async function insertMailKey(tx: Tx, key: Insertable<MailTables['mail_key']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('mail_key')
    .values(key)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** All keys, the newest first; retired ones too. */
export async function listMailKeys(tx: Tx, organizationId: Id): Promise<readonly MailKey[]> {
  return tx
    .selectFrom('mail_key')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(1000)
    .execute()
}

export async function findMailKey(tx: Tx, organizationId: Id, id: Id): Promise<MailKey | null> {
  const row = await tx
    .selectFrom('mail_key')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function updateMailKey(
  tx: Tx,
  organizationId: Id,
  id: Id,
  change: Updateable<MailTables['mail_key']>,
): Promise<void> {
  await tx
    .updateTable('mail_key')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}
