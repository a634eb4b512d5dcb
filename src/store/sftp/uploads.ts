/** Keeps what is put over SFTP: parts until they are complete, and for a while what became of each file. */
import type { Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Way } from '#domain/sftp/paths.ts'
import type { Tx } from '../database.ts'
import type { SftpTables } from './tables.ts'

export type SftpUpload = Selectable<SftpTables['sftp_upload']>

export type UploadPlace = { readonly partnerId: Id; readonly way: Way }

/** Keeps it in place of what was kept under the name before. */
export async function insertUpload(tx: Tx, upload: SftpUpload): Promise<void> {
  await tx
    .updateTable('sftp_upload')
    .set({ state: 'dropped', sha256: null, ended_at: upload.created_at })
    .where('organization_id', '=', upload.organization_id)
    .where('partner_organization_id', '=', upload.partner_organization_id)
    .where('way', '=', upload.way)
    .where('name', '=', upload.name)
    .where('state', '=', 'kept')
    .execute()
  await tx.insertInto('sftp_upload').values(upload).execute()
}

export async function findUpload(tx: Tx, organizationId: Id, id: Id): Promise<SftpUpload | null> {
  const row = await tx
    .selectFrom('sftp_upload')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function updateUpload(
  tx: Tx,
  organizationId: Id,
  id: Id,
  change: Updateable<SftpTables['sftp_upload']>,
): Promise<void> {
  await tx
    .updateTable('sftp_upload')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** What a folder shows: what is kept, and what was taken since an instant; the newest of each name, by name. */
export async function listUploads(
  tx: Tx,
  organizationId: Id,
  { partnerId, way }: UploadPlace,
  asked: {
    readonly since: string
    readonly after: string | null
    readonly limit: number
    readonly name?: string
  },
): Promise<readonly SftpUpload[]> {
  let query = tx
    .selectFrom('sftp_upload')
    .distinctOn('name')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('partner_organization_id', '=', partnerId)
    .where('way', '=', way)
    .where('state', 'in', ['kept', 'taken'])
    .where('hidden_at', 'is', null)
    .where(eb => eb.or([eb('state', '=', 'kept'), eb('created_at', '>=', asked.since)]))
  if (asked.name !== undefined) query = query.where(sql`lower(name)`, '=', sql`lower(${asked.name})`)
  if (asked.after !== null) query = query.where('name', '>', asked.after)
  return query.orderBy('name').orderBy('id', 'desc').limit(asked.limit).execute()
}

/** What an organization put since an instant: for its quota. */
export async function countUploads(
  tx: Tx,
  organizationId: Id,
  since: string,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const row = await tx
    .selectFrom('sftp_upload')
    .select(eb => [
      eb.fn.countAll<number>().as('files'),
      sql<number>`coalesce(sum(byte_count), 0)::bigint`.as('bytes'),
    ])
    .where('organization_id', '=', organizationId)
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow()
  return { files: row.files, bytes: row.bytes }
}

/** Forgets what was put before an instant and what nobody goes on with; gives how many. */
export async function deleteUploads(
  tx: Tx,
  organizationId: Id,
  before: { readonly kept: string; readonly others: string },
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('sftp_upload')
    .where('organization_id', '=', organizationId)
    .where(eb =>
      eb.or([
        eb.and([eb('state', '=', 'kept'), eb('created_at', '<', before.kept)]),
        eb.and([eb('state', '<>', 'kept'), eb('created_at', '<', before.others)]),
      ]),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
