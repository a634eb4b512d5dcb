/** A procedure code and its modifiers together say which service it is: this pair says none. */
import { defineRule } from '../../define.ts'

export const serviceCodeAndModifiersAreNoService = defineRule({
  id: 'service/code-and-modifiers-are-no-service',
  files: [
    'billing/invoice',
    'community-supports/authorization-status',
    'community-supports/return-transmission',
  ],
  reads: ['procedureCode', 'procedureCodeModifier'],
  at: 'procedureCodeModifier',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: '{code} with {modifiers} is no ECM service and no Community Support.',
      es: '{code} con {modifiers} no es un servicio de ECM ni un Apoyo Comunitario.',
    },
    expected: { en: 'With {code} the State allows: {legal}.', es: 'Con {code} el Estado permite: {legal}.' },
    mend: {
      en: 'Choose the modifiers of the service that was given. If the code is wrong, correct the code.',
      es: 'Elija los modificadores del servicio que se dio. Si el código está mal, corríjalo.',
    },
  },
  example: 'G9008 U1',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'coding-2022-03: ECM coding options',
})
