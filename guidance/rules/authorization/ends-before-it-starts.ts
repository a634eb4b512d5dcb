/** An authorization cannot end before it starts. */
import { defineRule } from '../../define.ts'

export const authorizationEndsBeforeItStarts = defineRule({
  id: 'authorization/ends-before-it-starts',
  files: ['community-supports/authorization-status'],
  reads: ['authorizationStartDate', 'authorizationEndDate'],
  at: 'authorizationEndDate',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The authorization ends on {found}, before it starts on {start}.',
      es: 'La autorización termina el {found}, antes de empezar el {start}.',
    },
    expected: { en: 'The end date is {start} or later.', es: 'La fecha final es el {start} o después.' },
    mend: {
      en: 'Check both dates and correct the one that is wrong.',
      es: 'Revise las dos fechas y corrija la que esté mal.',
    },
  },
  example: '07/14/2026',
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read',
  reading: 'R-19',
})
