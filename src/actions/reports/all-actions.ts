/** What may be asked about reports to the State: one line for each action. */
import { downloadReport } from './download-report.ts'
import { listReportDifferences } from './list-differences.ts'
import { listAllReports } from './list-reports.ts'
import { listReportRows } from './list-rows.ts'
import { makeReport } from './make-report.ts'
import { listResponses } from './responses/list-responses.ts'
import { settleResponse } from './responses/settle-response.ts'
import { takeResponse } from './responses/take-response.ts'
import { saySubmitted } from './say-submitted.ts'
import { seeAgreement } from './see-agreement.ts'
import { seeFigure } from './see-figure.ts'
import { seeReadiness } from './see-readiness.ts'
import { seeReport } from './see-report.ts'
import { seeReportSettings, setCounties, setProviderType } from './settings.ts'

export const reportActions = [
  listAllReports,
  seeReport,
  listReportRows,
  seeAgreement,
  seeFigure,
  listReportDifferences,
  downloadReport,
  makeReport,
  saySubmitted,
  takeResponse,
  listResponses,
  settleResponse,
  seeReadiness,
  seeReportSettings,
  setCounties,
  setProviderType,
] as const
