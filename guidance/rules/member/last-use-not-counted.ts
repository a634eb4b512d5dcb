/** A visit inside the six months is counted. */
import { defineRule } from '../../define.ts'

export const memberLastUseNotCounted = defineRule({
  id: 'member/last-use-not-counted',
  files: ['ecm/member-information'],
  reads: [
    'emergencyRoomAdmissionCount',
    'emergencyRoomLastAdmissionDate',
    'inpatientDayCount',
    'inpatientLastAdmissionDate',
    'fileProductionDate',
  ],
  at: 'emergencyRoomAdmissionCount',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The count is 0, but the last date {date} is in the last {months} months.',
      es: 'El conteo es 0, pero la última fecha {date} está en los últimos {months} meses.',
    },
    expected: {
      en: 'A visit in the last {months} months counts: 1 or more.',
      es: 'Una visita en los últimos {months} meses cuenta: 1 o más.',
    },
    mend: { en: 'Check the count and the last date.', es: 'Revise el conteo y la última fecha.' },
  },
  example: '1',
  numbers: { months: 6 },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Table 2',
  reading: 'R-43',
})
