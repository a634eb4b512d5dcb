/** Reads the audit of the acting organization: the chain in order, what concerns a member, what went out. */

import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { ChainHead } from '#domain/audit/chain.ts'
import type { ChainedEntry } from '#domain/audit/entry.ts'
import type { Tx } from '../database.ts'
import type { AuditTables } from './tables.ts'

function entryFrom(row: Selectable<AuditTables['audit_entry']>): ChainedEntry {
  return {
    organizationId: row.organization_id,
    sequence: row.sequence,
    at: row.at,
    actor: { kind: row.actor_kind, id: row.actor_id },
    action: row.action,
    outcome: row.outcome,
    objects: row.objects,
    members: row.members,
    disclosedTo: row.disclosed_to,
    why: row.why,
    requestId: row.request_id,
    mac: row.mac,
  }
}

/** What is looked for in the audit; all conditions hold together. Days are in California, the last included. */
export type AuditSearch = {
  readonly actorId?: string
  readonly action?: string
  readonly member?: string
  readonly object?: string
  readonly from?: string
  readonly until?: string
  /** Only what went to another organization. */
  readonly disclosed?: boolean
}

/** Entries after a sequence number, in the chain's order. */
export async function listChain(
  tx: Tx,
  organizationId: Id,
  after: number,
  limit: number,
): Promise<readonly ChainedEntry[]> {
  const rows = await tx
    .selectFrom('audit_entry')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map(entryFrom)
}

/** Entries that fit the search, the newest first, below a sequence number (null: from the end). */
export async function listEntries(
  tx: Tx,
  organizationId: Id,
  search: AuditSearch,
  before: number | null,
  limit: number,
): Promise<readonly ChainedEntry[]> {
  let query = tx.selectFrom('audit_entry').selectAll().where('organization_id', '=', organizationId)
  if (search.actorId !== undefined) query = query.where('actor_id', '=', search.actorId)
  if (search.action !== undefined) query = query.where('action', '=', search.action)
  if (search.member !== undefined) query = query.where(sql<boolean>`members @> array[${search.member}::text]`)
  if (search.object !== undefined) query = query.where(sql<boolean>`${search.object} = any(objects)`)
  if (search.from !== undefined) query = query.where(sql<boolean>`california_day(at) >= ${search.from}::date`)
  if (search.until !== undefined)
    query = query.where(sql<boolean>`california_day(at) <= ${search.until}::date`)
  if (search.disclosed) query = query.where('disclosed_to', 'is not', null)
  if (before !== null) query = query.where('sequence', '<', before)
  const rows = await query.orderBy('sequence', 'desc').limit(limit).execute()
  return rows.map(entryFrom)
}

/** Where the chain ends, or null before its first entry. */
export async function findHead(tx: Tx, organizationId: Id): Promise<ChainHead | null> {
  const head = await tx
    .selectFrom('audit_head')
    .select(['sequence', 'mac', 'seal'])
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return head ?? null
}

/** Holds the chain's end till the transaction ends: nothing is appended meanwhile. */
export async function lockHead(tx: Tx, organizationId: Id): Promise<void> {
  await tx
    .selectFrom('audit_head')
    .select('sequence')
    .where('organization_id', '=', organizationId)
    .forUpdate()
    .execute()
}
