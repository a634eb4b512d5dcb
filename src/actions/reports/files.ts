/** The files of a report, written from its rows: the same rows give the same bytes, wherever. */
import type { Id } from '#base/id.ts'
import { writeMonthly } from '#domain/reports/monthly-file.ts'
import { shapeOn } from '#domain/reports/shape.ts'
import { reportSheets } from '#domain/reports/sheets.ts'
import { writeWorkbook } from '#formats/workbook/write-rows.ts'
import type { Tx } from '#store/database.ts'
import type { KeptReport } from '#store/reports/reports.ts'
import { listDifferences, listRows, type NumberedRow, type RowDifference } from '#store/reports/rows.ts'
import { periodOfReport } from './shown-report.ts'

type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

const pageSize = 2000

async function* rowsOf(report: KeptReport, table: string, within: InTransaction) {
  for (let after = 0; ; ) {
    const page: readonly NumberedRow[] = await within(tx =>
      listRows(tx, report.organization_id, report.id, table, after, pageSize),
    )
    yield page
    after = page.at(-1)?.number ?? after
    if (page.length < pageSize) return
  }
}

/** Of a restatement, what differs from the report before; of a first report, every row. */
async function* changesOf(report: KeptReport, table: string, within: InTransaction) {
  const replaces: Id | null = report.replaces_id
  if (replaces === null) {
    for await (const page of rowsOf(report, table, within))
      yield page.map(row => ({ ...row, is: row.cells, was: null }))
    return
  }
  for (let after = 0; ; after += pageSize) {
    const page: readonly RowDifference[] = await within(tx =>
      listDifferences(tx, report.organization_id, report.id, replaces, table, after, pageSize),
    )
    yield page
    if (page.length < pageSize) return
  }
}

export function writeReportWorkbook(report: KeptReport, within: InTransaction): AsyncGenerator<Uint8Array> {
  const sheets = reportSheets(shapeOn(report.to_on), ({ id }) => rowsOf(report, id, within))
  return writeWorkbook({ sheets })
}

export function writeMonthlyFile(report: KeptReport, within: InTransaction): AsyncGenerator<Uint8Array> {
  return writeMonthly(
    {
      ...{ submitter: report.plan_name, period: periodOfReport(report), asOf: report.as_of ?? '' },
      submission: report.replaces_id === null ? 'original' : 'restatement',
      ...{ guidanceRelease: report.guidance_release, programVersion: report.program_version },
    },
    shapeOn(report.to_on),
    ({ id }) => changesOf(report, id, within),
  )
}
