/** Whoever is enrolled has begun. */
import { defineRule } from '../../define.ts'

export const returnStartsAfterTheFileWasMade = defineRule({
  id: 'return/starts-after-the-file-was-made',
  files: ['ecm/return-transmission', 'community-supports/return-transmission'],
  reads: ['memberEngagementStatus', 'fileProductionDate'],
  at: 'memberEngagementStatus',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The status is {status}, but the service starts on {found}, after the file was made.',
      es: 'El estado es {status}, pero el servicio empieza el {found}, después de hacerse el archivo.',
    },
    expected: {
      en: 'The start date of a member with this status is {expected} or earlier.',
      es: 'La fecha de inicio de un miembro con este estado es el {expected} o antes.',
    },
    mend: { en: 'Check the start date and the status.', es: 'Revise la fecha de inicio y el estado.' },
  },
  example: '01/20/2026',
  codes: { begun: ['Enrolled', 'On hold', 'Disenrolled'] },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: dates in order',
})
