/** A service by telehealth carries the modifier GQ as well. */
import { defineRule } from '../../define.ts'

export const serviceTelehealthWithoutGq = defineRule({
  id: 'service/telehealth-without-gq',
  files: ['billing/invoice'],
  reads: ['procedureCode', 'procedureCodeModifier', 'placeOfService'],
  at: 'procedureCodeModifier',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'Place of service {place} is telehealth, but GQ is missing.',
      es: 'El lugar de servicio {place} es telesalud, pero falta GQ.',
    },
    expected: {
      en: 'A service by telehealth is coded {expected}.',
      es: 'Un servicio por telesalud se codifica {expected}.',
    },
    mend: {
      en: 'Add GQ in the next modifier column. If the service was in person, correct the place of service.',
      es:
        'Agregue GQ en la siguiente columna de modificador. ' +
        'Si fue en persona, corrija el lugar de servicio.',
    },
  },
  example: 'G9008 U1 GQ',
  codes: { telehealthPlaces: ['02', '10'], telehealthModifier: ['GQ'] },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'coding-2022-03: ECM coding options',
  reading: 'R-42',
})
