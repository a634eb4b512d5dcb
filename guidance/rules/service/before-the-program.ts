/** ECM and Community Supports began on 1 January 2022. */
import { defineRule } from '../../define.ts'

export const serviceBeforeTheProgram = defineRule({
  id: 'service/before-the-program',
  files: ['billing/invoice', 'community-supports/return-transmission'],
  reads: ['serviceStartDate'],
  at: 'serviceStartDate',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The service date {found} is before ECM and Community Supports began.',
      es: 'La fecha de servicio {found} es anterior al comienzo de ECM y de los Apoyos Comunitarios.',
    },
    expected: {
      en: 'The service date is {expected} or later.',
      es: 'La fecha de servicio es el {expected} o después.',
    },
    mend: { en: 'Check the year of the service date.', es: 'Revise el año de la fecha de servicio.' },
  },
  example: '01/21/2026',
  numbers: { year: 2022, month: 1, day: 1 },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Encounter Data Submission Process',
})
