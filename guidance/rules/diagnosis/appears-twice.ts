/** A diagnosis stands once in a row. */
import { defineRule } from '../../define.ts'

export const diagnosisAppearsTwice = defineRule({
  id: 'diagnosis/appears-twice',
  files: ['billing/invoice', 'community-supports/authorization-status'],
  reads: ['memberDiagnosisCode'],
  at: 'memberDiagnosisCode',
  consequence: 'accepted-with-warning',
  words: {
    wrong: { en: '{found} stands twice in this row.', es: '{found} aparece dos veces en esta fila.' },
    expected: { en: 'Every diagnosis stands once.', es: 'Cada diagnóstico aparece una sola vez.' },
    mend: {
      en: 'Delete one of the two. If another diagnosis was meant, enter that one.',
      es: 'Borre uno de los dos. Si quiso poner otro diagnóstico, escríbalo.',
    },
  },
  example: 'Z59.00',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: x12-837 takes a diagnosis once',
})
