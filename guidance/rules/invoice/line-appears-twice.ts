/** The same service line twice on an invoice is one line: the State refuses the encounter. */
import { defineRule } from '../../define.ts'

export const invoiceLineAppearsTwice = defineRule({
  id: 'invoice/line-appears-twice',
  files: ['billing/invoice'],
  reads: [
    'billingProviderNpi',
    'invoiceNumber',
    'memberCin',
    'procedureCode',
    'serviceStartDate',
    'serviceEndDate',
  ],
  at: 'procedureCode',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'This service line is the same as row {otherRow}.',
      es: 'Esta línea de servicio es igual a la fila {otherRow}.',
    },
    expected: {
      en: 'A service on a day stands once on an invoice, with all its units.',
      es: 'Un servicio en un día aparece una sola vez en la factura, con todas sus unidades.',
    },
    mend: {
      en: 'Delete one of the two rows. If both services were given, add their units together on one row.',
      es: 'Borre una de las dos filas. Si ambos servicios se dieron, sume sus unidades en una sola fila.',
    },
  },
  example: '8',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'data-quality-faq: duplicate service lines',
  reading: 'R-40',
})
