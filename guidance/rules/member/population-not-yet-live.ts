/** A Population of Focus begins on its go-live day. */
import { defineRule } from '../../define.ts'

export const memberPopulationNotYetLive = defineRule({
  id: 'member/population-not-yet-live',
  files: ['ecm/member-information'],
  reads: ['ecmPopulationsOfFocus', 'fileProductionDate'],
  at: 'ecmPopulationsOfFocus',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'Population of Focus {found} had not begun on {day}.',
      es: 'La población de enfoque {found} aún no empezaba el {day}.',
    },
    expected: { en: 'It began on {expected}.', es: 'Empezó el {expected}.' },
    mend: {
      en: 'Check the Population of Focus and the production date.',
      es: 'Revise la población de enfoque y la fecha de producción.',
    },
  },
  example: '2',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Launch and Expansion of ECM',
})
