/** An invoice must ask for the sum of its lines, wherever in the file they stand. */
import { defineRule } from '../../define.ts'

export const invoiceAmountIsNotSumOfCharges = defineRule({
  id: 'invoice/amount-is-not-sum-of-charges',
  files: ['billing/invoice'],
  reads: ['billingProviderNpi', 'invoiceNumber', 'serviceChargeAmount', 'invoiceAmount'],
  at: 'invoiceAmount',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The invoice amount {found} is not the sum of the charges on its lines.',
      es: 'El total de la factura {found} no es la suma de los cargos de sus líneas.',
    },
    expected: {
      en: 'Lines of this invoice: {lines}. Their charges add up to {expected}.',
      es: 'Líneas de esta factura: {lines}. Sus cargos suman {expected}.',
    },
    mend: {
      en:
        'Look for a line that is missing or has a wrong charge. ' +
        'Then write the sum on every line of the invoice.',
      es:
        'Busque una línea que falte o un cargo equivocado. ' +
        'Después escriba la suma en cada línea de la factura.',
    },
  },
  example: '60.00 + 40.00 = 100.00',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'billing-2022-01: Table 3, note 29',
})
