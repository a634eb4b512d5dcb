/** A day has one unit of a service by the day, and at most 24 hours of quarter hours. */
import { defineRule } from '../../define.ts'

export const serviceMoreUnitsThanTheDaysHold = defineRule({
  id: 'service/more-units-than-the-days-hold',
  files: ['billing/invoice'],
  reads: ['procedureCode', 'procedureCodeModifier', 'serviceStartDate', 'serviceEndDate', 'serviceUnitCount'],
  at: 'serviceUnitCount',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: '{found} units of {code} with {modifiers} do not fit between {start} and {end}.',
      es: '{found} unidades de {code} con {modifiers} no caben entre el {start} y el {end}.',
    },
    expected: {
      en: 'At most {expected} units fit into these days.',
      es: 'En esos días caben {expected} unidades como máximo.',
    },
    mend: {
      en:
        'Check the units and the dates. A daily service has one unit a day, a timed one has one each ' +
        'quarter hour.',
      es:
        'Revise las unidades y las fechas. ' +
        'Un servicio diario tiene una unidad al día; uno por tiempo, una cada 15 minutos.',
    },
  },
  example: '3',
  numbers: { day: 1, '15 minutes': 96 },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'hcpcs: units of the codes',
})
