/** Keeps the readiness checklists of contracts: what each side last said of each item. */

import type { Id } from '#base/id.ts'
import type { Contract } from '#domain/network/contract.ts'
import type { ReadinessEntry } from '#domain/network/readiness.ts'
import type { Tx } from '../database.ts'

/** Puts down what the acting organization says of an item, in place of what it said before. */
export async function saveReadiness(
  tx: Tx,
  contract: Contract,
  byId: Id,
  entry: ReadinessEntry,
): Promise<void> {
  const columns = {
    state: entry.state,
    note: entry.note,
    dated_on: entry.on,
    said_at: entry.at,
    said_by: entry.by,
  }
  await tx
    .insertInto('readiness_entry')
    .values({
      organization_id: byId,
      contract_id: contract.id,
      item: entry.item,
      part: entry.part,
      other_organization_id: byId === contract.ownerId ? contract.otherId : contract.ownerId,
      ...columns,
    })
    .onConflict(conflict =>
      conflict.columns(['organization_id', 'contract_id', 'item', 'part']).doUpdateSet(columns),
    )
    .execute()
}

/** Everything that the parties of a contract said of its items. */
export async function listReadiness(
  tx: Tx,
  organizationId: Id,
  contractId: Id,
): Promise<readonly ReadinessEntry[]> {
  const rows = await tx
    .selectFrom('readiness_entry')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
    .orderBy('item')
    .execute()
  return rows.map(row => ({
    item: row.item,
    part: row.part,
    // Written by saveReadiness.
    state: row.state as ReadinessEntry['state'],
    note: row.note,
    on: row.dated_on,
    by: row.said_by,
    at: row.said_at,
  }))
}
