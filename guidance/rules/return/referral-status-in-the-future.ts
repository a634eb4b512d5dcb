/** A status is told when it has come about. */
import { defineRule } from '../../define.ts'

export const returnReferralStatusInTheFuture = defineRule({
  id: 'return/referral-status-in-the-future',
  files: ['ecm/return-transmission', 'community-supports/return-transmission'],
  reads: ['referralStatusDate'],
  at: 'referralStatusDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The date of the referral status {found} is in the future.',
      es: 'La fecha del estado de la referencia {found} está en el futuro.',
    },
    expected: { en: 'The date is {expected} or earlier.', es: 'La fecha es el {expected} o antes.' },
    mend: { en: 'Check the month, the day and the year.', es: 'Revise el mes, el día y el año.' },
  },
  example: '01/15/2026',
  since: '2025-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: dates in order',
})
