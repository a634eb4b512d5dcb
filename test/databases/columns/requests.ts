/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of requests. */

export type Columns = {
  idempotency: {
    organization_id: string
    actor_id: string
    key: string
    action: string
    request_mac: string
    answer: Uint8Array | null
    asked_at: string
  }
}
