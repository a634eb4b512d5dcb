/** The tables of blobs, as the query builder knows them (migration 0005). */
import type { Generated } from 'kysely'
import type { Id } from '#base/id.ts'

export type BlobTables = {
  blob: {
    organization_id: Id
    sha256: string
    byte_count: number
    stored_at: Generated<string>
  }
  blob_key: {
    organization_id: Id
    number: number
    wrapped: Uint8Array
    wrapped_by: string
    made_at: Generated<string>
  }
}
