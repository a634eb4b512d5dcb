/** HOMELESS may stand for an address only where the homelessness indicator is 1. */
import { defineRule } from '../../define.ts'

export const memberHomelessWithoutIndicator = defineRule({
  id: 'member/homeless-without-indicator',
  files: [
    'billing/invoice',
    'ecm/member-information',
    'ecm/return-transmission',
    'community-supports/authorization-status',
    'community-supports/return-transmission',
  ],
  reads: ['memberHomelessnessIndicator', 'memberResidentialAddress'],
  at: 'memberResidentialAddress',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The address says {found}, but the homelessness indicator is not 1.',
      es: 'La dirección dice {found}, pero el indicador de falta de hogar no es 1.',
    },
    expected: {
      en: 'HOMELESS may stand for an address only when the indicator is 1.',
      es: 'HOMELESS puede ir en la dirección solo cuando el indicador es 1.',
    },
    mend: {
      en: 'Enter 1 in the homelessness indicator. If the member has an address, write the address.',
      es: 'Escriba 1 en el indicador de falta de hogar. Si el miembro tiene domicilio, escríbalo.',
    },
  },
  example: '100 Example Street',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'billing-2022-01: Table 2, note 19',
  reading: 'R-05',
})
