/** Example rows of requests. */
import type { Example } from './example.ts'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const requestsExamples: readonly Example[] = [
  {
    table: 'idempotency',
    row: owner => ({
      organization_id: owner.organizationId,
      actor_id: owner.personId,
      key: `key of ${owner.word}`,
      action: 'testing.rename',
      request_mac: '00',
      answer: null,
      asked_at: '2026-11-22T20:00:00.000Z',
    }),
  },
]
