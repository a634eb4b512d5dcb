/** ECM began on 1 January 2022. */
import { defineRule } from '../../define.ts'

export const outreachAttemptBeforeTheProgram = defineRule({
  id: 'outreach/attempt-before-the-program',
  files: ['ecm/initial-outreach-tracker'],
  reads: ['outreachAttemptDate'],
  at: 'outreachAttemptDate',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The outreach attempt of {found} is before ECM began.',
      es: 'El intento de contacto del {found} es anterior al comienzo de ECM.',
    },
    expected: {
      en: 'The date of the attempt is {expected} or later.',
      es: 'La fecha del intento es el {expected} o después.',
    },
    mend: { en: 'Check the year.', es: 'Revise el año.' },
  },
  example: '01/14/2026',
  numbers: { year: 2022, month: 1, day: 1 },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Encounter Data Submission Process',
})
