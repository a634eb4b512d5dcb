/** Keeps what was tried at partners' own SFTP servers, for a month. */
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { SftpTables } from './tables.ts'

export type SftpAttempt = Selectable<SftpTables['sftp_attempt']>

export async function insertAttempt(tx: Tx, attempt: SftpAttempt): Promise<void> {
  await tx.insertInto('sftp_attempt').values(attempt).execute()
}

/** The newest first. */
export async function listAttempts(
  tx: Tx,
  organizationId: Id,
  connectionId: Id,
  limit: number,
): Promise<readonly SftpAttempt[]> {
  return tx
    .selectFrom('sftp_attempt')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .orderBy('tried_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function deleteAttempts(tx: Tx, organizationId: Id, before: string): Promise<void> {
  await tx
    .deleteFrom('sftp_attempt')
    .where('organization_id', '=', organizationId)
    .where('tried_at', '<', before)
    .execute()
}
