/** A phone number in the return transmission is a new one, and says so. */
import { defineRule } from '../../define.ts'

export const returnNewPhoneNotMarked = defineRule({
  id: 'return/new-phone-not-marked',
  files: ['ecm/return-transmission', 'community-supports/return-transmission'],
  reads: ['memberNewPhoneNumberIndicator', 'memberPhoneNumber'],
  at: 'memberPhoneNumber',
  consequence: 'note',
  words: {
    wrong: {
      en: 'There is a phone number, but the new phone number indicator is blank.',
      es: 'Hay un teléfono, pero el indicador de teléfono nuevo está en blanco.',
    },
    expected: {
      en: 'A new phone number has 1 in its indicator.',
      es: 'Un teléfono nuevo lleva 1 en su indicador.',
    },
    mend: {
      en: 'If the number is new, enter 1 in the indicator. If not, you need not do anything.',
      es: 'Si el número es nuevo, escriba 1 en el indicador. Si no, no tiene que hacer nada.',
    },
  },
  example: '1',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 5',
  reading: 'R-12',
})
