/** One CIN is one person, with one date of birth. */
import { defineRule } from '../../define.ts'

export const memberHasTwoBirthDates = defineRule({
  id: 'member/has-two-birth-dates',
  files: ['billing/invoice', 'community-supports/authorization-status'],
  reads: ['memberCin', 'memberDateOfBirth'],
  at: 'memberDateOfBirth',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The member {cin} is born on {found} here and on {expected} in row {otherRow}.',
      es: 'El miembro {cin} nació el {found} aquí y el {expected} en la fila {otherRow}.',
    },
    expected: {
      en: 'A member has the same date of birth in every row.',
      es: 'Un miembro tiene la misma fecha de nacimiento en todas las filas.',
    },
    mend: {
      en: 'Check the CIN and the date of birth in both rows.',
      es: 'Revise el CIN y la fecha de nacimiento en las dos filas.',
    },
  },
  example: '06/15/1984',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: a CIN is one person',
})
