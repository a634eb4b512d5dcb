/** Example rows of exports. */
import type { Example } from './example.ts'

export const exportExamples: readonly Example[] = [
  {
    table: 'data_export',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('export'),
      kind: 'parquet',
      recipient_id: null,
      sees: 'no-care',
      state: 'waiting',
      asked_by: `system:${owner.word}`,
      asked_at: '2026-11-22T20:00:00.000Z',
      made_at: null,
      sha256: null,
      byte_count: null,
      counts: '{}',
    }),
  },
]
