/** A member of more than 120 years is more likely a mistyped one. */
import { defineRule } from '../../define.ts'

export const memberOlderThanAnyone = defineRule({
  id: 'member/older-than-anyone',
  files: [
    'billing/invoice',
    'ecm/member-information',
    'ecm/potential-member-referral',
    'community-supports/authorization-status',
  ],
  reads: ['memberDateOfBirth'],
  at: 'memberDateOfBirth',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'By the date of birth {found} the member would be {age} years old.',
      es: 'Según la fecha de nacimiento {found}, el miembro tendría {age} años.',
    },
    expected: { en: 'Nobody is older than {expected} years.', es: 'Nadie tiene más de {expected} años.' },
    mend: { en: 'Check the year of birth.', es: 'Revise el año de nacimiento.' },
  },
  example: '06/15/1984',
  numbers: { years: 120 },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: dates in order',
})
