/** Keeps what the State answered to the file of a report, item by item. */
import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { ResponseFile } from '#domain/reports/response-file.ts'
import type { Tx } from '../database.ts'
import type { KeptReport } from './reports.ts'
import type { ReportTables } from './tables.ts'

export type KeptItem = Selectable<ReportTables['report_response']>

/** How many answers to the report are kept, and the number of the one by a file name, or null. */
export async function countResponses(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  fileName: string,
): Promise<{ readonly last: number; readonly same: number | null }> {
  const found = await sql<{ last: number; same: number | null }>`
    select coalesce(max(number), 0)::int as last,
      (max(number) filter (where file_name = ${fileName}))::int as same
    from report_response where organization_id = ${organizationId} and report_id = ${reportId}
  `.execute(tx)
  return found.rows[0] ?? { last: 0, same: null }
}

export async function insertResponse(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  number: number,
  { fileName, status, items }: ResponseFile,
  receivedAt: string,
): Promise<void> {
  const numbered = items.map((item, at) => ({ ...item, item: at + 1 }))
  await sql`
    insert into report_response (organization_id, report_id, number, item, file_name, status, reference, code,
      says, severity, received_at)
    select ${organizationId}::uuid, ${reportId}::uuid, ${number}, item, ${fileName}, ${status}, reference, code,
      says, severity, ${receivedAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb)
      as row (item int, reference text, code text, says text, severity text)
  `.execute(tx)
}

export type ItemPlace = { readonly number: number; readonly item: number }

/** The items of the last answer first, each answer in its order. */
export async function listItems(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  after: ItemPlace | null,
  limit: number,
): Promise<readonly KeptItem[]> {
  let query = tx
    .selectFrom('report_response')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('report_id', '=', reportId)
  if (after !== null)
    query = query.where(sql<boolean>`(-number, item) > (${-after.number}::int, ${after.item}::int)`)
  return await query.orderBy('number', 'desc').orderBy('item').limit(limit).execute()
}

type Settling = { readonly settled_at: string; readonly settled_by: string; readonly settled_how: string }

/** Notes what became of an item, unless it was noted before; gives what stands, or null where there is no such item. */
export async function settleItem(
  tx: Tx,
  of: { readonly organizationId: Id; readonly reportId: Id } & ItemPlace,
  settling: Settling,
): Promise<{ readonly at: string; readonly how: string } | null> {
  const about = {
    organization_id: of.organizationId,
    report_id: of.reportId,
    number: of.number,
    item: of.item,
  }
  await tx
    .updateTable('report_response')
    .set(settling)
    .where(eb => eb.and(about))
    .where('settled_at', 'is', null)
    .execute()
  const found = await tx
    .selectFrom('report_response')
    .select(['settled_at', 'settled_how'])
    .where(eb => eb.and(about))
    .executeTakeFirst()
  return found?.settled_at && found.settled_how ? { at: found.settled_at, how: found.settled_how } : null
}

/** How many items of the State's answers to the report nobody has worked off. */
export async function countOpenItems(tx: Tx, organizationId: Id, reportId: Id): Promise<number> {
  const found = await tx
    .selectFrom('report_response')
    .select(eb => eb.fn.countAll<string>().as('open'))
    .where('organization_id', '=', organizationId)
    .where('report_id', '=', reportId)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return Number(found?.open ?? 0)
}

/** The records that any answer to the report names. */
export async function listReferences(tx: Tx, organizationId: Id, reportId: Id): Promise<readonly string[]> {
  const found = await tx
    .selectFrom('report_response')
    .select('reference')
    .distinct()
    .where('organization_id', '=', organizationId)
    .where('report_id', '=', reportId)
    .where('reference', '!=', '')
    .execute()
  return found.map(({ reference }) => reference)
}

type OfPeriod = Pick<KeptReport, 'kind' | 'period'>

/** The records of which the State said something that is still open, in any of its answers to a period's reports. */
export async function listOpenReferences(
  tx: Tx,
  organizationId: Id,
  { kind, period }: OfPeriod,
): Promise<readonly string[]> {
  const found = await tx
    .selectFrom('report_response')
    .innerJoin('report', join =>
      join
        .onRef('report.id', '=', 'report_response.report_id')
        .onRef('report.organization_id', '=', 'report_response.organization_id'),
    )
    .select('reference')
    .distinct()
    .where('report_response.organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .where('period', '=', period)
    .where('settled_at', 'is', null)
    .where('reference', '!=', '')
    .execute()
  return found.map(({ reference }) => reference)
}

/** Notes what became of all open items about these records, in the answers to a period's reports; gives how many. */
export async function settleReferences(
  tx: Tx,
  organizationId: Id,
  { kind, period }: OfPeriod,
  references: readonly string[],
  settling: Settling,
): Promise<number> {
  if (references.length === 0) return 0
  const { numUpdatedRows } = await tx
    .updateTable('report_response')
    .set(settling)
    .where('organization_id', '=', organizationId)
    .where('settled_at', 'is', null)
    .where('report_id', 'in', eb =>
      eb
        .selectFrom('report')
        .select('id')
        .where('organization_id', '=', organizationId)
        .where('kind', '=', kind)
        .where('period', '=', period),
    )
    .where(sql<boolean>`reference = any(${references}::text[])`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The reports to which the State answered something that nobody has worked off, the newest period first. */
export async function listUnanswered(
  tx: Tx,
  organizationId: Id,
): Promise<readonly (Pick<KeptReport, 'id' | 'kind' | 'period'> & { readonly open: number })[]> {
  const found = await tx
    .selectFrom('report_response')
    .innerJoin('report', join =>
      join
        .onRef('report.id', '=', 'report_response.report_id')
        .onRef('report.organization_id', '=', 'report_response.organization_id'),
    )
    .select(eb => ['report.id', 'kind', 'period', eb.fn.countAll<string>().as('open')])
    .where('report_response.organization_id', '=', organizationId)
    .where('settled_at', 'is', null)
    .groupBy(['report.id', 'kind', 'period', 'to_on'])
    .orderBy('to_on', 'desc')
    .orderBy('report.id', 'desc')
    .execute()
  return found.map(row => ({ ...row, open: Number(row.open) }))
}
