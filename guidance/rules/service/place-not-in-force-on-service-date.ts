/** A place of service may be used only for the days on which the national list had it. */
import { defineRule } from '../../define.ts'

export const servicePlaceNotInForceOnServiceDate = defineRule({
  id: 'service/place-not-in-force-on-service-date',
  files: ['billing/invoice'],
  reads: ['placeOfService', 'serviceStartDate'],
  at: 'placeOfService',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'Place of service {found} could not be used for {day}.',
      es: 'El lugar de servicio {found} no se podía usar el {day}.',
    },
    expected: {
      en: 'It may be used for services of these days: {expected}.',
      es: 'Se puede usar para servicios de estos días: {expected}.',
    },
    mend: {
      en: 'Check the service date. If it is right, choose another place of service.',
      es: 'Revise la fecha del servicio. Si es correcta, elija otro lugar de servicio.',
    },
  },
  example: '11',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'cms-place-of-service: Place of Service Codes for Professional Claims',
})
