/** Example rows of dashboards. */
import type { Example } from './example.ts'

export const dashboardExamples: readonly Example[] = [
  {
    table: 'dashboard_share',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('dashboard share'),
      county_id: owner.id('county'),
      dashboards: ['enrolment', 'equity'],
      said_at: '2026-11-22T20:00:00.000Z',
      said_by: `person:${owner.word}`,
    }),
  },
]
