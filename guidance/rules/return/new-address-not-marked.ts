/** An address in the return transmission is a new one, and says so. */
import { defineRule } from '../../define.ts'

export const returnNewAddressNotMarked = defineRule({
  id: 'return/new-address-not-marked',
  files: ['ecm/return-transmission', 'community-supports/return-transmission'],
  reads: ['memberNewAddressIndicator', 'memberResidentialAddress'],
  at: 'memberResidentialAddress',
  consequence: 'note',
  words: {
    wrong: {
      en: 'There is an address, but the new address indicator is blank.',
      es: 'Hay una dirección, pero el indicador de dirección nueva está en blanco.',
    },
    expected: {
      en: 'A new address has 1 in the new address indicator.',
      es: 'Una dirección nueva lleva 1 en el indicador.',
    },
    mend: {
      en: 'If the address is new, enter 1 in the indicator. If not, you need not do anything.',
      es: 'Si la dirección es nueva, escriba 1 en el indicador. Si no, no tiene que hacer nada.',
    },
  },
  example: '1',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 5',
  reading: 'R-12',
})
