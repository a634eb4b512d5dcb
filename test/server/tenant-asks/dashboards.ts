/** What somebody would ask about another organization’s figures: narrowed to its partners, they are empty. */
import type { Nothing, Reaches } from './reach.ts'

export function dashboardReaches(nothing: Nothing): Reaches {
  return {
    'dashboards.see': nothing('partner', partner => ({ dashboard: 'enrolment', partner })),
    'dashboards.download': nothing('partner', partner => ({
      dashboard: 'enrolment',
      figure: 'enrolled-by-month',
      partner,
    })),
  }
}
