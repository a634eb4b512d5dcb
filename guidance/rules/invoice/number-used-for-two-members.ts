/** An invoice is for one member: another member needs another number. */
import { defineRule } from '../../define.ts'

export const invoiceNumberUsedForTwoMembers = defineRule({
  id: 'invoice/number-used-for-two-members',
  files: ['billing/invoice'],
  reads: ['billingProviderNpi', 'invoiceNumber', 'memberCin'],
  at: 'invoiceNumber',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'Invoice number {found} is used for another member in row {otherRow}.',
      es: 'El número de factura {found} se usa para otro miembro en la fila {otherRow}.',
    },
    expected: { en: 'An invoice is for a single member.', es: 'Una factura es para un solo miembro.' },
    mend: {
      en: 'Give this member an invoice number of its own. If both rows are the same person, correct the CIN.',
      es:
        'Dele a este miembro otro número de factura. ' +
        'Si las dos filas son la misma persona, corrija el CIN.',
    },
  },
  example: '0000000001',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'billing-2022-01: Table 3, introduction',
})
