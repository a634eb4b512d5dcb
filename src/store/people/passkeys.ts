/** Keeps passkeys of the acting person; one that is shown opens its own row. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { PeopleTables } from './tables.ts'

export type Passkey = {
  readonly personId: Id
  readonly id: Id
  /** What the person calls it. */
  readonly label: string
  /** The authenticator's name for it, base64url. */
  readonly credentialId: string
  /** SHA-256 (hex) of the credential id. */
  readonly openedBy: string
  /** COSE key, as the authenticator gave it. */
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  /** It is copied to the person's other devices by whoever made them. */
  readonly backedUp: boolean
  readonly createdAt: string
  readonly usedAt: string | null
}

function passkeyFrom(row: Selectable<PeopleTables['passkey']>): Passkey {
  return {
    personId: row.person_id,
    id: row.id,
    label: row.label,
    credentialId: row.credential_id,
    openedBy: row.opened_by,
    publicKey: row.public_key,
    counter: row.counter,
    transports: row.transports,
    backedUp: row.backed_up,
    createdAt: row.created_at,
    usedAt: row.used_at,
  }
}

/** False when somebody has this very credential already. */
export async function insertPasskey(tx: Tx, passkey: Passkey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkey')
    .values({
      person_id: passkey.personId,
      id: passkey.id,
      label: passkey.label,
      credential_id: passkey.credentialId,
      opened_by: passkey.openedBy,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      backed_up: passkey.backedUp,
      created_at: passkey.createdAt,
      used_at: passkey.usedAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The transaction acts as its person, or shows its credential id's hash. */
export async function findPasskey(tx: Tx, openedBy: string): Promise<Passkey | null> {
  const row = await tx.selectFrom('passkey').selectAll().where('opened_by', '=', openedBy).executeTakeFirst()
  return row ? passkeyFrom(row) : null
}

export async function listPasskeys(tx: Tx, personId: Id): Promise<readonly Passkey[]> {
  const rows = await tx
    .selectFrom('passkey')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(passkeyFrom)
}

/** Counts a use. False when another use has moved the counter meanwhile. */
export async function updatePasskeyUsed(
  tx: Tx,
  passkey: Passkey,
  counter: number,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkey')
    .set({ counter, used_at: now })
    .where('person_id', '=', passkey.personId)
    .where('id', '=', passkey.id)
    .where('counter', '=', passkey.counter)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deletePasskey(tx: Tx, personId: Id, id: Id): Promise<void> {
  await tx.deleteFrom('passkey').where('person_id', '=', personId).where('id', '=', id).execute()
}
