/** What may be asked about dashboards: one line for each action. */
import { downloadAnnex } from './download-annex.ts'
import { downloadFigure } from './download-figure.ts'
import { seeDashboard } from './see-dashboard.ts'
import { downloadSharedFigure, seeSharedDashboard } from './see-shared.ts'
import { listDashboardShares, listSharedWithUs, shareDashboards } from './shares.ts'

export const dashboardActions = [
  seeDashboard,
  downloadFigure,
  downloadAnnex,
  shareDashboards,
  listDashboardShares,
  listSharedWithUs,
  seeSharedDashboard,
  downloadSharedFigure,
] as const
