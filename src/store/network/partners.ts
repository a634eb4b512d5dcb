/** Keeps partners: organizations that one deals with and that are not on the hub. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { isOrganizationKind, type OrganizationKind } from '#domain/people/rights.ts'
import type { Tx } from '../database.ts'
import { listOrganizationNames } from '../people/organizations.ts'
import type { NetworkTables } from './tables.ts'

export type Partner = {
  readonly id: Id
  readonly name: string
  readonly kinds: readonly OrganizationKind[]
  readonly npi: string | null
  readonly planCode: string | null
  readonly contact: string | null
  readonly joinedAsOrganizationId: Id | null
  readonly createdAt: string
}

function partnerFrom(row: Selectable<NetworkTables['partner']>): Partner {
  return {
    id: row.id,
    name: row.name,
    kinds: row.kinds.filter(isOrganizationKind),
    npi: row.npi,
    planCode: row.plan_code,
    contact: row.contact,
    joinedAsOrganizationId: row.joined_as_organization_id,
    createdAt: row.created_at,
  }
}

function columnsOf(partner: Omit<Partner, 'id' | 'createdAt'>): {
  name: string
  kinds: readonly string[]
  npi: string | null
  plan_code: string | null
  contact: string | null
  joined_as_organization_id: Id | null
} {
  return {
    name: partner.name,
    kinds: partner.kinds,
    npi: partner.npi,
    plan_code: partner.planCode,
    contact: partner.contact,
    joined_as_organization_id: partner.joinedAsOrganizationId,
  }
}

export async function insertPartner(tx: Tx, organizationId: Id, partner: Partner): Promise<void> {
  await tx
    .insertInto('partner')
    .values({
      organization_id: organizationId,
      id: partner.id,
      created_at: partner.createdAt,
      ...columnsOf(partner),
    })
    .execute()
}

export async function updatePartner(tx: Tx, organizationId: Id, partner: Partner): Promise<void> {
  await tx
    .updateTable('partner')
    .set(columnsOf(partner))
    .where('organization_id', '=', organizationId)
    .where('id', '=', partner.id)
    .execute()
}

export async function findPartner(tx: Tx, organizationId: Id, id: Id): Promise<Partner | null> {
  const row = await tx
    .selectFrom('partner')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? partnerFrom(row) : null
}

/** Partners in the order of age, from after an id (null: from the first). */
export async function listPartners(
  tx: Tx,
  organizationId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly Partner[]> {
  let query = tx.selectFrom('partner').selectAll().where('organization_id', '=', organizationId)
  if (after !== null) query = query.where('id', '>', after)
  return (await query.orderBy('id').limit(limit).execute()).map(partnerFrom)
}

/** Names of parties by their ids: organizations of the hub, and the acting organization’s own partners. */
export async function listPartyNames(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const partners = await tx
    .selectFrom('partner')
    .select(['id', 'name'])
    .where('organization_id', '=', organizationId)
    .where('id', 'in', wanted)
    .execute()
  return new Map([
    ...(await listOrganizationNames(tx, wanted)),
    ...partners.map(({ id, name }) => [id, name] as const),
  ])
}
