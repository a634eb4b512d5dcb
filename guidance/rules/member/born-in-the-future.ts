/** Nobody in a file is born after the day on which it is checked. */
import { defineRule } from '../../define.ts'

export const memberBornInTheFuture = defineRule({
  id: 'member/born-in-the-future',
  files: [
    'billing/invoice',
    'ecm/member-information',
    'ecm/potential-member-referral',
    'community-supports/authorization-status',
  ],
  reads: ['memberDateOfBirth'],
  at: 'memberDateOfBirth',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The date of birth {found} is in the future.',
      es: 'La fecha de nacimiento {found} está en el futuro.',
    },
    expected: {
      en: 'The date of birth is {expected} or earlier.',
      es: 'La fecha de nacimiento es el {expected} o antes.',
    },
    mend: {
      en: 'Check the year. A two-digit year may have been read as the wrong century.',
      es: 'Revise el año. Un año de dos dígitos pudo leerse como otro siglo.',
    },
  },
  example: '06/15/1984',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: dates in order',
})
