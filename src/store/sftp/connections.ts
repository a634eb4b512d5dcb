/** Keeps connections to partners' own SFTP servers, and what lay there and was brought there. */
import type { Selectable, Updateable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { SftpTables } from './tables.ts'

export type SftpConnection = Selectable<SftpTables['sftp_connection']>
export type RemoteFile = Selectable<SftpTables['sftp_remote_file']>
export type SftpDelivery = Selectable<SftpTables['sftp_delivery']>

/** Takes the place of the partner's connection before it. */
export async function insertConnection(tx: Tx, connection: SftpConnection): Promise<void> {
  await tx
    .updateTable('sftp_connection')
    .set({ ended_at: connection.created_at })
    .where('organization_id', '=', connection.organization_id)
    .where('partner_organization_id', '=', connection.partner_organization_id)
    .where('ended_at', 'is', null)
    .execute()
  await tx.insertInto('sftp_connection').values(connection).execute()
}

/** One that is in force. */
export async function findConnection(tx: Tx, organizationId: Id, id: Id): Promise<SftpConnection | null> {
  const row = await tx
    .selectFrom('sftp_connection')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Those in force; of one partner, where it is named. */
export async function listConnections(
  tx: Tx,
  organizationId: Id,
  partnerId: Id | null = null,
): Promise<readonly SftpConnection[]> {
  let query = tx
    .selectFrom('sftp_connection')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
  if (partnerId !== null) query = query.where('partner_organization_id', '=', partnerId)
  return query.orderBy('id').execute()
}

export async function updateConnection(
  tx: Tx,
  organizationId: Id,
  id: Id,
  change: Updateable<SftpTables['sftp_connection']>,
): Promise<void> {
  await tx
    .updateTable('sftp_connection')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

export async function listRemoteFiles(
  tx: Tx,
  organizationId: Id,
  connectionId: Id,
): Promise<ReadonlyMap<string, RemoteFile>> {
  const rows = await tx
    .selectFrom('sftp_remote_file')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .execute()
  return new Map(rows.map(row => [row.name, row]))
}

export async function saveRemoteFile(tx: Tx, file: RemoteFile): Promise<void> {
  const { organization_id: _, connection_id: __, name: ___, ...change } = file
  await tx
    .insertInto('sftp_remote_file')
    .values(file)
    .onConflict(conflict =>
      conflict.columns(['organization_id', 'connection_id', 'name']).doUpdateSet(change),
    )
    .execute()
}

/** The delivery, begun now or before; its name stays. */
export async function beginDelivery(tx: Tx, delivery: SftpDelivery): Promise<SftpDelivery> {
  await tx
    .insertInto('sftp_delivery')
    .values(delivery)
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return tx
    .selectFrom('sftp_delivery')
    .selectAll()
    .where('organization_id', '=', delivery.organization_id)
    .where('transmission_id', '=', delivery.transmission_id)
    .executeTakeFirstOrThrow()
}

export async function updateDelivered(tx: Tx, organizationId: Id, id: Id, now: string): Promise<void> {
  await tx
    .updateTable('sftp_delivery')
    .set({ delivered_at: now })
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', id)
    .execute()
}

/** Files that were to be brought there and were not yet: ids of their transmissions. */
export async function listWaitingDeliveries(
  tx: Tx,
  organizationId: Id,
  connectionId: Id,
): Promise<readonly Id[]> {
  const rows = await tx
    .selectFrom('sftp_delivery')
    .select('transmission_id')
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .where('delivered_at', 'is', null)
    .orderBy('begun_at')
    .execute()
  return rows.map(row => row.transmission_id)
}
