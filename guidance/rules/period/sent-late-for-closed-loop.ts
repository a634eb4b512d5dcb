/** With closed-loop referrals the return transmission goes out every month. */
import { defineRule } from '../../define.ts'

export const periodSentLateForClosedLoop = defineRule({
  id: 'period/sent-late-for-closed-loop',
  files: ['ecm/return-transmission', 'community-supports/return-transmission'],
  reads: ['fileProductionDate', 'fileReportingPeriod'],
  at: 'fileProductionDate',
  consequence: 'note',
  words: {
    wrong: {
      en: 'The file was made on {found}, {days} days after its reporting period.',
      es: 'El archivo se hizo el {found}, {days} días después de su período.',
    },
    expected: {
      en: 'The file is made within {expected} days of the reporting period.',
      es: 'El archivo se hace dentro de los {expected} días del período.',
    },
    mend: {
      en: 'Nothing in the row needs to change. Send the file sooner next time.',
      es: 'No hay que cambiar nada en la fila. La próxima vez envíe antes el archivo.',
    },
  },
  example: '02/05/2026',
  numbers: { days: 31 },
  since: '2025-07-01',
  basis: 'plan',
  cite: 'closed-loop-deck-2025-06: What to Expect from CLR Requirements',
  reading: 'R-44',
})
