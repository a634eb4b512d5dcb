/** What a report is counted in: period, shape, the plan and its counties, as when it was asked for. */
import type { ReportFrame } from '#domain/reports/count.ts'
import { shapeOn } from '#domain/reports/shape.ts'
import type { KeptReport } from '#store/reports/reports.ts'
import { periodOfReport } from './shown-report.ts'

export function frameOf(report: KeptReport): ReportFrame {
  return {
    period: periodOfReport(report),
    shape: shapeOn(report.to_on),
    planName: report.plan_name,
    planCodes: new Map(Object.entries(report.plan_codes)),
  }
}
