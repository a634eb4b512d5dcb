/** Nobody recommends to end what has not begun. */
import { defineRule } from '../../define.ts'

export const returnRecommendedBeforeTheStart = defineRule({
  id: 'return/recommended-before-the-start',
  files: ['ecm/return-transmission'],
  reads: ['discontinuationRecommendationDate', 'ecmBenefitStartDate'],
  at: 'discontinuationRecommendationDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'The recommendation of {found} is before ECM started on {start}.',
      es: 'La recomendación del {found} es anterior al inicio de ECM, el {start}.',
    },
    expected: {
      en: 'The recommendation is made on {start} or later.',
      es: 'La recomendación se hace el {start} o después.',
    },
    mend: {
      en: 'Check both dates and correct the one that is wrong.',
      es: 'Revise las dos fechas y corrija la que esté mal.',
    },
  },
  example: '06/15/2026',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 5',
})
