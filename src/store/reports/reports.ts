/** Keeps reports to the State: which there are, how each stands, and how the State answered. */
import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { ReportKind } from '#domain/reports/period.ts'
import type { Tx } from '../database.ts'
import type { ReportTables } from './tables.ts'

export type KeptReport = Selectable<ReportTables['report']>

export type NewReport = Pick<
  KeptReport,
  | 'id'
  | 'kind'
  | 'period'
  | 'from_on'
  | 'to_on'
  | 'plan_name'
  | 'plan_codes'
  | 'guidance_release'
  | 'program_version'
  | 'replaces_id'
  | 'made_by'
  | 'created_at'
>

export async function insertReport(tx: Tx, organizationId: Id, report: NewReport): Promise<void> {
  await tx
    .insertInto('report')
    .values({
      ...report,
      plan_codes: sql`${JSON.stringify(report.plan_codes)}::jsonb`,
      ...{ organization_id: organizationId, state: 'asked', as_of: null, done_at: null },
      ...{ workbook_sha256: null, monthly_sha256: null, submitted_at: null, submitted_by: null },
    })
    .execute()
}

export async function findReport(tx: Tx, organizationId: Id, id: Id): Promise<KeptReport | null> {
  const found = await tx
    .selectFrom('report')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** Held against others until the transaction ends. */
export async function holdReport(tx: Tx, organizationId: Id, id: Id): Promise<KeptReport | null> {
  const found = await tx
    .selectFrom('report')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found ?? null
}

export type ReportPlace = { readonly toOn: string; readonly id: Id }

/** Reports of a kind, those of the last period first; of one period, the newest first. */
export async function listReports(
  tx: Tx,
  organizationId: Id,
  kind: ReportKind,
  after: ReportPlace | null,
  limit: number,
): Promise<readonly KeptReport[]> {
  let query = tx
    .selectFrom('report')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
  if (after !== null)
    query = query.where(sql<boolean>`(to_on, id) < (${after.toOn}::date, ${after.id}::uuid)`)
  return await query.orderBy('to_on', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** The newest report of a period; null where none was asked for. */
export async function findLatest(
  tx: Tx,
  organizationId: Id,
  kind: ReportKind,
  period: string,
): Promise<KeptReport | null> {
  const found = await tx
    .selectFrom('report')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .where('period', '=', period)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** The report of a period that was handed in first; null where none was. */
export async function findSubmitted(
  tx: Tx,
  organizationId: Id,
  kind: ReportKind,
  period: string,
): Promise<KeptReport | null> {
  const found = await tx
    .selectFrom('report')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .where('period', '=', period)
    .where('submitted_at', 'is not', null)
    .orderBy('submitted_at')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** Quarters whose report was handed in from an instant on: `Q1 2026`, and when. */
export async function listSubmittedQuarters(
  tx: Tx,
  organizationId: Id,
  since: string,
): Promise<readonly { readonly id: Id; readonly period: string; readonly at: string }[]> {
  const found = await tx
    .selectFrom('report')
    .select(['id', 'period', 'submitted_at'])
    .where('organization_id', '=', organizationId)
    .where('kind', '=', 'quarter')
    .where('submitted_at', '>=', since)
    .orderBy('submitted_at')
    .execute()
  return found.flatMap(({ id, period, submitted_at: at }) => (at === null ? [] : [{ id, period, at }]))
}

export async function updateReport(
  tx: Tx,
  organizationId: Id,
  id: Id,
  changes: Partial<
    Pick<
      KeptReport,
      | 'state'
      | 'as_of'
      | 'facts_count'
      | 'rows_count'
      | 'placeless_count'
      | 'differences_count'
      | 'workbook_sha256'
      | 'monthly_sha256'
      | 'done_at'
      | 'submitted_at'
      | 'submitted_by'
    >
  >,
): Promise<void> {
  await tx
    .updateTable('report')
    .set(changes)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}
