/** A billing provider has one tax number. */
import { defineRule } from '../../define.ts'

export const invoiceProviderHasTwoTaxNumbers = defineRule({
  id: 'invoice/provider-has-two-tax-numbers',
  files: ['billing/invoice'],
  reads: ['billingProviderNpi', 'billingProviderTin'],
  at: 'billingProviderTin',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The billing provider {npi} has the tax number {found} here and {expected} in row {otherRow}.',
      es:
        'El proveedor que cobra, {npi}, tiene el número fiscal {found} aquí y {expected} en la fila ' +
        '{otherRow}.',
    },
    expected: {
      en: 'A billing provider has the same tax number in every row.',
      es: 'Un proveedor que cobra tiene el mismo número fiscal en todas las filas.',
    },
    mend: {
      en: 'Check the billing NPI and the tax number in both rows.',
      es: 'Revise el NPI de cobro y el número fiscal en las dos filas.',
    },
  },
  example: '990000001',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: a billing provider is paid under one tax number',
})
