/** Some Populations of Focus are for adults only, others for children and youth. */
import { defineRule } from '../../define.ts'

export const memberPopulationDoesNotFitAge = defineRule({
  id: 'member/population-does-not-fit-age',
  files: ['ecm/member-information'],
  reads: ['ecmPopulationsOfFocus', 'memberDateOfBirth'],
  at: 'ecmPopulationsOfFocus',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'Population of Focus {found} does not fit a member who is {age} years old.',
      es: 'La población de enfoque {found} no corresponde a un miembro de {age} años.',
    },
    expected: {
      en: 'For {found} the State expects this age: {expected}.',
      es: 'Para {found} el Estado espera esta edad: {expected}.',
    },
    mend: {
      en: 'Check the date of birth and the Population of Focus.',
      es: 'Revise la fecha de nacimiento y la población de enfoque.',
    },
  },
  example: '1a',
  numbers: { 'from 1a': 21, 'from 5': 21, 'from 6': 21, 'below 7': 21, 'below 8': 26 },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'provider-toolkit-2021-12: Populations of Focus',
})
