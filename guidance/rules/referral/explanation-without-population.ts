/** An explanation explains a Population of Focus. */
import { defineRule } from '../../define.ts'

export const referralExplanationWithoutPopulation = defineRule({
  id: 'referral/explanation-without-population',
  files: ['ecm/potential-member-referral'],
  reads: ['potentialPopulationsOfFocus', 'potentialPopulationOfFocusExplanation'],
  at: 'potentialPopulationOfFocusExplanation',
  consequence: 'note',
  words: {
    wrong: {
      en: 'There is an explanation, but no Population of Focus.',
      es: 'Hay una explicación, pero ninguna población de enfoque.',
    },
    expected: {
      en: 'The explanation says why the member belongs to a Population of Focus.',
      es: 'La explicación dice por qué el miembro pertenece a una población de enfoque.',
    },
    mend: {
      en: 'Choose the Population of Focus, if you know it.',
      es: 'Elija la población de enfoque, si la conoce.',
    },
  },
  example: 'Adult-1',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Potential ECM Member Referral File, Table 9',
})
