/** Keeps whether the list of first steps was put away, and finds what an organization has done so far. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type FirstMonthState = 'put-away' | 'finished'

export async function findFirstMonthState(tx: Tx, organizationId: Id): Promise<FirstMonthState | null> {
  const row = await tx
    .selectFrom('first_month')
    .select('state')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row?.state ?? null
}

export async function saveFirstMonthState(
  tx: Tx,
  organizationId: Id,
  state: FirstMonthState,
  at: string,
): Promise<void> {
  const row = { state, since_at: at }
  await tx
    .insertInto('first_month')
    .values({ organization_id: organizationId, ...row })
    .onConflict(conflict => conflict.column('organization_id').doUpdateSet(row))
    .execute()
}

/** The list is shown again. */
export async function deleteFirstMonthState(tx: Tx, organizationId: Id): Promise<void> {
  await tx.deleteFrom('first_month').where('organization_id', '=', organizationId).execute()
}

/** Which of these actions the audit tells were done by somebody of the organization. */
export async function listActionsDone(
  tx: Tx,
  organizationId: Id,
  actions: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('audit_entry')
    .select('action')
    .distinct()
    .where('organization_id', '=', organizationId)
    .where('action', 'in', actions)
    .where('outcome', '=', 'done')
    .execute()
  return rows.map(({ action }) => action)
}

export type FilesDone = {
  readonly handedOver: boolean
  readonly answered: boolean
  readonly invoiced: boolean
}

/** What became of the files that the organization's own people and programs handed over or made. */
export async function findFilesDone(tx: Tx, organizationId: Id): Promise<FilesDone> {
  const row = await tx
    .selectFrom('transmission')
    .select([
      sql<boolean>`true`.as('handed_over'),
      sql<boolean>`coalesce(bool_or(outcome in ('accepted', 'accepted-in-part')), false)`.as('answered'),
      sql<boolean>`coalesce(bool_or(file = 'billing/invoice' or format = 'x12'), false)`.as('invoiced'),
    ])
    .where('organization_id', '=', organizationId)
    .where('made_by_kind', '<>', 'system')
    .having(sql<boolean>`count(*) > 0`)
    .executeTakeFirst()
  return {
    handedOver: row !== undefined,
    answered: row?.answered ?? false,
    invoiced: row?.invoiced ?? false,
  }
}
