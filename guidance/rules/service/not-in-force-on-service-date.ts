/** A pair of code and modifiers may be billed only for the days on which the State had it. */
import { defineRule } from '../../define.ts'

export const serviceNotInForceOnServiceDate = defineRule({
  id: 'service/not-in-force-on-service-date',
  files: [
    'billing/invoice',
    'community-supports/authorization-status',
    'community-supports/return-transmission',
  ],
  reads: ['procedureCode', 'procedureCodeModifier'],
  at: 'procedureCode',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: '{code} with {modifiers} could not be billed for {day}.',
      es: '{code} con {modifiers} no se podía cobrar por el {day}.',
    },
    expected: {
      en: 'It may be billed for services of these days: {expected}. On {day}: {legal}.',
      es: 'Se puede cobrar por servicios de estos días: {expected}. El {day}: {legal}.',
    },
    mend: {
      en: 'Check the service date. If it is right, use the code and modifiers of that day.',
      es: 'Revise la fecha del servicio. Si es correcta, use el código y los modificadores de ese día.',
    },
  },
  example: 'G9008 U1',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'coding-2022-03: ECM coding options',
})
