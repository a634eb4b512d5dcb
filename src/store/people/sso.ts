/** Keeps organizations' own sign-in (OpenID Connect), and which person each of its subjects means. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { isRole } from '#domain/people/rights.ts'
import type { SsoProvider } from '#domain/people/sso.ts'
import type { Tx } from '../database.ts'
import type { PeopleTables } from './tables.ts'

function providerFrom(row: Selectable<PeopleTables['sso_provider']>): SsoProvider {
  const roleMap = Object.entries(row.role_map as Record<string, readonly string[]>)
  return {
    organizationId: row.organization_id,
    id: row.id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    sealedClientSecret: row.sealed_client_secret,
    scopes: row.scopes,
    roleClaim: row.role_claim,
    roleMap: Object.fromEntries(roleMap.map(([value, roles]) => [value, roles.filter(isRole)])),
    domains: row.domains,
    secondFactorValues: row.second_factor_values,
    createdAt: row.created_at,
    closedAt: row.closed_at,
  }
}

export async function insertSsoProvider(tx: Tx, provider: SsoProvider): Promise<void> {
  await tx
    .insertInto('sso_provider')
    .values({
      organization_id: provider.organizationId,
      id: provider.id,
      name: provider.name,
      issuer: provider.issuer,
      client_id: provider.clientId,
      sealed_client_secret: provider.sealedClientSecret,
      scopes: provider.scopes,
      role_claim: provider.roleClaim,
      role_map: JSON.stringify(provider.roleMap),
      domains: provider.domains,
      second_factor_values: provider.secondFactorValues,
      created_at: provider.createdAt,
      closed_at: provider.closedAt,
    })
    .execute()
}

/** The transaction acts for its organization, or shows its id. */
export async function findSsoProvider(tx: Tx, id: Id): Promise<SsoProvider | null> {
  const row = await tx.selectFrom('sso_provider').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? providerFrom(row) : null
}

export async function listSsoProviders(tx: Tx, organizationId: Id): Promise<readonly SsoProvider[]> {
  const rows = await tx
    .selectFrom('sso_provider')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('id')
    .execute()
  return rows.map(providerFrom)
}

/** False when there is none such that is open. */
export async function updateSsoProviderClosed(
  tx: Tx,
  organizationId: Id,
  id: Id,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sso_provider')
    .set({ closed_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whom the subject means, or null. The transaction shows the hash of provider and subject. */
export async function findSsoPersonId(tx: Tx, openedBy: string): Promise<Id | null> {
  const row = await tx
    .selectFrom('sso_identity')
    .select('person_id')
    .where('opened_by', '=', openedBy)
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** The transaction acts as the person. False when this person or this subject is known otherwise. */
export async function insertSsoIdentity(
  tx: Tx,
  identity: {
    readonly personId: Id
    readonly providerId: Id
    readonly openedBy: string
    readonly subject: string
    readonly createdAt: string
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sso_identity')
    .values({
      person_id: identity.personId,
      provider_id: identity.providerId,
      opened_by: identity.openedBy,
      subject: identity.subject,
      created_at: identity.createdAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
