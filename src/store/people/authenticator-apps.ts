/** Keeps the authenticator apps (TOTP) of the acting person. */
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type AuthenticatorApp = {
  readonly id: Id
  /** What the person calls it. */
  readonly label: string
  readonly sealedSecret: Uint8Array
  /** The last 30-second step whose code was taken. */
  readonly lastStep: number
  readonly createdAt: string
  /** Null until a code of it was shown: it counts for nothing before. */
  readonly confirmedAt: string | null
}

export async function insertAuthenticatorApp(tx: Tx, personId: Id, app: AuthenticatorApp): Promise<void> {
  await tx
    .insertInto('authenticator_app')
    .values({
      person_id: personId,
      id: app.id,
      label: app.label,
      sealed_secret: app.sealedSecret,
      last_step: app.lastStep,
      created_at: app.createdAt,
      confirmed_at: app.confirmedAt,
    })
    .execute()
}

export async function listAuthenticatorApps(tx: Tx, personId: Id): Promise<readonly AuthenticatorApp[]> {
  const rows = await tx
    .selectFrom('authenticator_app')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    label: row.label,
    sealedSecret: row.sealed_secret,
    lastStep: row.last_step,
    createdAt: row.created_at,
    confirmedAt: row.confirmed_at,
  }))
}

/** Takes a step: false when this or a later one was taken before, by whoever came first. */
export async function updateLastStep(
  tx: Tx,
  personId: Id,
  id: Id,
  step: number,
  sealedSecret: Uint8Array,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('authenticator_app')
    .set({ last_step: step, sealed_secret: sealedSecret })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function updateAppConfirmed(tx: Tx, personId: Id, id: Id, now: string): Promise<void> {
  await tx
    .updateTable('authenticator_app')
    .set({ confirmed_at: now })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute()
}

export async function deleteAuthenticatorApp(tx: Tx, personId: Id, id: Id): Promise<void> {
  await tx.deleteFrom('authenticator_app').where('person_id', '=', personId).where('id', '=', id).execute()
}
