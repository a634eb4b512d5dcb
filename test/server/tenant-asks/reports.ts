/** What somebody would ask about another organization’s reports. */
import type { Reaches, Refused } from './reach.ts'

export function reportReaches(refused: Refused): Reaches {
  const table = 'ecm-requests-and-outreach'
  return {
    'reports.see': refused('report', report => ({ report })),
    'reports.see-agreement': refused('report', report => ({ report })),
    'reports.list-rows': refused('report', report => ({ report, table })),
    'reports.see-figure': refused('report', report => ({
      ...{ report, table, row: 1, column: 'outreachMemberCount' },
    })),
    'reports.list-differences': refused('report', report => ({ report })),
    'reports.list-responses': refused('report', report => ({ report })),
    'reports.take-response': refused('report', report => ({ report }), 'reports/not-a-response'),
    'reports.settle-response': refused(
      'report',
      report => ({ report, answer: 1, item: 1, how: 'mended' }),
      'reports/no-such-item',
    ),
    'reports.say-submitted': refused('report', report => ({ report })),
    'reports.download': refused('report', report => ({ report, form: 'workbook' })),
    'reports.set-provider': refused('partner', provider => ({ provider, program: 'ecm', type: 'FQHC' })),
  }
}
