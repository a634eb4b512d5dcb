/** All lines of an invoice carry the same invoice date. */
import { defineRule } from '../../define.ts'

export const invoiceNumberHasTwoDates = defineRule({
  id: 'invoice/number-has-two-dates',
  files: ['billing/invoice'],
  reads: ['billingProviderNpi', 'invoiceNumber', 'invoiceDate'],
  at: 'invoiceDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'Invoice {invoice} is dated {found} here and {expected} in row {otherRow}.',
      es: 'La factura {invoice} tiene fecha {found} aquí y {expected} en la fila {otherRow}.',
    },
    expected: {
      en: 'Every line of an invoice has the same invoice date.',
      es: 'Todas las líneas de una factura tienen la misma fecha.',
    },
    mend: {
      en: 'Write the same date on every line. If these are two invoices, give one of them another number.',
      es: 'Escriba la misma fecha en cada línea. Si son dos facturas, cambie el número de una.',
    },
  },
  example: '02/01/2026',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'billing-2022-01: Table 4',
})
