/** Example rows of blobs. */
import type { Example } from './example.ts'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const blobsExamples: readonly Example[] = [
  {
    table: 'blob',
    row: owner => ({
      organization_id: owner.organizationId,
      sha256: owner.word.charCodeAt(0).toString(16).padStart(64, '0'),
      byte_count: 1234,
    }),
  },
  {
    table: 'blob_key',
    row: owner => ({
      organization_id: owner.organizationId,
      number: 1,
      wrapped: `\\x${'0'.repeat(120)}`,
      wrapped_by: '0000000000000000',
    }),
  },
]
