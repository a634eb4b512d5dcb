/** What somebody would ask about another organization’s figures: narrowed to its partners, they are empty. */
import type { Nothing, Reaches, Refused } from './reach.ts'

export function dashboardReaches(refused: Refused, nothing: Nothing): Reaches {
  return {
    'dashboards.see': nothing('partner', partner => ({ dashboard: 'enrolment', partner })),
    'dashboards.download': nothing('partner', partner => ({
      dashboard: 'enrolment',
      figure: 'enrolled-by-month',
      partner,
    })),
    'dashboards.share': refused('partner', county => ({ county, dashboards: [] }), 'dashboards/not-a-county'),
    'dashboards.see-shared': refused(
      'partner',
      plan => ({ plan, dashboard: 'enrolment', quarter: 'Q3 2026' }),
      'request/not-for-this-organization',
    ),
    'dashboards.download-shared': refused(
      'partner',
      plan => ({ plan, dashboard: 'enrolment', quarter: 'Q3 2026', figure: 'enrolled-by-month' }),
      'request/not-for-this-organization',
    ),
  }
}
