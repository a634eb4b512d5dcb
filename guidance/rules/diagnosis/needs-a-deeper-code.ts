/** A diagnosis that was divided is no longer billable: one of its parts must be chosen. */
import { defineRule } from '../../define.ts'

export const diagnosisNeedsADeeperCode = defineRule({
  id: 'diagnosis/needs-a-deeper-code',
  files: ['billing/invoice', 'community-supports/authorization-status'],
  reads: ['memberDiagnosisCode'],
  at: 'memberDiagnosisCode',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: '{found} was divided into more exact codes and could not be used for {day}.',
      es: '{found} se dividió en códigos más exactos y no se podía usar el {day}.',
    },
    expected: {
      en: 'One of these says it more exactly: {expected}.',
      es: 'Uno de estos lo dice con más exactitud: {expected}.',
    },
    mend: { en: 'Choose the code that fits the member.', es: 'Elija el código que corresponda al miembro.' },
  },
  example: 'Z59.10',
  since: '2022-01-01',
  basis: 'plan',
  cite: 'health-net-z-codes-2024: deeper codes',
})
