/** A part of a transaction that runs on somebody else's behalf, once they have shown who they are. */
import { sql } from 'kysely'
import type { Acting, Tx } from '../database.ts'

async function actAs(tx: Tx, organization: string, person: string, shown: string): Promise<void> {
  await sql`select set_config('causeway.organization', ${organization}, true),
    set_config('causeway.person', ${person}, true), set_config('causeway.shown', ${shown}, true)`.execute(tx)
}

/**
 * Does the work as those named, in the same transaction, and goes back to whoever acted before. Where the work
 * throws, the transaction is lost, and with it whom it acted for.
 */
export async function asActing<T>(tx: Tx, acting: Acting, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ organization: string; person: string; shown: string }>`
    select current_setting('causeway.organization') as organization, current_setting('causeway.person') as person,
      current_setting('causeway.shown') as shown`.execute(tx)
  await actAs(tx, acting.organizationId ?? '', acting.personId ?? '', acting.shown ?? '')
  const answer = await work()
  const before = rows[0] ?? { organization: '', person: '', shown: '' }
  await actAs(tx, before.organization, before.person, before.shown)
  return answer
}
