/** Keeps organizations: the register that all of them read, and each alone changes its own entry. */

import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import { isOrganizationKind, type OrganizationKind } from '#domain/people/rights.ts'
import type { Tx } from '../database.ts'
import type { PeopleTables } from './tables.ts'

export type Organization = {
  readonly id: Id
  readonly name: string
  readonly kinds: readonly OrganizationKind[]
  readonly npi: string | null
  /** Of a plan: its code in the guidance's list of plans. */
  readonly planCode: string | null
  /** The organization that entered it, or null where whoever runs the program did. */
  readonly foundedByOrganizationId: Id | null
  readonly createdAt: string
}

function organizationFrom(row: Selectable<PeopleTables['organization']>): Organization {
  return {
    id: row.id,
    name: row.name,
    kinds: row.kinds.filter(isOrganizationKind),
    npi: row.npi,
    planCode: row.plan_code,
    foundedByOrganizationId: row.founded_by_organization_id,
    createdAt: row.created_at,
  }
}

/** The transaction must act for the new organization itself. */
export async function insertOrganization(tx: Tx, organization: Organization): Promise<void> {
  await tx
    .insertInto('organization')
    .values({
      id: organization.id,
      name: organization.name,
      kinds: organization.kinds,
      npi: organization.npi,
      plan_code: organization.planCode,
      founded_by_organization_id: organization.foundedByOrganizationId,
      created_at: organization.createdAt,
    })
    .execute()
}

export async function findOrganization(tx: Tx, id: Id): Promise<Organization | null> {
  const row = await tx.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? organizationFrom(row) : null
}

/** The register in the order of age, from after an id (null: from the first). */
export async function listOrganizations(
  tx: Tx,
  after: Id | null,
  limit: number,
): Promise<readonly Organization[]> {
  let query = tx.selectFrom('organization').selectAll()
  if (after !== null) query = query.where('id', '>', after)
  const rows = await query.orderBy('id').limit(limit).execute()
  return rows.map(organizationFrom)
}

/** True when there is no organization at all. The transaction must act for any organization, even a new one. */
export async function hasNoOrganization(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('organization').select('id').limit(1).executeTakeFirst()) === undefined
}

/** Changes the acting organization's own entry. */
export async function updateOrganization(
  tx: Tx,
  id: Id,
  changes: { readonly name: string; readonly npi: string | null },
): Promise<void> {
  await tx.updateTable('organization').set(changes).where('id', '=', id).execute()
}

/** Names of organizations by their ids, for those that the acting organization dealt with. */
export async function listOrganizationNames(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('organization').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** Makes whoever changes who works here wait for each other, till the transaction ends. */
export async function lockOrganization(tx: Tx, id: Id): Promise<void> {
  await tx.selectFrom('organization').select('id').where('id', '=', id).forUpdate().execute()
}

/** Every organization of a kind, in the order of age. */
export async function listOrganizationsOfKind(
  tx: Tx,
  kind: OrganizationKind,
): Promise<readonly Organization[]> {
  const rows = await tx
    .selectFrom('organization')
    .selectAll()
    .where(sql<boolean>`kinds @> array[${kind}]::text[]`)
    .orderBy('id')
    .execute()
  return rows.map(organizationFrom)
}
