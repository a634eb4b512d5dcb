/** The tables of requests, as the query builder knows them (migration 0007). */
import type { Id } from '#base/id.ts'

export type RequestTables = {
  idempotency: {
    organization_id: Id
    actor_id: Id
    key: string
    action: string
    request_mac: string
    answer: Uint8Array | null
    asked_at: string
  }
}
