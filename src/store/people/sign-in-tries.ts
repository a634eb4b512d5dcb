/** Keeps failed tries to sign in, so that guessing is slow whichever process is asked. */
import { sql } from 'kysely'
import type { Tries } from '#domain/people/sign-in-pace.ts'
import type { Tx } from '../database.ts'

/** Whose tries, and from where. The transaction shows the account. */
export type TriesKey = { readonly account: string; readonly network: string }

/** The tries so far, locked till the transaction ends so that two at once are counted as two; null: none. */
export async function findTries(tx: Tx, key: TriesKey, now: string): Promise<Tries | null> {
  await tx
    .insertInto('sign_in_try')
    .values({ ...key, failures: 0, began_at: now, next_at: now, forget_at: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('sign_in_try')
    .selectAll()
    .where('account', '=', key.account)
    .where('network', '=', key.network)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined || row.failures === 0
    ? null
    : { failures: row.failures, beganAt: row.began_at, nextAt: row.next_at, forgetAt: row.forget_at }
}

export async function updateTries(tx: Tx, key: TriesKey, tries: Tries): Promise<void> {
  await tx
    .updateTable('sign_in_try')
    .set({
      failures: tries.failures,
      began_at: tries.beganAt,
      next_at: tries.nextAt,
      forget_at: tries.forgetAt,
    })
    .where('account', '=', key.account)
    .where('network', '=', key.network)
    .execute()
}

export async function deleteTries(tx: Tx, key: TriesKey): Promise<void> {
  await tx
    .deleteFrom('sign_in_try')
    .where('account', '=', key.account)
    .where('network', '=', key.network)
    .execute()
}

/** Sweeps away what is past its day, a few at a time. */
export async function deletePastTries(tx: Tx): Promise<void> {
  await sql`delete from sign_in_try where (account, network) in (
    select account, network from sign_in_try where forget_at < now() - interval '1 day'
    limit 100 for update skip locked
  )`.execute(tx)
}
