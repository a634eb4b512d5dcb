/** The same service on two invoices may be billed twice. */
import { defineRule } from '../../define.ts'

export const invoiceServiceOnTwoInvoices = defineRule({
  id: 'invoice/service-on-two-invoices',
  files: ['billing/invoice'],
  reads: [
    'billingProviderNpi',
    'invoiceNumber',
    'memberCin',
    'procedureCode',
    'serviceStartDate',
    'serviceEndDate',
  ],
  at: 'invoiceNumber',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'Row {otherRow} bills the same service for the same member and days on another invoice.',
      es: 'La fila {otherRow} cobra el mismo servicio, del mismo miembro y los mismos días, en otra factura.',
    },
    expected: { en: 'A service is billed once.', es: 'Cada servicio se cobra una sola vez.' },
    mend: {
      en: 'Check that you are not billing the same service twice. If you are, delete one of the two rows.',
      es: 'Revise que no esté cobrando dos veces el mismo servicio. Si es así, borre una de las dos filas.',
    },
  },
  example: '0000000001',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'data-quality-faq: duplicate service lines',
  reading: 'R-40',
})
