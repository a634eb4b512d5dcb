/** Kinds of facilities, of people of a care team, and of reach, that work with members is written down by. */
import type { Authority, Words } from '../define.ts'

export type Kind = Authority & { readonly id: string; readonly says: Words }

const asked = { since: '2022-01-01', basis: 'dhcs' } as const
const places = { ...asked, cite: 'provider-toolkit-2021-12: Comprehensive Transitional Care' } as const
const ours = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: who is on a care team',
} as const

/** Between these and where the member lives there are transitions. */
export const facilityKinds: readonly Kind[] = [
  { id: 'emergency', says: { en: 'Emergency department', es: 'Sala de emergencias' }, ...places },
  { id: 'hospital', says: { en: 'Hospital', es: 'Hospital' }, ...places },
  {
    id: 'residential',
    says: { en: 'Residential treatment', es: 'Tratamiento residencial' },
    ...places,
  },
  { id: 'mental-health', says: { en: 'Mental health facility', es: 'Centro de salud mental' }, ...places },
  { id: 'nursing', says: { en: 'Skilled nursing facility', es: 'Centro de enfermería' }, ...places },
  { id: 'correctional', says: { en: 'Jail or prison', es: 'Cárcel o prisión' }, ...places },
  { id: 'other', says: { en: 'Another treatment center', es: 'Otro centro de tratamiento' }, ...places },
]

export const teamRoles: readonly Kind[] = [
  {
    id: 'lead-care-manager',
    says: { en: 'Lead care manager', es: 'Administrador principal de atención' },
    ...asked,
    cite: 'provider-toolkit-2021-12: Lead Care Manager',
  },
  { id: 'clinical-lead', says: { en: 'Clinical oversight', es: 'Supervisión clínica' }, ...ours },
  { id: 'primary-care', says: { en: 'Primary care', es: 'Atención primaria' }, ...ours },
  { id: 'behavioral-health', says: { en: 'Behavioral health', es: 'Salud conductual' }, ...ours },
  {
    id: 'community-health-worker',
    says: { en: 'Community health worker', es: 'Promotor de salud' },
    ...ours,
  },
  { id: 'family', says: { en: 'Family or friend', es: 'Familia o amistad' }, ...ours },
  { id: 'other', says: { en: 'Somebody else', es: 'Otra persona' }, ...ours },
]
