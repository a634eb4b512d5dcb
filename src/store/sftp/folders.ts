/** Keeps what partners' folders are called over SFTP. */
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { SftpTables } from './tables.ts'

export type SftpFolder = Selectable<SftpTables['sftp_folder']>

/** Whoever a contract names beside the organization, and whose folder has a name already. */
export async function listPartnersWithFolders(tx: Tx, organizationId: Id): Promise<readonly Id[]> {
  const contracts = await tx
    .selectFrom('contract')
    .select(['payer_id', 'provider_id'])
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
    .execute()
  const folders = await tx
    .selectFrom('sftp_folder')
    .select('partner_organization_id')
    .where('organization_id', '=', organizationId)
    .execute()
  const ids = new Set([
    ...contracts.flatMap(each => [each.payer_id, each.provider_id]),
    ...folders.map(each => each.partner_organization_id),
  ])
  ids.delete(organizationId)
  return [...ids]
}

export async function listFolders(tx: Tx, organizationId: Id): Promise<readonly SftpFolder[]> {
  return tx
    .selectFrom('sftp_folder')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('name')
    .execute()
}

/** Kept unless the partner has a folder, or the name is another's. */
export async function insertFolder(tx: Tx, folder: SftpFolder): Promise<void> {
  await tx
    .insertInto('sftp_folder')
    .values(folder)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** False where another partner's folder has the name. */
export async function updateFolder(tx: Tx, folder: SftpFolder): Promise<boolean> {
  const { organization_id, partner_organization_id, ...set } = folder
  const other = await tx
    .selectFrom('sftp_folder')
    .select('name')
    .where('organization_id', '=', organization_id)
    .where('partner_organization_id', '<>', partner_organization_id)
    .where('name', '=', set.name)
    .executeTakeFirst()
  if (other) return false
  await tx
    .updateTable('sftp_folder')
    .set(set)
    .where('organization_id', '=', organization_id)
    .where('partner_organization_id', '=', partner_organization_id)
    .execute()
  return true
}
