/** The social determinant indicators hold Z codes of social needs only. */
import { defineRule } from '../../define.ts'

export const diagnosisNotASocialNeed = defineRule({
  id: 'diagnosis/not-a-social-need',
  files: ['ecm/member-information'],
  reads: ['socialDeterminantIndicators'],
  at: 'socialDeterminantIndicators',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: '{found} is not the code of a social need.',
      es: '{found} no es el código de una necesidad social.',
    },
    expected: {
      en: 'The codes of social needs are Z{first} to Z{last}.',
      es: 'Los códigos de necesidades sociales van de Z{first} a Z{last}.',
    },
    mend: {
      en: 'Move other conditions to the other chronic conditions. If the code is mistyped, correct it.',
      es:
        'Pase las demás condiciones a la columna de otras condiciones. ' +
        'Si el código está mal escrito, corríjalo.',
    },
  },
  example: 'Z59.01; Z60.2',
  numbers: { first: 55, last: 65 },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Table 2',
})
