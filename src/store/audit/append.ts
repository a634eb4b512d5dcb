/** Writes an audit entry at the end of its organization's chain, in the transaction of what it tells of. */
import { killPoint } from '#base/kill-point.ts'
import type { AuditEntry, ChainedEntry } from '#domain/audit/entry.ts'
import { auditKeyOf, headSealOf, macOf, noMac } from '#domain/audit/entry.ts'
import type { Tx } from '../database.ts'

/**
 * Appends the entry. The chain's end is locked till the transaction ends, so this is the last thing that a
 * transaction does. `auditKey` is the program's; the database never sees it. The transaction must act for the
 * entry's organization.
 */
export async function appendAudit(tx: Tx, entry: AuditEntry, auditKey: Uint8Array): Promise<ChainedEntry> {
  killPoint('audit/before-append')
  const key = auditKeyOf(auditKey, entry.organizationId)
  const head = await lockHead(tx, entry.organizationId, key)
  const sequence = head.sequence + 1
  const mac = macOf(key, head.mac, sequence, entry)
  await tx
    .insertInto('audit_entry')
    .values({
      organization_id: entry.organizationId,
      sequence,
      at: entry.at,
      actor_kind: entry.actor.kind,
      actor_id: entry.actor.id,
      action: entry.action,
      outcome: entry.outcome,
      objects: entry.objects,
      members: entry.members,
      disclosed_to: entry.disclosedTo,
      why: entry.why,
      request_id: entry.requestId,
      mac,
    })
    .execute()
  await tx
    .updateTable('audit_head')
    .set({ sequence, mac, seal: headSealOf(key, sequence, mac) })
    .where('organization_id', '=', entry.organizationId)
    .execute()
  killPoint('audit/after-append')
  return { ...entry, sequence, mac }
}

async function lockHead(
  tx: Tx,
  organizationId: string,
  key: Uint8Array,
): Promise<{ readonly sequence: number; readonly mac: Uint8Array }> {
  const locked = tx
    .selectFrom('audit_head')
    .select(['sequence', 'mac'])
    .where('organization_id', '=', organizationId)
    .forUpdate()
  const head = await locked.executeTakeFirst()
  if (head) return head
  // The chain's beginning: of two that come at once one waits here and then finds the other's.
  await tx
    .insertInto('audit_head')
    .values({ organization_id: organizationId, sequence: 0, mac: noMac, seal: headSealOf(key, 0, noMac) })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return locked.executeTakeFirstOrThrow()
}
