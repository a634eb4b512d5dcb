/** A service line must cost what its units cost. */
import { defineRule } from '../../define.ts'

export const invoiceChargeIsNotUnitsTimesCost = defineRule({
  id: 'invoice/charge-is-not-units-times-cost',
  files: ['billing/invoice'],
  reads: ['serviceUnitCount', 'serviceUnitCost', 'serviceChargeAmount'],
  at: 'serviceChargeAmount',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The charge {found} is not {units} times {cost}.',
      es: 'El cargo {found} no es {units} por {cost}.',
    },
    expected: {
      en: 'The charge is the unit count times the unit cost: {expected}.',
      es: 'El cargo es el número de unidades por el costo de cada una: {expected}.',
    },
    mend: {
      en: 'Look at the units, the unit cost and the charge. Correct the one that is wrong.',
      es: 'Revise las unidades, el costo por unidad y el cargo. Corrija el que esté mal.',
    },
  },
  example: '4 × 25.00 = 100.00',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'billing-2022-01: Table 3, note 28',
})
