/** All rows of a file were made on one day, for one period. */
import { defineRule } from '../../define.ts'

export const periodDiffersWithinTheFile = defineRule({
  id: 'period/differs-within-the-file',
  files: [
    'ecm/member-information',
    'ecm/return-transmission',
    'community-supports/authorization-status',
    'community-supports/return-transmission',
  ],
  reads: ['fileProductionDate', 'fileReportingPeriod'],
  at: 'fileProductionDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'This row says {found}, but row {otherRow} says {expected}.',
      es: 'Esta fila dice {found}, pero la fila {otherRow} dice {expected}.',
    },
    expected: {
      en: 'Every row of a file has the same production date and the same reporting period.',
      es: 'Todas las filas tienen la misma fecha de producción y el mismo período.',
    },
    mend: {
      en: 'Write the same in every row. Rows of another file belong in that file.',
      es: 'Escriba lo mismo en todas las filas. Las filas de otro archivo van en ese archivo.',
    },
  },
  example: '02/05/2026',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: a file is made once',
})
