/** Diagnoses fill their columns from the first on. */
import { defineRule } from '../../define.ts'

export const diagnosisGapBetweenCodes = defineRule({
  id: 'diagnosis/gap-between-codes',
  files: ['billing/invoice', 'community-supports/authorization-status'],
  reads: ['memberDiagnosisCode'],
  at: 'memberDiagnosisCode',
  consequence: 'note',
  words: {
    wrong: {
      en: '{found} stands behind an empty diagnosis column.',
      es: '{found} está después de una columna de diagnóstico vacía.',
    },
    expected: {
      en: 'Diagnoses stand side by side, beginning in the first column.',
      es: 'Los diagnósticos van uno al lado del otro, desde la primera columna.',
    },
    mend: {
      en: 'You need not do anything. Next time, move the diagnoses to the left.',
      es: 'No tiene que hacer nada. La próxima vez, mueva los diagnósticos a la izquierda.',
    },
  },
  example: 'Z59.00',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: billing-2022-01, Table 3, note 25',
})
