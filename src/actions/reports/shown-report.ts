/** How a report is shown. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { dueOn, type ReportPeriod } from '#domain/reports/period.ts'
import type { KeptReport } from '#store/reports/reports.ts'

export const reportKind = z
  .enum(['quarter', 'month'])
  .describe('quarter: the workbook’s; month: the monthly file’s')

export const shownReport = z.strictObject({
  id: z.string().describe('Its id'),
  kind: reportKind,
  period: z.string().describe('As the State writes it: Q1 2026, or 2026-03'),
  from: z.string().describe('First day of the period'),
  to: z.string().describe('Last day'),
  state: z.enum(['asked', 'frozen', 'done']).describe('asked; frozen: its facts are; done: its files are'),
  asOf: z.string().nullable().describe('The instant at which its facts were frozen'),
  dueOn: z.string().nullable().describe('When it is due at the State; null where the State names no day'),
  guidanceRelease: z.string().describe('Release of the guidance that it is counted by'),
  programVersion: z.string().describe('Version of the program that made it'),
  replaces: z.string().nullable().describe('The report of the same period that it restates'),
  differences: z.number().describe('Rows that differ from that report'),
  rows: z.number().describe('How many rows it has'),
  facts: z.number().describe('How many facts it was counted from'),
  placeless: z.number().describe('Members who are in no row, because nobody knows their county'),
  doneAt: z.string().nullable().describe('When its files were made'),
  submittedAt: z.string().nullable().describe('When it was handed in to the State, as somebody said'),
})

export function periodOfReport(
  report: Pick<KeptReport, 'kind' | 'period' | 'from_on' | 'to_on'>,
): ReportPeriod {
  const from: Day = report.from_on
  return { kind: report.kind, label: report.period, from, to: report.to_on }
}

export function shownReportOf(report: KeptReport): z.output<typeof shownReport> {
  return {
    ...{ id: report.id, kind: report.kind, period: report.period, from: report.from_on, to: report.to_on },
    ...{ state: report.state, asOf: report.as_of, dueOn: dueOn(periodOfReport(report)) },
    ...{ guidanceRelease: report.guidance_release, programVersion: report.program_version },
    ...{ replaces: report.replaces_id, differences: report.differences_count, rows: report.rows_count },
    ...{ facts: report.facts_count, placeless: report.placeless_count, doneAt: report.done_at },
    submittedAt: report.submitted_at,
  }
}

/** How the audit names a report. */
export function objectOfReport(id: string): string {
  return `report:${id}`
}
