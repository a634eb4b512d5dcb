/** Whoever is disenrolled has reached the end date. */
import { defineRule } from '../../define.ts'

export const returnDisenrolledBeforeTheEnd = defineRule({
  id: 'return/disenrolled-before-the-end',
  files: ['ecm/return-transmission', 'community-supports/return-transmission'],
  reads: ['memberEngagementStatus', 'fileProductionDate'],
  at: 'memberEngagementStatus',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The status is {status}, but the service ends on {found}, after the file was made.',
      es: 'El estado es {status}, pero el servicio termina el {found}, después de hacerse el archivo.',
    },
    expected: {
      en: 'The end date of a member who has left is {expected} or earlier.',
      es: 'La fecha final de un miembro que ya salió es el {expected} o antes.',
    },
    mend: {
      en: 'Check the end date. If the member has not left yet, correct the status.',
      es: 'Revise la fecha final. Si el miembro aún no ha salido, corrija el estado.',
    },
  },
  example: '06/30/2026',
  codes: { ended: ['Disenrolled'] },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 5',
  reading: 'R-13',
})
