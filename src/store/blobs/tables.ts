/** The tables of blobs. */

export type BlobTables = Record<never, never>
