/** Makes a report: freezes its facts, counts its rows, writes its files and compares them. Each step is done once. */
import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import { countReport } from '#domain/reports/count.ts'
import type { Tx } from '#store/database.ts'
import { insertAgreement } from '#store/reports/agreement.ts'
import { eachFact } from '#store/reports/facts.ts'
import { findReport, holdReport, type KeptReport, updateReport } from '#store/reports/reports.ts'
import { countDifferences, insertRows, type NumberedRow } from '#store/reports/rows.ts'
import { idIn, nowOf } from '../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../job.ts'
import { compareFiles, type KeptFile } from './compare-files.ts'
import { writeMonthlyFile, writeReportWorkbook } from './files.ts'
import { frameOf } from './frame.ts'
import { freeze } from './freeze.ts'
import { objectOfReport } from './shown-report.ts'

export const makeReports: Job = {
  queue: 'reports-make',
  says: 'Freeze the facts of a report, count its rows, and write its files.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'reportId')
    await context.inTransaction(async (tx, tell) => {
      const report = await holdReport(tx, organizationId, id)
      if (report?.state !== 'asked') return
      const { facts, placeless } = await freeze(tx, organizationId, report)
      await updateReport(tx, organizationId, id, {
        ...{ state: 'frozen', as_of: nowOf(context), facts_count: facts, placeless_count: placeless },
      })
      tell({ objects: [objectOfReport(id)], why: 'facts frozen' })
    })
    await context.inTransaction(async tx => {
      const report = await holdReport(tx, organizationId, id)
      if (report?.state !== 'frozen' || report.rows_count > 0) return
      await countRows(tx, organizationId, report)
    })
    const report = await context.inTransaction(tx => findReport(tx, organizationId, id))
    if (report?.state !== 'frozen') return
    await writeFiles(context, organizationId, report)
  },
}

/** Counts the rows, puts them down a thousand at a time, and tells them apart from those that they restate. */
async function countRows(tx: Tx, organizationId: Id, report: KeptReport): Promise<void> {
  const numbers = new Map<string, number>()
  let batch: NumberedRow[] = []
  for await (const row of countReport(frameOf(report), eachFact(tx, organizationId, report.id))) {
    const number = (numbers.get(row.table) ?? 0) + 1
    numbers.set(row.table, number)
    batch.push({ ...row, number })
    if (batch.length < 1000) continue
    await insertRows(tx, organizationId, report.id, batch)
    batch = []
  }
  await insertRows(tx, organizationId, report.id, batch)
  const differences =
    report.replaces_id === null
      ? 0
      : await countDifferences(tx, organizationId, report.id, report.replaces_id)
  const rows = [...numbers.values()].reduce((sum, each) => sum + each, 0)
  await updateReport(tx, organizationId, report.id, { rows_count: rows, differences_count: differences })
}

async function writeFiles(context: JobContext, organizationId: Id, report: KeptReport): Promise<void> {
  const { database } = context.house
  const inTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.inTransaction({ organizationId, personId: null }, work)
  const workbook = await keep(context, organizationId, writeReportWorkbook(report, inTransaction))
  const monthly = await keep(context, organizationId, writeMonthlyFile(report, inTransaction))
  const agreement = await compareFiles(context, report, workbook, monthly)
  await context.inLastTransaction(async (tx, tell) => {
    const now = await holdReport(tx, organizationId, report.id)
    if (now?.state !== 'frozen') return
    await updateReport(tx, organizationId, report.id, {
      ...{
        state: 'done',
        workbook_sha256: workbook.sha256,
        monthly_sha256: monthly.sha256,
        done_at: nowOf(context),
      },
    })
    await insertAgreement(tx, organizationId, report.id, agreement)
    tell({ objects: [objectOfReport(report.id)], why: 'report made' })
  })
}

async function keep(
  context: JobContext,
  organizationId: Id,
  bytes: AsyncIterable<Uint8Array>,
): Promise<KeptFile> {
  const put = await context.house.blobs.put(organizationId, bytes, { maxBytes: Number.MAX_SAFE_INTEGER })
  if (!put.ok) throw new Fault('reports/file-not-kept', put.refusal.says)
  return put.value
}
