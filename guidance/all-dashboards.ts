/** Every dashboard with its figures, in the order in which they are shown. */
import type { Dashboard } from './dashboards/forms.ts'
import { enrolment, equity, outreach } from './dashboards/members.ts'
import { encounters, payment } from './dashboards/money.ts'
import { authorizations, capacity, filesOnTime, services } from './dashboards/work.ts'

export const dashboards: readonly Dashboard[] = [
  enrolment,
  outreach,
  services,
  authorizations,
  capacity,
  filesOnTime,
  payment,
  encounters,
  equity,
]

export const dashboardIds = [
  enrolment.id,
  outreach.id,
  services.id,
  authorizations.id,
  capacity.id,
  filesOnTime.id,
  payment.id,
  encounters.id,
  equity.id,
] as const

export type DashboardId = (typeof dashboardIds)[number]
