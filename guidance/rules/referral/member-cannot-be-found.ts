/** A referral must say in some way who the member is. */
import { defineRule } from '../../define.ts'

export const referralMemberCannotBeFound = defineRule({
  id: 'referral/member-cannot-be-found',
  files: ['ecm/potential-member-referral'],
  reads: ['memberCin', 'memberFirstName', 'memberLastName', 'memberDateOfBirth', 'memberPhoneNumber'],
  at: 'memberCin',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'Nothing in this row says who the member is.',
      es: 'Nada en esta fila dice quién es el miembro.',
    },
    expected: {
      en: 'A referral has a CIN, or a full name with the date of birth, or a phone number.',
      es: 'Una referencia lleva el CIN, o el nombre completo con la fecha de nacimiento, o un teléfono.',
    },
    mend: { en: 'Fill in one of these three.', es: 'Complete una de estas tres cosas.' },
  },
  example: '90000001A',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: office-hours-2022-08, Table 9, needs none of its elements',
  reading: 'R-46',
})
