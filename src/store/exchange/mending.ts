/** Files whose rows are mended: begun, found, moved on, given up; and what was found on their rows, in groups. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Finding } from '#base/finding.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { MendingState, MendingTables } from './mending-tables.ts'
import { storableJson } from './storable.ts'

export type Mending = Selectable<MendingTables['mending']>
export type MendingGroup = Omit<Selectable<MendingTables['mending_group']>, 'first'> & {
  readonly first: Finding
}

/** Whose rows they are. */
export type Mended = { readonly organizationId: Id; readonly transmissionId: Id }

/** Begins a mending; null when there is one already. */
export async function insertMending(
  tx: Tx,
  made: Insertable<MendingTables['mending']>,
): Promise<Mending | null> {
  const row = await tx
    .insertInto('mending')
    .values(made)
    .onConflict(conflict => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function findMending(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
): Promise<Mending | null> {
  const row = await tx
    .selectFrom('mending')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .executeTakeFirst()
  return row ?? null
}

/** The mending while it stands in the state, held until the transaction ends; null when it stands elsewhere. */
export async function lockMending(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  state: MendingState,
): Promise<Mending | null> {
  const row = await tx
    .selectFrom('mending')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .where('state', '=', state)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function updateMending(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  change: Updateable<MendingTables['mending']>,
): Promise<void> {
  await tx
    .updateTable('mending')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .execute()
}

/** Begins an attempt at laying out or sending; null when there is nothing of the kind to do. */
export async function beginMendingAttempt(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  state: 'opening' | 'sending',
): Promise<Mending | null> {
  const row = await tx
    .updateTable('mending')
    .set({ attempt: eb => eb('attempt', '+', 1) })
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .where('state', '=', state)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Mendings that stand in one of the states and that nobody has touched since an instant. */
export async function listUntouched(
  tx: Tx,
  organizationId: Id,
  states: readonly MendingState[],
  before: string,
  limit: number,
): Promise<readonly Mending[]> {
  return tx
    .selectFrom('mending')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('state', 'in', states)
    .where('touched_at', '<', before)
    .orderBy('touched_at')
    .limit(limit)
    .execute()
}

/** Takes the rows away, and all that tells of them. */
export async function deleteMendingRows(tx: Tx, { organizationId, transmissionId }: Mended): Promise<void> {
  for (const table of ['mending_place', 'mending_row', 'mending_group'] as const) {
    await tx
      .deleteFrom(table)
      .where('organization_id', '=', organizationId)
      .where('transmission_id', '=', transmissionId)
      .execute()
  }
}

export async function insertMendingGroups(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  groups: readonly {
    readonly number: number
    readonly first: Finding
    readonly count: number
  }[],
): Promise<void> {
  if (groups.length === 0) return
  await tx
    .insertInto('mending_group')
    .values(
      groups.map(({ number, first, count }) => ({
        organization_id: organizationId,
        transmission_id: transmissionId,
        number,
        code: first.code,
        element: first.where.element ?? '',
        consequence: first.consequence,
        first: storableJson(first),
        place_count: count,
        left_count: count,
      })),
    )
    .execute()
}

export async function listMendingGroups(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
): Promise<readonly MendingGroup[]> {
  const rows = await tx
    .selectFrom('mending_group')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .orderBy('number')
    .execute()
  return rows.map(row => ({ ...row, first: row.first as Finding }))
}
