/** ECM and Community Supports are billed with the codes of the State only. */
import { defineRule } from '../../define.ts'

export const serviceCodeIsNoService = defineRule({
  id: 'service/code-is-no-service',
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
      en: '{found} is not a code of ECM or of the Community Supports.',
      es: '{found} no es un código de ECM ni de los Apoyos Comunitarios.',
    },
    expected: {
      en: "Only the State's codes may be used: {expected}.",
      es: 'Solo se permiten los códigos del Estado: {expected}.',
    },
    mend: {
      en:
        'Choose the code of the service that was given. ' +
        'A plan may not ask for other codes, even if you agree to it.',
      es:
        'Elija el código del servicio que se dio. ' +
        'Ningún plan puede pedir otros códigos, aunque usted esté de acuerdo.',
    },
  },
  example: 'G9008',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'action-plan-2024-03: Consolidated Timeline for Implementing New/Updated Data Sharing Standards',
})
