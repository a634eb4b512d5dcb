/** Two attempts on one day may be two, or one that was entered twice. */
import { defineRule } from '../../define.ts'

export const outreachAttemptAppearsTwice = defineRule({
  id: 'outreach/attempt-appears-twice',
  files: ['ecm/initial-outreach-tracker'],
  reads: ['memberCin', 'providerType', 'outreachAttemptDate', 'outreachAttemptMethod'],
  at: 'outreachAttemptDate',
  consequence: 'note',
  words: {
    wrong: {
      en: 'This attempt is the same as row {otherRow}.',
      es: 'Este intento es igual al de la fila {otherRow}.',
    },
    expected: {
      en: 'Each attempt stands once. Several attempts on one day are several rows.',
      es: 'Cada intento aparece una vez. Varios intentos en un día son varias filas.',
    },
    mend: {
      en: 'If you tried twice that day, you need not do anything. If not, delete one of the two rows.',
      es: 'Si lo intentó dos veces ese día, no tiene que hacer nada. Si no, borre una de las dos filas.',
    },
  },
  example: '01/14/2026',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: ECM Provider Initial Outreach Tracker',
  reading: 'R-45',
})
