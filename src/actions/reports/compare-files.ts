/** Reads both written files of a report again, and compares them cell by cell. */
import { readDay, usDay } from '#base/day.ts'
import { Fault } from '#base/fault.ts'
import { type Agreement, compareChanges, compareWhole, type SheetRow } from '#domain/reports/agreement.ts'
import { readMonthly, sectionOf } from '#domain/reports/monthly-file.ts'
import { type ReportTable, shapeOn } from '#domain/reports/shape.ts'
import { cellKind } from '#formats/row.ts'
import { readWorkbook } from '#formats/workbook/read.ts'
import { type OpenBlob, openBlob } from '#store/exchange/blob-source.ts'
import type { KeptReport } from '#store/reports/reports.ts'
import type { JobContext } from '../job.ts'

export type KeptFile = { readonly sha256: string; readonly byteCount: number }

type Told = Awaited<ReturnType<ReturnType<typeof readMonthly>['next']>>

/** What came of each table, in their order. */
export async function compareFiles(
  { house }: JobContext,
  report: KeptReport,
  workbook: KeptFile,
  monthly: KeptFile,
): Promise<readonly { readonly table: string; readonly agreement: Agreement }[]> {
  const { organization_id: organizationId } = report
  const opened = await openBlob(house.blobs, organizationId, { ...workbook, name: 'report.xlsx' })
  try {
    const told = readMonthly(house.blobs.read(organizationId, monthly.sha256))
    const compare = report.replaces_id === null ? compareWhole : compareChanges
    const found = []
    let next: Told = await told.next()
    // The sections stand in the order of the sheets: each goes on where the one before ended.
    async function* recordsOf(table: ReportTable) {
      for (; next.done !== true && next.value.section === sectionOf(table); next = await told.next())
        yield next.value.record
    }
    for (const [at, table] of shapeOn(report.to_on).entries()) {
      const agreement = await compare(table, rowsOf(opened, table, at), recordsOf(table))
      found.push({ table: table.id, agreement })
    }
    return found
  } finally {
    await opened.close()
  }
}

/** The rows of a sheet below its headings, as wide as the table, days as the guidance writes them. */
async function* rowsOf({ source }: OpenBlob, table: ReportTable, at: number): AsyncGenerator<SheetRow> {
  for await (const event of readWorkbook(source, { onlySheets: new Set([at]) })) {
    if (event.type === 'finding') throw new Fault('reports/workbook-not-read', event.finding.code)
    if (event.type !== 'rows') continue
    for (const { number, cells, kinds } of event.rows) {
      if (number === 1) continue
      const texts = table.columns.map((_, column) => {
        const text = cells[column] ?? ''
        const day = kinds?.[column] === cellKind.date ? readDay(text) : null
        return day === null ? text : usDay(day)
      })
      yield { number, texts }
    }
  }
}
