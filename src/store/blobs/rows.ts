/** The rows of blobs: which there are, since when, and which nothing refers to any more. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { StoredBlob } from './blobs.ts'

/** Says that the blob is kept, and that it was put just now. */
export async function noteBlob(tx: Tx, organizationId: Id, blob: StoredBlob): Promise<void> {
  await tx
    .insertInto('blob')
    .values({ organization_id: organizationId, sha256: blob.sha256, byte_count: blob.byteCount })
    .onConflict(conflict =>
      conflict.columns(['organization_id', 'sha256']).doUpdateSet({ stored_at: sql`clock_timestamp()` }),
    )
    .execute()
}

/** Every column by which a row says that it needs a blob of its organization; a test reads the catalogue. */
export const columnsThatNeedBlobs = [
  ['data_export', 'sha256'],
  ['hand_delivery', 'sha256'],
  ['mail_received', 'sha256'],
  ['report', 'monthly_sha256'],
  ['report', 'workbook_sha256'],
  ['sftp_upload', 'sha256'],
  ['transmission', 'sha256'],
  ['transmission_answer', 'sha256'],
] as const

/** Holds for a blob that no row needs and that was not put for so many days. */
function unused(organizationId: Id, days: number) {
  const needs = columnsThatNeedBlobs.map(
    ([table, column]) => sql`exists (select from ${sql.table(table)} as needs
      where needs.organization_id = ${organizationId} and ${sql.ref(`needs.${column}`)} = blob.sha256)`,
  )
  return sql`blob.organization_id = ${organizationId}
    and blob.stored_at < now() - make_interval(days => ${days}) and not (${sql.join(needs, sql` or `)})`
}

/** Blobs that nothing needs. */
export async function listUnused(tx: Tx, organizationId: Id, days: number, limit: number): Promise<string[]> {
  const answer = await sql<{ sha256: string }>`
    select sha256 from blob where ${unused(organizationId, days)} limit ${limit}`.execute(tx)
  return answer.rows.map(row => row.sha256)
}

/**
 * Deletes the row if nothing needs the blob even now; true when it did. Whoever puts it waits for us to
 * commit.
 */
export async function deleteUnused(
  tx: Tx,
  organizationId: Id,
  sha256: string,
  days: number,
): Promise<boolean> {
  const answer = await sql`
    delete from blob where sha256 = ${sha256} and ${unused(organizationId, days)} returning sha256`.execute(
    tx,
  )
  return answer.rows.length > 0
}

/** Which of these have no row. */
export async function listUnknown(
  tx: Tx,
  organizationId: Id,
  hashes: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('blob')
    .select('sha256')
    .where('organization_id', '=', organizationId)
    .where('sha256', 'in', hashes)
    .execute()
  const known = new Set(rows.map(row => row.sha256))
  return hashes.filter(each => !known.has(each))
}

/**
 * Claims a name that has no row, till the transaction ends: whoever puts it waits for us. False when it has
 * one by now. Nothing of the claim stays.
 */
export async function claimUnknown(tx: Tx, organizationId: Id, sha256: string): Promise<boolean> {
  const claim = await tx
    .insertInto('blob')
    .values({ organization_id: organizationId, sha256, byte_count: 0 })
    .onConflict(conflict => conflict.doNothing())
    .returning('sha256')
    .executeTakeFirst()
  if (claim === undefined) return false
  await tx
    .deleteFrom('blob')
    .where('organization_id', '=', organizationId)
    .where('sha256', '=', sha256)
    .execute()
  return true
}
