/** ECM cannot end before it starts. */
import { defineRule } from '../../define.ts'

export const returnBenefitEndsBeforeItStarts = defineRule({
  id: 'return/benefit-ends-before-it-starts',
  files: ['ecm/return-transmission'],
  reads: ['ecmBenefitStartDate', 'ecmBenefitEndDate'],
  at: 'ecmBenefitEndDate',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'ECM ends on {found}, before it starts on {start}.',
      es: 'ECM termina el {found}, antes de empezar el {start}.',
    },
    expected: { en: 'The end date is {start} or later.', es: 'La fecha final es el {start} o después.' },
    mend: {
      en: 'Check both dates and correct the one that is wrong.',
      es: 'Revise las dos fechas y corrija la que esté mal.',
    },
  },
  example: '06/30/2026',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 5',
})
