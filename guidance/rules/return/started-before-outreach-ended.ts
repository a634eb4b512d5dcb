/** A member who is still being reached has not started. */
import { defineRule } from '../../define.ts'

export const returnStartedBeforeOutreachEnded = defineRule({
  id: 'return/started-before-outreach-ended',
  files: ['ecm/return-transmission', 'community-supports/return-transmission'],
  reads: ['memberEngagementStatus', 'fileProductionDate'],
  at: 'memberEngagementStatus',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The status is {found}, but the service started on {start}.',
      es: 'El estado es {found}, pero el servicio empezó el {start}.',
    },
    expected: {
      en: 'Once the service has started, the status says more than outreach.',
      es: 'Cuando el servicio ya empezó, el estado va más allá del contacto inicial.',
    },
    mend: {
      en: 'Correct the status. If the member has not enrolled, delete the start date.',
      es: 'Corrija el estado. Si el miembro no se ha inscrito, borre la fecha de inicio.',
    },
  },
  example: 'Enrolled',
  codes: { reaching: ['Outreach not started', 'Outreach in progress'] },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 5',
})
