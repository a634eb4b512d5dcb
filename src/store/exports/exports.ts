/** Keeps exports: asked for, made, and gone after a while. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { StoredBlob } from '../blobs/blobs.ts'
import type { Tx } from '../database.ts'
import type { ExportTables } from './tables.ts'

export type DataExport = Selectable<ExportTables['data_export']>

export async function insertExport(tx: Tx, row: Insertable<ExportTables['data_export']>): Promise<void> {
  await tx.insertInto('data_export').values(row).execute()
}

export async function findExport(tx: Tx, organizationId: Id, id: Id): Promise<DataExport | null> {
  const row = await tx
    .selectFrom('data_export')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The latest first, from after one. */
export async function listExports(
  tx: Tx,
  organizationId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly DataExport[]> {
  let query = tx.selectFrom('data_export').selectAll().where('organization_id', '=', organizationId)
  if (after !== null) query = query.where('id', '<', after)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

/** The archive stands; false when another attempt was faster. */
export async function markMade(
  tx: Tx,
  organizationId: Id,
  id: Id,
  made: { readonly blob: StoredBlob; readonly counts: Readonly<Record<string, number>>; readonly at: string },
): Promise<boolean> {
  const changed = await tx
    .updateTable('data_export')
    .set({
      state: 'made',
      made_at: made.at,
      sha256: made.blob.sha256,
      byte_count: made.blob.byteCount,
      counts: JSON.stringify(made.counts),
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Exports that were asked for before an instant are let go; their archives are swept as nothing needs them. */
export async function letGo(tx: Tx, organizationId: Id, before: string): Promise<void> {
  await sql`
    update data_export set state = 'gone', sha256 = null
    where organization_id = ${organizationId} and state = 'made' and asked_at < ${before}
  `.execute(tx)
}
