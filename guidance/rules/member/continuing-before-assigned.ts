/** A member cannot continue before the assignment. */
import { defineRule } from '../../define.ts'

export const memberContinuingBeforeAssigned = defineRule({
  id: 'member/continuing-before-assigned',
  files: ['ecm/member-information'],
  reads: ['ecmMemberRecord', 'memberAssignmentDate', 'fileProductionDate'],
  at: 'memberAssignmentDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The record is Continuing, but the assignment of {found} is after the file was made.',
      es: 'El registro es Continuing, pero la asignación del {found} es posterior al archivo.',
    },
    expected: {
      en: 'The assignment of a Continuing member is {expected} or earlier.',
      es: 'La asignación de un miembro Continuing es el {expected} o antes.',
    },
    mend: {
      en: 'Check the assignment date. If the member is new, write New.',
      es: 'Revise la fecha de asignación. Si el miembro es nuevo, escriba New.',
    },
  },
  example: '01/12/2026',
  codes: { continuing: ['Continuing'] },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: dates in order',
})
