/** Nothing in a row happened before the member was born. */
import { defineRule } from '../../define.ts'

export const memberDateBeforeBirth = defineRule({
  id: 'member/date-before-birth',
  files: ['billing/invoice', 'ecm/member-information', 'community-supports/authorization-status'],
  reads: ['memberDateOfBirth'],
  at: 'memberDateOfBirth',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The date of birth {found} is after {date}, the date under {label}.',
      es: 'La fecha de nacimiento {found} es posterior al {date}, la fecha de {label}.',
    },
    expected: {
      en: 'A member is born before everything else in the row.',
      es: 'El miembro nació antes de todo lo demás en la fila.',
    },
    mend: {
      en: 'Check both dates and correct the one that is wrong.',
      es: 'Revise las dos fechas y corrija la que esté mal.',
    },
  },
  example: '06/15/1984',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: dates in order',
})
