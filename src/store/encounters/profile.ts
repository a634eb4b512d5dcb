/** Keeps how a plan sends encounters: to whom, as whom, and its plan codes by day. */
import type { Selectable } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { EncounterTables } from './tables.ts'

export type EncounterProfile = Selectable<EncounterTables['encounter_profile']>
export type PlanCode = { readonly since: Day; readonly code: string }

export async function findProfile(tx: Tx, organizationId: Id): Promise<EncounterProfile | null> {
  const row = await tx
    .selectFrom('encounter_profile')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row ?? null
}

export async function saveProfile(tx: Tx, profile: EncounterProfile): Promise<void> {
  const { organization_id: _, ...own } = profile
  await tx
    .insertInto('encounter_profile')
    .values(profile)
    .onConflict(conflict => conflict.column('organization_id').doUpdateSet(own))
    .execute()
}

/** The oldest first. */
export async function listPlanCodes(tx: Tx, organizationId: Id): Promise<readonly PlanCode[]> {
  const rows = await tx
    .selectFrom('encounter_plan_code')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('since_on')
    .execute()
  return rows.map(row => ({ since: row.since_on, code: row.plan_code }))
}

/** The same first day again takes the place of the one before. */
export async function savePlanCode(tx: Tx, organizationId: Id, { since, code }: PlanCode): Promise<void> {
  await tx
    .insertInto('encounter_plan_code')
    .values({ organization_id: organizationId, since_on: since, plan_code: code })
    .onConflict(conflict =>
      conflict.columns(['organization_id', 'since_on']).doUpdateSet({ plan_code: code }),
    )
    .execute()
}
