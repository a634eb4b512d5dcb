/** A decision is told when it has been made. */
import { defineRule } from '../../define.ts'

export const authorizationStatusDatedInTheFuture = defineRule({
  id: 'authorization/status-dated-in-the-future',
  files: ['community-supports/authorization-status'],
  reads: ['authorizationStatusDate'],
  at: 'authorizationStatusDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The status date {found} is in the future.',
      es: 'La fecha del estado {found} está en el futuro.',
    },
    expected: {
      en: 'The status date is {expected} or earlier.',
      es: 'La fecha del estado es el {expected} o antes.',
    },
    mend: { en: 'Check the month, the day and the year.', es: 'Revise el mes, el día y el año.' },
  },
  example: '01/10/2026',
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read',
  reading: 'R-19',
})
