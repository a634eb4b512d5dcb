/** Keeps the vetting of providers: one row for each provider that a plan or delegate vets. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Vetting } from '#domain/network/vetting.ts'
import type { Tx } from '../database.ts'
import type { NetworkTables } from './tables.ts'

export type KeptVetting = Vetting & {
  readonly id: Id
  readonly vetterId: Id
  readonly providerId: Id
  /** The provider, when it is on the hub and may read what stands here. */
  readonly otherId: Id | null
  readonly note: string | null
  readonly changedAt: string
}

function vettingFrom(row: Selectable<NetworkTables['vetting']>): KeptVetting {
  return {
    id: row.id,
    vetterId: row.organization_id,
    providerId: row.provider_id,
    otherId: row.other_organization_id,
    path: row.path,
    state: row.state,
    npi: row.npi,
    npiKind: row.npi_kind,
    passedOn: row.passed_on,
    expiresOn: row.expires_on,
    asked: row.asked,
    note: row.note,
    changedAt: row.changed_at,
  }
}

/** Puts a vetting down as it now is. */
export async function saveVetting(tx: Tx, vetting: KeptVetting, changedBy: string): Promise<void> {
  const columns = {
    other_organization_id: vetting.otherId,
    path: vetting.path,
    state: vetting.state,
    npi: vetting.npi,
    npi_kind: vetting.npiKind,
    passed_on: vetting.passedOn,
    expires_on: vetting.expiresOn,
    asked: vetting.asked,
    note: vetting.note,
    changed_at: vetting.changedAt,
    changed_by: changedBy,
  }
  await tx
    .insertInto('vetting')
    .values({
      organization_id: vetting.vetterId,
      id: vetting.id,
      provider_id: vetting.providerId,
      ...columns,
    })
    .onConflict(conflict => conflict.columns(['organization_id', 'id']).doUpdateSet(columns))
    .execute()
}

/** The vetting of a provider by an organization; null when it has not begun. */
export async function findVetting(tx: Tx, vetterId: Id, providerId: Id): Promise<KeptVetting | null> {
  const row = await tx
    .selectFrom('vetting')
    .selectAll()
    .where('organization_id', '=', vetterId)
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
  return row ? vettingFrom(row) : null
}

/** Vettings by the organization and, on the hub, of it, in the order of age from after an id (null: from the first). */
export async function listVettings(
  tx: Tx,
  organizationId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly KeptVetting[]> {
  let query = tx
    .selectFrom('vetting')
    .selectAll()
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
  if (after !== null) query = query.where('id', '>', after)
  return (await query.orderBy('id').limit(limit).execute()).map(vettingFrom)
}
