/** Keeps API tokens: the organization sees its own, and whoever shows one opens that one. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { isRight, type Right } from '#domain/people/rights.ts'
import type { Tx } from '../database.ts'
import type { PeopleTables } from './tables.ts'

export type ApiToken = {
  readonly organizationId: Id
  readonly id: Id
  readonly name: string
  readonly rights: readonly Right[]
  readonly createdByPersonId: Id | null
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
  readonly revokedAt: string | null
}

function tokenFrom(row: Selectable<PeopleTables['api_token']>): ApiToken {
  return {
    organizationId: row.organization_id,
    id: row.id,
    name: row.name,
    rights: row.rights.filter(isRight),
    createdByPersonId: row.created_by_person_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  }
}

export async function insertApiToken(tx: Tx, token: ApiToken, secretHash: string): Promise<void> {
  await tx
    .insertInto('api_token')
    .values({
      organization_id: token.organizationId,
      id: token.id,
      name: token.name,
      secret_hash: secretHash,
      rights: token.rights,
      created_by_person_id: token.createdByPersonId,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      used_at: token.usedAt,
      revoked_at: token.revokedAt,
    })
    .execute()
}

/** The transaction shows the token's hash. */
export async function findApiTokenBySecret(tx: Tx, secretHash: string): Promise<ApiToken | null> {
  const row = await tx
    .selectFrom('api_token')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row ? tokenFrom(row) : null
}

/** The newest first. */
export async function listApiTokens(tx: Tx, organizationId: Id): Promise<readonly ApiToken[]> {
  const rows = await tx
    .selectFrom('api_token')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map(tokenFrom)
}

export async function updateApiTokenUsed(tx: Tx, token: ApiToken, now: string): Promise<void> {
  await tx
    .updateTable('api_token')
    .set({ used_at: now })
    .where('organization_id', '=', token.organizationId)
    .where('id', '=', token.id)
    .execute()
}

/** False when there is no such token that still works. */
export async function updateApiTokenRevoked(
  tx: Tx,
  organizationId: Id,
  id: Id,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
