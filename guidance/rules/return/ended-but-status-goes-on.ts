/** A status that goes on does not fit an end date that has passed. */
import { defineRule } from '../../define.ts'

export const returnEndedButStatusGoesOn = defineRule({
  id: 'return/ended-but-status-goes-on',
  files: ['ecm/return-transmission', 'community-supports/return-transmission'],
  reads: ['memberEngagementStatus', 'fileProductionDate'],
  at: 'memberEngagementStatus',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The status is {found}, but the service ended on {end}.',
      es: 'El estado es {found}, pero el servicio terminó el {end}.',
    },
    expected: {
      en: 'After the end date the status is one of these: {expected}.',
      es: 'Después de la fecha final el estado es uno de estos: {expected}.',
    },
    mend: {
      en: 'Correct the status. If the service goes on, delete the end date.',
      es: 'Corrija el estado. Si el servicio continúa, borre la fecha final.',
    },
  },
  example: 'Disenrolled',
  codes: { ended: ['Disenrolled', 'Declined', 'Unable to reach'] },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 5',
  reading: 'R-13',
})
