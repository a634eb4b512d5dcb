/** Why a provider does not take a referral; the plan then finds another. */
import type { Authority, Words } from '../define.ts'

const ours = {
  since: '2025-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: reasons for which a provider declines a referral',
} as const

export const declineReasons: readonly (Authority & { readonly id: string; readonly says: Words })[] = [
  { id: 'no-capacity', says: { en: 'We have no room now', es: 'No tenemos cupo ahora' }, ...ours },
  {
    id: 'not-our-population',
    says: { en: 'We do not serve this population', es: 'No atendemos a esta población' },
    ...ours,
  },
  {
    id: 'not-our-service',
    says: { en: 'We do not give this service', es: 'No damos este servicio' },
    ...ours,
  },
  {
    id: 'not-our-area',
    says: { en: 'The person lives outside our area', es: 'La persona vive fuera de nuestra zona' },
    ...ours,
  },
  {
    id: 'language',
    says: {
      en: 'We cannot serve in the person’s language',
      es: 'No podemos atender en el idioma de la persona',
    },
    ...ours,
  },
  { id: 'other', says: { en: 'Another reason', es: 'Otro motivo' }, ...ours },
]
