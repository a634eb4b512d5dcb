/** No plan may ask for a modifier beyond the State's, not even by agreement. */
import { defineRule } from '../../define.ts'

export const serviceModifierBeyondTheStates = defineRule({
  id: 'service/modifier-beyond-the-states',
  files: [
    'billing/invoice',
    'community-supports/authorization-status',
    'community-supports/return-transmission',
  ],
  reads: ['procedureCode', 'procedureCodeModifier'],
  at: 'procedureCodeModifier',
  consequence: 'rejects-row',
  words: {
    wrong: { en: '{extra} does not belong with {code} here.', es: '{extra} no va aquí con {code}.' },
    expected: {
      en: "Only the State's modifiers may be used: {legal}.",
      es: 'Solo se permiten los modificadores del Estado: {legal}.',
    },
    mend: {
      en: 'Delete {extra}. A plan may not ask for other modifiers, even if you agree to it.',
      es: 'Borre {extra}. Ningún plan puede pedir otros modificadores, aunque usted esté de acuerdo.',
    },
  },
  example: 'G9008 U1',
  since: '2024-01-01',
  basis: 'dhcs',
  cite: 'action-plan-2024-03: Consolidated Timeline for Implementing New/Updated Data Sharing Standards',
})
