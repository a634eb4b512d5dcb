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
