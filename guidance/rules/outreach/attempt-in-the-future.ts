/** An attempt is told when it has been made. */
import { defineRule } from '../../define.ts'

export const outreachAttemptInTheFuture = defineRule({
  id: 'outreach/attempt-in-the-future',
  files: ['ecm/initial-outreach-tracker'],
  reads: ['outreachAttemptDate'],
  at: 'outreachAttemptDate',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'The outreach attempt of {found} is in the future.',
      es: 'El intento de contacto del {found} está en el futuro.',
    },
    expected: {
      en: 'The date of the attempt is {expected} or earlier.',
      es: 'La fecha del intento es el {expected} o antes.',
    },
    mend: { en: 'Check the month, the day and the year.', es: 'Revise el mes, el día y el año.' },
  },
  example: '01/14/2026',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: dates in order',
})
