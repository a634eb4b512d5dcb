/** Record sets: found or made, and held by one transmission at a time. */

import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { ExchangeTables, Side } from './tables.ts'

export type RecordSet = Selectable<ExchangeTables['record_set']>

export type SetName = { readonly side: Side; readonly file: string; readonly partnerId: Id | null }

/** The set of that name, made with the given id where there is none yet. */
export async function findOrMakeSet(
  tx: Tx,
  organizationId: Id,
  name: SetName,
  newId: Id,
): Promise<RecordSet> {
  const found = await findSet(tx, organizationId, name)
  if (found) return found
  await tx
    .insertInto('record_set')
    .values({
      organization_id: organizationId,
      id: newId,
      side: name.side,
      file: name.file,
      partner_organization_id: name.partnerId,
      holder_transmission_id: null,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const made = await findSet(tx, organizationId, name)
  if (!made) throw new Error('A set of records that was just made is not there.')
  return made
}

export async function findSet(tx: Tx, organizationId: Id, name: SetName): Promise<RecordSet | null> {
  const found = await tx
    .selectFrom('record_set')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('side', '=', name.side)
    .where('file', '=', name.file)
    .where('partner_organization_id', 'is not distinct from', name.partnerId)
    .executeTakeFirst()
  return found ?? null
}

export async function findSetById(tx: Tx, organizationId: Id, id: Id): Promise<RecordSet | null> {
  const found = await tx
    .selectFrom('record_set')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** Nobody else writes to the set until the transaction ends. */
export async function lockSet(tx: Tx, organizationId: Id, id: Id): Promise<void> {
  await tx
    .selectFrom('record_set')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/**
 * Gives the set to a transmission whose turn it is: nobody else holds it, and none that came earlier is
 * checked and not yet applied. Null when it is not its turn.
 */
export async function holdSet(
  tx: Tx,
  organizationId: Id,
  setId: Id,
  transmission: { readonly id: Id; readonly number: number },
): Promise<RecordSet | null> {
  // Whoever lets the set go at this moment looks for who is next before it commits: without waiting for it, each
  // would take the other to go on, and nobody would.
  await lockSet(tx, organizationId, setId)
  const held = await tx
    .updateTable('record_set')
    .set({ holder_transmission_id: transmission.id })
    .where('organization_id', '=', organizationId)
    .where('id', '=', setId)
    .where(eb =>
      eb.or([eb('holder_transmission_id', 'is', null), eb('holder_transmission_id', '=', transmission.id)]),
    )
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('transmission')
            .select(sql`1`.as('one'))
            .whereRef('transmission.organization_id', '=', 'record_set.organization_id')
            .whereRef('transmission.record_set_id', '=', 'record_set.id')
            .where('transmission.step', '=', 'checked')
            .where('transmission.number', '<', transmission.number),
        ),
      ),
    )
    .returningAll()
    .executeTakeFirst()
  return held ?? null
}

/** Lets the set go; gives the transmission whose turn it is then, if one waits. */
export async function releaseSet(
  tx: Tx,
  organizationId: Id,
  setId: Id,
  transmissionId: Id,
  wholeThrough: number | null,
): Promise<Id | null> {
  await tx
    .updateTable('record_set')
    .set({
      holder_transmission_id: null,
      ...(wholeThrough === null
        ? {}
        : { whole_through: sql<number>`greatest(whole_through, ${wholeThrough}::bigint)` }),
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', setId)
    .where('holder_transmission_id', '=', transmissionId)
    .execute()
  const next = await tx
    .selectFrom('transmission')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('record_set_id', '=', setId)
    .where('step', '=', 'checked')
    .where('id', '<>', transmissionId)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  return next?.id ?? null
}
