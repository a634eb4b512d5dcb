/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of audit. */
import type { Json } from '../json.ts'

export type Columns = {
  audit_anchor: {
    id: string
    at: string
    root: Uint8Array
    leaf_count: number
  }
  audit_anchor_leaf: {
    organization_id: string
    anchor_id: string
    sequence: number
    mac: Uint8Array
    proof: Json
  }
  audit_entry: {
    organization_id: string
    sequence: number
    at: string
    actor_kind: string
    actor_id: string
    action: string
    outcome: string
    objects: readonly string[]
    members: readonly string[]
    disclosed_to: string | null
    why: string | null
    request_id: string
    mac: Uint8Array
  }
  audit_head: {
    organization_id: string
    sequence: number
    mac: Uint8Array
    seal: Uint8Array
  }
}
