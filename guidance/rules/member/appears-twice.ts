/** A member stands once in a file. */
import { defineRule } from '../../define.ts'

export const memberAppearsTwice = defineRule({
  id: 'member/appears-twice',
  files: ['ecm/member-information', 'ecm/return-transmission'],
  reads: ['memberCin'],
  at: 'memberCin',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The member {found} is already in row {otherRow}.',
      es: 'El miembro {found} ya está en la fila {otherRow}.',
    },
    expected: {
      en: 'A member has one row in this file.',
      es: 'Cada miembro tiene una sola fila en este archivo.',
    },
    mend: {
      en: 'Keep the row that is right and delete the other.',
      es: 'Deje la fila correcta y borre la otra.',
    },
  },
  example: '90000001A',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: a row a member',
})
