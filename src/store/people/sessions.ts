/** Keeps sessions and known devices of the acting person; a session's secret opens its own row. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { PeopleTables } from './tables.ts'

export type Session = {
  readonly personId: Id
  readonly id: Id
  /** SHA-256 (hex) of the secret in the cookie. */
  readonly secretHash: string
  /** The organization chosen for now. */
  readonly organizationId: Id | null
  /** Signed in through this organization's own single sign-on, and only for it. */
  readonly boundToOrganizationId: Id | null
  readonly assurance: 1 | 2
  /** What was shown: password, totp, passkey, recovery-code, sso. */
  readonly proofs: readonly string[]
  readonly agent: string | null
  readonly createdAt: string
  /** When the person last proved who they are. */
  readonly provedAt: string
  readonly seenAt: string
  /** It ends then whatever happens. */
  readonly expiresAt: string
}

function sessionFrom(row: Selectable<PeopleTables['person_session']>): Session {
  return {
    personId: row.person_id,
    id: row.id,
    secretHash: row.secret_hash,
    organizationId: row.organization_id,
    boundToOrganizationId: row.bound_to_organization_id,
    assurance: row.assurance === 2 ? 2 : 1,
    proofs: row.proofs,
    agent: row.agent,
    createdAt: row.created_at,
    provedAt: row.proved_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  }
}

export async function insertSession(tx: Tx, session: Session): Promise<void> {
  await tx
    .insertInto('person_session')
    .values({
      person_id: session.personId,
      id: session.id,
      secret_hash: session.secretHash,
      organization_id: session.organizationId,
      bound_to_organization_id: session.boundToOrganizationId,
      assurance: session.assurance,
      proofs: session.proofs,
      agent: session.agent,
      created_at: session.createdAt,
      proved_at: session.provedAt,
      seen_at: session.seenAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** The transaction shows the secret's hash. */
export async function findSessionBySecret(tx: Tx, secretHash: string): Promise<Session | null> {
  const row = await tx
    .selectFrom('person_session')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row ? sessionFrom(row) : null
}

export async function findSession(tx: Tx, personId: Id, id: Id): Promise<Session | null> {
  const row = await tx
    .selectFrom('person_session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? sessionFrom(row) : null
}

/** The newest first. */
export async function listSessions(tx: Tx, personId: Id): Promise<readonly Session[]> {
  const rows = await tx
    .selectFrom('person_session')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(sessionFrom)
}

/** What a session becomes when more was proved, or another organization chosen: always under a new secret. */
export async function updateSession(
  tx: Tx,
  session: Session,
  changes: Pick<Session, 'secretHash' | 'organizationId' | 'assurance' | 'proofs' | 'provedAt'>,
): Promise<void> {
  await tx
    .updateTable('person_session')
    .set({
      secret_hash: changes.secretHash,
      organization_id: changes.organizationId,
      assurance: changes.assurance,
      proofs: changes.proofs,
      proved_at: changes.provedAt,
    })
    .where('person_id', '=', session.personId)
    .where('id', '=', session.id)
    .execute()
}

export async function updateSessionSeen(tx: Tx, session: Session, now: string): Promise<void> {
  await tx
    .updateTable('person_session')
    .set({ seen_at: now })
    .where('person_id', '=', session.personId)
    .where('id', '=', session.id)
    .execute()
}

export async function deleteSession(tx: Tx, personId: Id, id: Id): Promise<void> {
  await tx.deleteFrom('person_session').where('person_id', '=', personId).where('id', '=', id).execute()
}

/** Ends all but one (null: all). */
export async function deleteOtherSessions(tx: Tx, personId: Id, keptId: Id | null): Promise<void> {
  let query = tx.deleteFrom('person_session').where('person_id', '=', personId)
  if (keptId !== null) query = query.where('id', '!=', keptId)
  await query.execute()
}

/** Sweeps away the person's sessions that ended by themselves, and devices past their time. */
export async function deletePastSessions(
  tx: Tx,
  personId: Id,
  now: string,
  idleSince: string,
): Promise<void> {
  await tx
    .deleteFrom('person_session')
    .where('person_id', '=', personId)
    .where(eb => eb.or([eb('expires_at', '<=', now), eb('seen_at', '<=', idleSince)]))
    .execute()
  await tx
    .deleteFrom('known_device')
    .where('person_id', '=', personId)
    .where('expires_at', '<=', now)
    .execute()
}

export async function insertKnownDevice(
  tx: Tx,
  personId: Id,
  secretHash: string,
  now: string,
  expiresAt: string,
): Promise<void> {
  await tx
    .insertInto('known_device')
    .values({ person_id: personId, secret_hash: secretHash, created_at: now, expires_at: expiresAt })
    .onConflict(conflict =>
      conflict.columns(['person_id', 'secret_hash']).doUpdateSet({ expires_at: expiresAt }),
    )
    .execute()
}

export async function hasKnownDevice(
  tx: Tx,
  personId: Id,
  secretHash: string,
  now: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('known_device')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('secret_hash', '=', secretHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** How many browsers the person has signed in from and is still known by. */
export async function countKnownDevices(tx: Tx, personId: Id, now: string): Promise<number> {
  const row = await tx
    .selectFrom('known_device')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return row.count
}
