/** An invoice is made when the service has been given. */
import { defineRule } from '../../define.ts'

export const invoiceDatedBeforeTheService = defineRule({
  id: 'invoice/dated-before-the-service',
  files: ['billing/invoice'],
  reads: ['invoiceDate', 'serviceEndDate'],
  at: 'invoiceDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The invoice is dated {found}, before the service ended on {end}.',
      es: 'La factura tiene fecha {found}, antes de que el servicio terminara el {end}.',
    },
    expected: {
      en: 'The invoice date is the day of the service or later.',
      es: 'La fecha de la factura es el día del servicio o después.',
    },
    mend: {
      en: 'Check the invoice date and the service dates. Correct the one that is wrong.',
      es: 'Revise la fecha de la factura y las del servicio. Corrija la que esté mal.',
    },
  },
  example: '02/01/2026',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: an invoice follows the service',
})
