/** A file does not report on a time to come. */
import { defineRule } from '../../define.ts'

export const periodBeginsAfterTheFileWasMade = defineRule({
  id: 'period/begins-after-the-file-was-made',
  files: [
    'ecm/member-information',
    'ecm/return-transmission',
    'community-supports/authorization-status',
    'community-supports/return-transmission',
  ],
  reads: ['fileProductionDate', 'fileReportingPeriod'],
  at: 'fileReportingPeriod',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The reporting period {found} begins after the file was made.',
      es: 'El período del informe {found} empieza después de hacerse el archivo.',
    },
    expected: {
      en: 'The reporting period begins on {expected} or earlier.',
      es: 'El período empieza el {expected} o antes.',
    },
    mend: {
      en: 'Check the reporting period and the production date.',
      es: 'Revise el período del informe y la fecha de producción.',
    },
  },
  example: '01/2026',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: dates in order',
})
