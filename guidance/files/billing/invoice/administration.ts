/** Table 4 of the invoice: its date and its numbers. */
import { type Authority, defineTable } from '../../../define.ts'
import * as service from '../../../elements/service.ts'

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'billing-2022-01: Table 4',
} as const satisfies Authority

export const administrationTable = defineTable({
  id: 'table-4',
  title: 'Table 4: Administrative Information',
  elements: [
    {
      id: 'invoiceDate',
      label: 'Invoice Date (MM/DD/YYYY)',
      is: 'date',
      needed: 'always',
      help: {
        en: 'The day you made the invoice.',
        es: 'El día en que hizo la factura.',
      },
      example: '02/01/2026',
      alsoCalled: [
        'Invoice Date',
        'Date of Invoice',
        'Date Invoiced',
        'Billing Date',
        'Bill Date',
        'Invoice Dt',
      ],
      ...asked,
    },
    {
      id: 'invoiceNumber',
      label: 'Invoice Number',
      is: 'invoice-number',
      needed: 'always',
      help: {
        en: 'Your own number for the invoice: ten digits. Every line of one invoice has the same.',
        es: 'Su propio número de factura: diez dígitos. Todas las líneas de una factura llevan el mismo.',
      },
      example: '0000000001',
      alsoCalled: ['Invoice #', 'Invoice No', 'Invoice ID', 'Inv Number', 'Inv #', 'Bill Number'],
      ...asked,
      cite: 'billing-2022-01: Table 4, note 30',
      reading: 'R-17',
    },
    {
      id: 'controlNumber',
      label: 'Control Number',
      is: 'identifier',
      maxLength: 20,
      needed: 'optional',
      help: {
        en: 'A running number, if you and the plan agreed on one.',
        es: 'Un número de secuencia, si usted y el plan acordaron usarlo.',
      },
      example: '0001',
      alsoCalled: [
        'Control #',
        'Control No',
        'Control ID',
        'Sequence Number',
        'Invoice Control Number',
        'Claim Control Number',
        'Patient Control Number',
      ],
      ...asked,
      cite: 'billing-2022-01: Table 4, note 31',
    },
    {
      ...service.authorizationNumber,
      label: 'Authorization Number',
      needed: 'optional',
      ...asked,
      cite: 'billing-2022-01: Table 4, note 32',
    },
  ],
})
