/** Keeps invitations: the organization sees its own, and whoever holds the link sees that one. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Invitation } from '#domain/people/invitation.ts'
import { isRole } from '#domain/people/rights.ts'
import type { Tx } from '../database.ts'
import type { PeopleTables } from './tables.ts'

function invitationFrom(row: Selectable<PeopleTables['invitation']>): Invitation {
  return {
    organizationId: row.organization_id,
    id: row.id,
    kind: row.kind,
    signInName: row.sign_in_name,
    roles: row.roles.filter(isRole),
    invitedByPersonId: row.invited_by_person_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    revokedAt: row.revoked_at,
  }
}

export async function insertInvitation(tx: Tx, invitation: Invitation, secretHash: string): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      organization_id: invitation.organizationId,
      id: invitation.id,
      kind: invitation.kind,
      sign_in_name: invitation.signInName,
      roles: invitation.roles,
      secret_hash: secretHash,
      invited_by_person_id: invitation.invitedByPersonId,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      accepted_at: invitation.acceptedAt,
      revoked_at: invitation.revokedAt,
    })
    .execute()
}

export async function findInvitation(tx: Tx, organizationId: Id, id: Id): Promise<Invitation | null> {
  const row = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? invitationFrom(row) : null
}

/** The transaction shows the secret's hash. */
export async function findInvitationBySecret(tx: Tx, secretHash: string): Promise<Invitation | null> {
  const row = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row ? invitationFrom(row) : null
}

/** The newest first, from before an id (null: the newest). */
export async function listInvitations(
  tx: Tx,
  organizationId: Id,
  before: Id | null,
  limit: number,
): Promise<readonly Invitation[]> {
  let query = tx.selectFrom('invitation').selectAll().where('organization_id', '=', organizationId)
  if (before !== null) query = query.where('id', '<', before)
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(invitationFrom)
}

/** Closes it. False when somebody else has closed it meanwhile. The transaction acts for the organization. */
export async function updateInvitationClosed(
  tx: Tx,
  invitation: Invitation,
  how: { readonly acceptedAt: string } | { readonly revokedAt: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set('acceptedAt' in how ? { accepted_at: how.acceptedAt } : { revoked_at: how.revokedAt })
    .where('organization_id', '=', invitation.organizationId)
    .where('id', '=', invitation.id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A new secret and a new end; the old link works no more. False when it was closed meanwhile. */
export async function updateInvitationSecret(
  tx: Tx,
  invitation: Invitation,
  secretHash: string,
  expiresAt: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ secret_hash: secretHash, expires_at: expiresAt })
    .where('organization_id', '=', invitation.organizationId)
    .where('id', '=', invitation.id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
