/** Keeps half-finished steps of signing in: passkey challenges and single sign-on. Each finishes once. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type Ceremony = {
  /** SHA-256 (hex) of the challenge or state. */
  readonly openedBy: string
  readonly kind: 'passkey-registration' | 'passkey-sign-in' | 'sso'
  readonly personId: Id | null
  /** What the other half needs. No secret stands here unsealed. */
  readonly about: Readonly<Record<string, string>>
  readonly createdAt: string
  readonly expiresAt: string
}

/** The transaction shows what opens it. Sweeps away a few that nobody finished. */
export async function insertCeremony(tx: Tx, ceremony: Ceremony): Promise<void> {
  await sql`delete from ceremony where opened_by in (
    select opened_by from ceremony where expires_at < now() - interval '1 day' limit 100
  )`.execute(tx)
  await tx
    .insertInto('ceremony')
    .values({
      opened_by: ceremony.openedBy,
      kind: ceremony.kind,
      person_id: ceremony.personId,
      about: JSON.stringify(ceremony.about),
      created_at: ceremony.createdAt,
      expires_at: ceremony.expiresAt,
    })
    .execute()
}

/** Takes it away and gives it back, once; null when it is not there or past its time. */
export async function deleteCeremony(
  tx: Tx,
  openedBy: string,
  kind: Ceremony['kind'],
  now: string,
): Promise<Ceremony | null> {
  const row = await tx
    .deleteFrom('ceremony')
    .where('opened_by', '=', openedBy)
    .where('kind', '=', kind)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined || row.expires_at <= now) return null
  return {
    openedBy,
    kind,
    personId: row.person_id,
    about: row.about as Ceremony['about'],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}
