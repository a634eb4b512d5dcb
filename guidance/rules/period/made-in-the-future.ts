/** A file cannot have been made tomorrow. */
import { defineRule } from '../../define.ts'

export const periodMadeInTheFuture = defineRule({
  id: 'period/made-in-the-future',
  files: [
    'ecm/member-information',
    'ecm/return-transmission',
    'community-supports/authorization-status',
    'community-supports/return-transmission',
  ],
  reads: ['fileProductionDate'],
  at: 'fileProductionDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The production date {found} is in the future.',
      es: 'La fecha de producción {found} está en el futuro.',
    },
    expected: {
      en: 'The production date is {expected} or earlier.',
      es: 'La fecha de producción es el {expected} o antes.',
    },
    mend: { en: 'Check the month, the day and the year.', es: 'Revise el mes, el día y el año.' },
  },
  example: '02/05/2026',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: dates in order',
})
