/** An authorization that has expired has reached its end. */
import { defineRule } from '../../define.ts'

export const authorizationExpiredBeforeItsEnd = defineRule({
  id: 'authorization/expired-before-its-end',
  files: ['community-supports/authorization-status'],
  reads: ['authorizationStatus', 'authorizationEndDate', 'fileProductionDate'],
  at: 'authorizationEndDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The status is {status}, but the authorization runs until {found}.',
      es: 'El estado es {status}, pero la autorización vale hasta el {found}.',
    },
    expected: {
      en: 'An authorization that has expired ended before {expected}.',
      es: 'Una autorización vencida terminó antes del {expected}.',
    },
    mend: { en: 'Check the end date and the status.', es: 'Revise la fecha final y el estado.' },
  },
  example: '07/14/2026',
  codes: { expired: ['Expired'] },
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read',
  reading: 'R-19',
})
