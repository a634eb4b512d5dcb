/** One CIN is one person: two names may mean a wrong CIN. */
import { defineRule } from '../../define.ts'

export const memberHasTwoNames = defineRule({
  id: 'member/has-two-names',
  files: [
    'billing/invoice',
    'community-supports/authorization-status',
    'community-supports/return-transmission',
  ],
  reads: ['memberCin', 'memberFirstName', 'memberLastName'],
  at: 'memberLastName',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The member {cin} is called {found} here and has another name in row {otherRow}.',
      es: 'El miembro {cin} se llama {found} aquí y tiene otro nombre en la fila {otherRow}.',
    },
    expected: {
      en: 'A member has the same name in every row.',
      es: 'Un miembro tiene el mismo nombre en todas las filas.',
    },
    mend: {
      en: 'Check that the CIN belongs to this person. Then write the name the same way in every row.',
      es: 'Revise que el CIN sea de esta persona. Después escriba el nombre igual en todas las filas.',
    },
  },
  example: 'Testina Sample',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: a CIN is one person',
})
