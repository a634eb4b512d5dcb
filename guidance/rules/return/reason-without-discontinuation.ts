/** A reason for discontinuation needs a discontinuation. */
import { defineRule } from '../../define.ts'

export const returnReasonWithoutDiscontinuation = defineRule({
  id: 'return/reason-without-discontinuation',
  files: ['ecm/return-transmission', 'community-supports/return-transmission'],
  reads: ['discontinuationReasonCode', 'memberEngagementStatus'],
  at: 'discontinuationReasonCode',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'There is a reason code {found}, but no date on which the service ends.',
      es: 'Hay un código de motivo {found}, pero ninguna fecha en que termine el servicio.',
    },
    expected: {
      en: 'A reason stands with a recommendation date or an end date.',
      es: 'Un motivo va con una fecha de recomendación o una fecha final.',
    },
    mend: {
      en: 'Write the date. If the service goes on, delete the reason code.',
      es: 'Escriba la fecha. Si el servicio continúa, borre el código de motivo.',
    },
  },
  example: '06/15/2026',
  codes: { ended: ['Disenrolled'] },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 5',
  reading: 'R-13',
})
