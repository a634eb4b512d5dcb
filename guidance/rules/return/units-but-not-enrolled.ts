/** Units are delivered to members who have begun the service. */
import { defineRule } from '../../define.ts'

export const returnUnitsButNotEnrolled = defineRule({
  id: 'return/units-but-not-enrolled',
  files: ['community-supports/return-transmission'],
  reads: ['deliveredUnitCount', 'memberEngagementStatus', 'serviceStartDate'],
  at: 'deliveredUnitCount',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'Units delivered: {found}. But the status is {status}, and the service has no start date.',
      es: 'Unidades entregadas: {found}. Pero el estado es {status} y el servicio no tiene fecha de inicio.',
    },
    expected: {
      en: 'Units are delivered once the member has enrolled.',
      es: 'Las unidades se entregan cuando el miembro ya se inscribió.',
    },
    mend: {
      en: 'Check the units. If the member has enrolled, correct the status and write the start date.',
      es: 'Revise las unidades. Si el miembro se inscribió, corrija el estado y escriba la fecha de inicio.',
    },
  },
  example: '0',
  codes: { notEnrolled: ['Outreach not started', 'Outreach in progress', 'Declined', 'Unable to reach'] },
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read; as the ECM file',
  reading: 'R-19',
})
