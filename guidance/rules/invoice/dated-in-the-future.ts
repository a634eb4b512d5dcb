/** An invoice cannot be made tomorrow. */
import { defineRule } from '../../define.ts'

export const invoiceDatedInTheFuture = defineRule({
  id: 'invoice/dated-in-the-future',
  files: ['billing/invoice'],
  reads: ['invoiceDate'],
  at: 'invoiceDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The invoice date {found} is in the future.',
      es: 'La fecha de factura {found} está en el futuro.',
    },
    expected: {
      en: 'The invoice date is {expected} or earlier.',
      es: 'La fecha de la factura es el {expected} o antes.',
    },
    mend: {
      en: 'Check the month, the day and the year of the invoice date.',
      es: 'Revise el mes, el día y el año de la fecha de la factura.',
    },
  },
  example: '02/01/2026',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: an invoice follows the service',
})
