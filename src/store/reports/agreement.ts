/** Keeps how far the two files of a report agree. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Agreement } from '#domain/reports/agreement.ts'
import type { Tx } from '../database.ts'

export type TableAgreement = { readonly table: string; readonly agreement: Agreement }

export async function insertAgreement(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  tables: readonly TableAgreement[],
): Promise<void> {
  if (tables.length === 0) return
  await tx
    .insertInto('report_agreement')
    .values(
      tables.map(({ table, agreement: { sheetRows, records, cells, differing, places } }) => ({
        ...{ organization_id: organizationId, report_id: reportId, table_id: table, sheet_rows: sheetRows },
        ...{ records, cells, differing, places: sql<typeof places>`${JSON.stringify(places)}::jsonb` },
      })),
    )
    .execute()
}

/** By table; empty for a report that was made before its files were compared. */
export async function listAgreement(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
): Promise<ReadonlyMap<string, Agreement>> {
  const found = await tx
    .selectFrom('report_agreement')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('report_id', '=', reportId)
    .execute()
  return new Map(
    found.map(({ table_id, sheet_rows, records, cells, differing, places }) => [
      table_id,
      { sheetRows: sheet_rows, records, cells, differing, places },
    ]),
  )
}
