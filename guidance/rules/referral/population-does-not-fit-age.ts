/** The list of populations for a referral parts adults from children and youth. */
import { defineRule } from '../../define.ts'

export const referralPopulationDoesNotFitAge = defineRule({
  id: 'referral/population-does-not-fit-age',
  files: ['ecm/potential-member-referral'],
  reads: ['potentialPopulationsOfFocus', 'memberDateOfBirth'],
  at: 'potentialPopulationsOfFocus',
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
  example: 'Adult-1',
  numbers: {
    'from Adult-1': 21,
    'from Adult-2': 21,
    'from Adult-3': 21,
    'from Adult-4': 21,
    'from Adult-5': 21,
    'from Adult-6': 21,
    'from Adult-9': 21,
    'below Child-1': 21,
    'below Child-2': 21,
    'below Child-3': 21,
    'below Child-4': 21,
    'below Child-7': 21,
    'below Child-9': 21,
    'below Child-8': 26,
  },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'provider-toolkit-2021-12: Populations of Focus',
})
