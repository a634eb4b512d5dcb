/** A unit without a count says nothing. */
import { defineRule } from '../../define.ts'

export const authorizationUnitWithoutCount = defineRule({
  id: 'authorization/unit-without-count',
  files: ['community-supports/authorization-status'],
  reads: ['authorizedUnitCount', 'authorizedUnit'],
  at: 'authorizedUnitCount',
  consequence: 'note',
  words: {
    wrong: {
      en: 'The unit is {unit}, but the number of units is blank.',
      es: 'La unidad es {unit}, pero falta el número de unidades.',
    },
    expected: {
      en: 'The unit says what is counted: write how many.',
      es: 'La unidad dice qué se cuenta: escriba cuántas.',
    },
    mend: {
      en: 'Write the number of units. If there is no limit, delete the unit.',
      es: 'Escriba el número de unidades. Si no hay límite, borre la unidad.',
    },
  },
  example: '90',
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read',
  reading: 'R-19',
})
