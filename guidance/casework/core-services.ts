/** The seven core services of ECM, as encounters are documented by them. */
import type { Authority, Words } from '../define.ts'

export type CoreService = Authority & { readonly id: string; readonly says: Words }

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'provider-toolkit-2021-12: The Seven ECM Core Services',
} as const

export const coreServices: readonly CoreService[] = [
  {
    id: 'outreach-and-engagement',
    says: { en: 'Outreach and engagement', es: 'Alcance e inclusión' },
    ...asked,
  },
  {
    id: 'assessment-and-care-plan',
    says: {
      en: 'Comprehensive assessment and care management plan',
      es: 'Evaluación completa y plan de cuidado',
    },
    ...asked,
  },
  {
    id: 'coordination',
    says: { en: 'Enhanced coordination of care', es: 'Coordinación de la atención' },
    ...asked,
  },
  { id: 'health-promotion', says: { en: 'Health promotion', es: 'Promoción de la salud' }, ...asked },
  {
    id: 'transitional-care',
    says: { en: 'Comprehensive transitional care', es: 'Atención en las transiciones' },
    ...asked,
  },
  {
    id: 'member-and-family-supports',
    says: { en: 'Member and family supports', es: 'Apoyo al miembro y su familia' },
    ...asked,
  },
  {
    id: 'community-and-social-supports',
    says: {
      en: 'Coordination of and referral to community and social supports',
      es: 'Coordinación y referencia a apoyos comunitarios y sociales',
    },
    ...asked,
  },
]
