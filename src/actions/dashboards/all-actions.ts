/** What may be asked about dashboards: one line for each action. */
import { downloadAnnex } from './download-annex.ts'
import { downloadFigure } from './download-figure.ts'
import { seeDashboard } from './see-dashboard.ts'

export const dashboardActions = [seeDashboard, downloadFigure, downloadAnnex] as const
