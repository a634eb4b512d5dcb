/** For a member without an address the city is left blank. */
import { defineRule } from '../../define.ts'

export const memberCitySaysHomeless = defineRule({
  id: 'member/city-says-homeless',
  files: [
    'billing/invoice',
    'ecm/member-information',
    'ecm/return-transmission',
    'community-supports/authorization-status',
    'community-supports/return-transmission',
  ],
  reads: ['memberResidentialCity'],
  at: 'memberResidentialCity',
  consequence: 'note',
  words: {
    wrong: { en: 'The city says {found}.', es: 'La ciudad dice {found}.' },
    expected: {
      en: 'The city of a member who is homeless is left blank, or is where the member stays.',
      es: 'La ciudad de un miembro sin hogar se deja en blanco, o es donde se queda.',
    },
    mend: {
      en: 'You need not do anything. Next time, leave the city blank.',
      es: 'No tiene que hacer nada. La próxima vez, deje la ciudad en blanco.',
    },
  },
  example: 'Sampleville',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'billing-2022-01: Table 2, note 20',
  reading: 'R-05',
})
