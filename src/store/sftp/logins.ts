/** Keeps terms and logins of our SFTP server: the organization sees its own, and whoever shows one opens that one. */
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { isRight, type Right } from '#domain/people/rights.ts'
import type { Tx } from '../database.ts'
import type { SftpTables } from './tables.ts'

export type SftpTerms = Selectable<SftpTables['sftp_terms']>
export type SftpLogin = Selectable<SftpTables['sftp_login']>

export async function findTerms(tx: Tx, organizationId: Id): Promise<SftpTerms | null> {
  const row = await tx
    .selectFrom('sftp_terms')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row ?? null
}

/** The terms, made when there are none; two who make them at once get the same. */
export async function findOrMakeTerms(tx: Tx, made: SftpTerms): Promise<SftpTerms> {
  await tx
    .insertInto('sftp_terms')
    .values(made)
    .onConflict(conflict => conflict.column('organization_id').doNothing())
    .execute()
  return (await findTerms(tx, made.organization_id)) ?? made
}

export async function updateTerms(tx: Tx, terms: SftpTerms): Promise<void> {
  const { organization_id, user_name: _, ...set } = terms
  await tx.updateTable('sftp_terms').set(set).where('organization_id', '=', organization_id).execute()
}

/** False where the very same key or password is there already. */
export async function insertLogin(tx: Tx, login: SftpLogin): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sftp_login')
    .values(login)
    .onConflict(conflict => conflict.column('opened_by').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The transaction shows what opens it. */
export async function findLoginByShown(tx: Tx, openedBy: string): Promise<SftpLogin | null> {
  const row = await tx
    .selectFrom('sftp_login')
    .selectAll()
    .where('opened_by', '=', openedBy)
    .executeTakeFirst()
  return row ?? null
}

/** The newest first. */
export async function listLogins(tx: Tx, organizationId: Id): Promise<readonly SftpLogin[]> {
  return tx
    .selectFrom('sftp_login')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}

export async function updateLoginUsed(tx: Tx, organizationId: Id, id: Id, now: string): Promise<void> {
  await tx
    .updateTable('sftp_login')
    .set({ used_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** False when there is no such login that still works. */
export async function updateLoginRevoked(
  tx: Tx,
  organizationId: Id,
  id: Id,
  by: { readonly personId: Id | null; readonly now: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sftp_login')
    .set({ revoked_at: by.now, revoked_by_person_id: by.personId })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export function rightsOfLogin({ rights }: SftpLogin): readonly Right[] {
  return rights.filter(isRight)
}
