/** The tables of the audit, as the query builder knows them (migration 0004). */

import type { ColumnType } from 'kysely'
import type { Id } from '#base/id.ts'
import type { AuditEntry } from '#domain/audit/entry.ts'

export type AuditTables = {
  audit_entry: {
    organization_id: Id
    sequence: number
    at: string
    actor_kind: AuditEntry['actor']['kind']
    actor_id: string
    action: string
    outcome: string
    objects: readonly string[]
    members: readonly string[]
    disclosed_to: Id | null
    why: string | null
    request_id: string
    mac: Uint8Array
  }
  audit_head: { organization_id: Id; sequence: number; mac: Uint8Array; seal: Uint8Array }
  audit_anchor: { id: Id; at: string; root: Uint8Array; leaf_count: number }
  audit_anchor_leaf: {
    organization_id: Id
    anchor_id: Id
    sequence: number
    mac: Uint8Array
    /** `[{side, hash}]`, hashes as hex. */
    proof: ColumnType<unknown, string, string>
  }
}
