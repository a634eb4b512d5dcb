/** A referral comes before the decision about it. */
import { defineRule } from '../../define.ts'

export const authorizationDecidedBeforeTheReferral = defineRule({
  id: 'authorization/decided-before-the-referral',
  files: ['community-supports/authorization-status'],
  reads: ['authorizationStatusDate', 'referralDate'],
  at: 'authorizationStatusDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The status date {found} is before the referral of {referral}.',
      es: 'La fecha del estado {found} es anterior a la referencia del {referral}.',
    },
    expected: {
      en: 'The status date is {referral} or later.',
      es: 'La fecha del estado es el {referral} o después.',
    },
    mend: {
      en: 'Check both dates and correct the one that is wrong.',
      es: 'Revise las dos fechas y corrija la que esté mal.',
    },
  },
  example: '01/10/2026',
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read',
  reading: 'R-19',
})
