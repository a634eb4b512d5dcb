/** Visits are counted over six months, so that the last one lies in them. */
import { defineRule } from '../../define.ts'

export const memberLastUseOutsideTheWindow = defineRule({
  id: 'member/last-use-outside-the-window',
  files: ['ecm/member-information'],
  reads: [
    'emergencyRoomAdmissionCount',
    'emergencyRoomLastAdmissionDate',
    'inpatientDayCount',
    'inpatientLastAdmissionDate',
    'fileProductionDate',
  ],
  at: 'emergencyRoomLastAdmissionDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The last date {found} is earlier than the time that was counted, and yet the count is {count}.',
      es: 'La última fecha {found} es anterior al tiempo contado, y sin embargo el conteo es {count}.',
    },
    expected: {
      en: 'The last date is {expected} or later: the count is of the last {months} months.',
      es: 'La última fecha es el {expected} o después: se cuentan los últimos {months} meses.',
    },
    mend: { en: 'Check the count and the last date.', es: 'Revise el conteo y la última fecha.' },
  },
  example: '12/20/2025',
  numbers: { months: 6 },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Table 2',
  reading: 'R-43',
})
