/** Two billing providers with one invoice number may be mixed up. */
import { defineRule } from '../../define.ts'

export const invoiceNumberUsedForTwoProviders = defineRule({
  id: 'invoice/number-used-for-two-providers',
  files: ['billing/invoice'],
  reads: ['invoiceNumber', 'billingProviderNpi'],
  at: 'invoiceNumber',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'Invoice number {found} is used by another billing provider in row {otherRow}.',
      es: 'Otro proveedor usa el número de factura {found} en la fila {otherRow}.',
    },
    expected: {
      en: 'An invoice number names one invoice of one provider.',
      es: 'Un número de factura nombra una factura de un solo proveedor.',
    },
    mend: {
      en: 'Check the billing NPI of both rows. If both are right, give one invoice another number.',
      es: 'Revise el NPI de cobro en las dos filas. Si ambos son correctos, cambie el número de una factura.',
    },
  },
  example: '0000000001',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'billing-2022-01: Table 4, notes 30 and 31',
})
