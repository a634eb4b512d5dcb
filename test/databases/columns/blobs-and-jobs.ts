/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of blobs-and-jobs. */

export type Columns = {
  blob: {
    organization_id: string
    sha256: string
    byte_count: number
    stored_at: string
  }
  blob_key: {
    organization_id: string
    number: number
    wrapped: Uint8Array
    wrapped_by: string
    made_at: string
  }
}
