/** Whoever counts visits knows the last one. */
import { defineRule } from '../../define.ts'

export const memberUseWithoutItsLastDate = defineRule({
  id: 'member/use-without-its-last-date',
  files: ['ecm/member-information'],
  reads: [
    'emergencyRoomAdmissionCount',
    'emergencyRoomLastAdmissionDate',
    'inpatientDayCount',
    'inpatientLastAdmissionDate',
  ],
  at: 'emergencyRoomLastAdmissionDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The count is {count}, but the last date is blank.',
      es: 'El conteo es {count}, pero la última fecha está en blanco.',
    },
    expected: {
      en: 'With a count of one or more, the last date is given.',
      es: 'Con un conteo de uno o más, se da la última fecha.',
    },
    mend: {
      en: 'Write the last date. If there was no visit, write 0 as the count.',
      es: 'Escriba la última fecha. Si no hubo visita, escriba 0 en el conteo.',
    },
  },
  example: '12/20/2025',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Table 2',
  reading: 'R-09',
})
