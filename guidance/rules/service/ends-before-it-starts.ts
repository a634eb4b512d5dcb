/** A service cannot end before it starts. */
import { defineRule } from '../../define.ts'

export const serviceEndsBeforeItStarts = defineRule({
  id: 'service/ends-before-it-starts',
  files: ['billing/invoice', 'community-supports/return-transmission'],
  reads: ['serviceStartDate', 'serviceEndDate'],
  at: 'serviceEndDate',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The service ends on {found}, before it starts on {start}.',
      es: 'El servicio termina el {found}, antes de empezar el {start}.',
    },
    expected: { en: 'The end date is {start} or later.', es: 'La fecha final es el {start} o después.' },
    mend: {
      en: 'Check both dates. For a service of a single day, both are the same.',
      es: 'Revise las dos fechas. Para un servicio de un solo día, ambas son iguales.',
    },
  },
  example: '01/21/2026',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'billing-2022-01: Table 3',
})
