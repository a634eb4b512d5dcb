/** A service is billed when it has been given. */
import { defineRule } from '../../define.ts'

export const serviceInTheFuture = defineRule({
  id: 'service/in-the-future',
  files: ['billing/invoice'],
  reads: ['serviceStartDate', 'serviceEndDate'],
  at: 'serviceStartDate',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The service date {found} is in the future.',
      es: 'La fecha de servicio {found} está en el futuro.',
    },
    expected: {
      en: 'A service is billed once it has been given: {expected} or earlier.',
      es: 'Un servicio se cobra cuando ya se dio: el {expected} o antes.',
    },
    mend: {
      en: 'Check the month, the day and the year. If the service is still to come, bill it later.',
      es: 'Revise el mes, el día y el año. Si el servicio aún no se da, cóbrelo después.',
    },
  },
  example: '01/21/2026',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: an invoice follows the service',
})
