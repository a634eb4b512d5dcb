/** An authorization whose end has passed is no longer approved, or is told for the last time. */
import { defineRule } from '../../define.ts'

export const authorizationApprovedButOver = defineRule({
  id: 'authorization/approved-but-over',
  files: ['community-supports/authorization-status'],
  reads: [
    'authorizationStatus',
    'authorizationEndDate',
    'communitySupportsMemberRecord',
    'fileProductionDate',
  ],
  at: 'authorizationEndDate',
  consequence: 'note',
  words: {
    wrong: {
      en: 'The status is {status}, but the authorization ended on {found}.',
      es: 'El estado es {status}, pero la autorización terminó el {found}.',
    },
    expected: {
      en: 'An authorization in force ends on {expected} or later.',
      es: 'Una autorización vigente termina el {expected} o después.',
    },
    mend: {
      en: 'Ask the plan whether there is a new authorization before you give more of the service.',
      es: 'Pregunte al plan si hay una autorización nueva antes de dar más servicio.',
    },
  },
  example: '07/14/2026',
  codes: { approved: ['Approved', 'Modified'], last: ['Termed'] },
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read',
  reading: 'R-19',
})
