/** Keeps passwords and recovery codes of the acting person: hashes only. */
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type KeptPassword = {
  /** The Argon2id hash, sealed. */
  readonly sealedHash: Uint8Array
  /** It has the length that a password needs where it is the only factor. */
  readonly longEnoughAlone: boolean
  readonly setAt: string
}

export async function findPassword(tx: Tx, personId: Id): Promise<KeptPassword | null> {
  const row = await tx
    .selectFrom('person_password')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row
    ? { sealedHash: row.sealed_hash, longEnoughAlone: row.long_enough_alone, setAt: row.set_at }
    : null
}

/** Sets the password, in place of one that stood. */
export async function insertPassword(tx: Tx, personId: Id, password: KeptPassword): Promise<void> {
  const values = {
    sealed_hash: password.sealedHash,
    long_enough_alone: password.longEnoughAlone,
    set_at: password.setAt,
  }
  await tx
    .insertInto('person_password')
    .values({ person_id: personId, ...values })
    .onConflict(conflict => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

/** The same password hashed anew: only while nobody has set another one since. */
export async function updatePasswordHash(
  tx: Tx,
  personId: Id,
  setAt: string,
  sealedHash: Uint8Array,
): Promise<void> {
  await tx
    .updateTable('person_password')
    .set({ sealed_hash: sealedHash })
    .where('person_id', '=', personId)
    .where('set_at', '=', setAt)
    .execute()
}

/** New codes in place of all that stood. */
export async function replaceRecoveryCodes(
  tx: Tx,
  personId: Id,
  hashes: readonly string[],
  now: string,
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  if (hashes.length === 0) return
  const rows = hashes.map(hash => ({
    person_id: personId,
    code_hash: hash,
    created_at: now,
    used_at: null,
  }))
  await tx.insertInto('recovery_code').values(rows).execute()
}

/** Uses the code up. False when there is none such, or when it was used before. */
export async function updateRecoveryCodeUsed(
  tx: Tx,
  personId: Id,
  hash: string,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function countRecoveryCodesLeft(tx: Tx, personId: Id): Promise<number> {
  const rows = await tx
    .selectFrom('recovery_code')
    .select('code_hash')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute()
  return rows.length
}

/** Takes away all that the person proved themselves by, and every session: for being let in again. */
export async function deleteAllProofs(tx: Tx, personId: Id): Promise<void> {
  await tx.deleteFrom('person_password').where('person_id', '=', personId).execute()
  await tx.deleteFrom('authenticator_app').where('person_id', '=', personId).execute()
  await tx.deleteFrom('passkey').where('person_id', '=', personId).execute()
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  await tx.deleteFrom('known_device').where('person_id', '=', personId).execute()
  await tx.deleteFrom('sso_identity').where('person_id', '=', personId).execute()
  await tx.deleteFrom('person_session').where('person_id', '=', personId).execute()
}
