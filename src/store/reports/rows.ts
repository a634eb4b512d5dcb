/** The rows of a report, and how they differ from those of the report that it restates. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { ReportRow } from '#domain/reports/count.ts'
import type { Tx } from '../database.ts'

export type NumberedRow = ReportRow & { readonly number: number }

export async function insertRows(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  rows: readonly NumberedRow[],
): Promise<void> {
  await sql`
    insert into report_row (organization_id, report_id, table_id, number, county, subject, code, cells)
    select ${organizationId}::uuid, ${reportId}::uuid, "table", number, county, subject, code, cells
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row ("table" text, number int, county text, subject text, code text, cells jsonb)
  `.execute(tx)
}

/** Rows of one table after a number, in their order. */
export async function listRows(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  tableId: string,
  after: number,
  limit: number,
): Promise<readonly NumberedRow[]> {
  const found = await sql<NumberedRow>`
    select table_id as "table", number, county, subject, code, cells from report_row
    where organization_id = ${organizationId} and report_id = ${reportId} and table_id = ${tableId}
      and number > ${after}
    order by number limit ${limit}
  `.execute(tx)
  return found.rows
}

/** How many rows each table has. */
export async function countRows(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ table: string; count: number }>`
    select table_id as "table", count(*)::int as count from report_row
    where organization_id = ${organizationId} and report_id = ${reportId} group by table_id
  `.execute(tx)
  return new Map(found.rows.map(({ table, count }) => [table, count]))
}

export type RowDifference = {
  readonly table: string
  readonly county: string
  readonly subject: string
  readonly code: string
  /** As the earlier report had it; null for a row that is new. */
  readonly was: ReportRow['cells'] | null
  /** As it is now; null for a row that is gone. */
  readonly is: ReportRow['cells'] | null
  /** Its number there, or in the earlier report for one that is gone. */
  readonly number: number
}

function differing(organizationId: Id, reportId: Id, replacesId: Id | null) {
  const rowsOf = (id: Id | null) => sql`(
    select table_id, county, subject, code, cells, number from report_row
    where organization_id = ${organizationId} and report_id = ${id}::uuid
  )`
  return sql`
    from ${rowsOf(reportId)} now
    full join ${rowsOf(replacesId)} earlier on earlier.table_id = now.table_id and earlier.county = now.county
      and earlier.subject = now.subject and earlier.code = now.code
    where now.cells is distinct from earlier.cells`
}

export async function countDifferences(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  replacesId: Id,
): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count ${differing(organizationId, reportId, replacesId)}
  `.execute(tx)
  return found.rows[0]?.count ?? 0
}

/** Rows that are new, changed or gone since an earlier report (null: all are new), from after so many. */
export async function listDifferences(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  replacesId: Id | null,
  table: string | null,
  after: number,
  limit: number,
): Promise<readonly RowDifference[]> {
  const found = await sql<RowDifference>`
    select coalesce(now.table_id, earlier.table_id) as "table", coalesce(now.county, earlier.county) as county,
      coalesce(now.subject, earlier.subject) as subject, coalesce(now.code, earlier.code) as code,
      earlier.cells as was, now.cells as is, coalesce(now.number, earlier.number) as number
    ${differing(organizationId, reportId, replacesId)}
      and (${table}::text is null or coalesce(now.table_id, earlier.table_id) = ${table}::text)
    order by 1, 2, coalesce(now.subject, earlier.subject) collate "C", 4 offset ${after} limit ${limit}
  `.execute(tx)
  return found.rows
}
