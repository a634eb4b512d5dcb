/** GQ says by phone or telehealth; the place of service should say so too. */
import { defineRule } from '../../define.ts'

export const serviceGqAtAnInPersonPlace = defineRule({
  id: 'service/gq-at-an-in-person-place',
  files: ['billing/invoice'],
  reads: ['procedureCode', 'procedureCodeModifier', 'placeOfService'],
  at: 'placeOfService',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'GQ says phone or telehealth, but place of service {found} is a place for a visit in person.',
      es: 'GQ indica teléfono o telesalud, pero el lugar de servicio {found} es para una visita en persona.',
    },
    expected: {
      en: 'With GQ the place of service is mostly one of these: {expected}.',
      es: 'Con GQ el lugar de servicio suele ser uno de estos: {expected}.',
    },
    mend: {
      en:
        'If the service was in person, delete GQ. ' +
        'If it was by phone or telehealth, check the place of service.',
      es: 'Si fue en persona, borre GQ. Si fue por teléfono o telesalud, revise el lugar de servicio.',
    },
  },
  example: '02',
  codes: { telehealthPlaces: ['02', '10'], telehealthModifier: ['GQ'] },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'coding-2022-03: ECM coding options',
  reading: 'R-42',
})
