/** A file tells of what has been. */
import { defineRule } from '../../define.ts'

export const memberVisitAfterTheFileWasMade = defineRule({
  id: 'member/visit-after-the-file-was-made',
  files: ['ecm/member-information'],
  reads: [
    'emergencyRoomLastAdmissionDate',
    'inpatientLastAdmissionDate',
    'lastVisitDate',
    'fileProductionDate',
  ],
  at: 'lastVisitDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The date {found} is after the file was made.',
      es: 'La fecha {found} es posterior a la del archivo.',
    },
    expected: { en: 'The date is {expected} or earlier.', es: 'La fecha es el {expected} o antes.' },
    mend: {
      en: 'Check the date and the production date of the file.',
      es: 'Revise la fecha y la fecha de producción del archivo.',
    },
  },
  example: '12/10/2025',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: dates in order',
})
