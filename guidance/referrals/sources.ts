/** Who may refer somebody: anyone. The kinds by which referrals are counted and answered. */
import type { ReferralSource } from './forms.ts'

const anyone = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'provider-toolkit-2021-12: referrals from members, families and providers',
} as const

/* That anyone may refer is the State’s word; how the kinds are cut is ours. */
const ours = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: kinds of referral sources',
} as const

export const referralSources: readonly ReferralSource[] = [
  {
    id: 'self',
    says: { en: 'I need the help myself', es: 'Yo necesito la ayuda' },
    isHousehold: true,
    ...anyone,
  },
  {
    id: 'family',
    says: {
      en: 'A family member, caregiver or friend',
      es: 'Un familiar, cuidador o amigo',
    },
    isHousehold: true,
    ...anyone,
  },
  {
    id: 'guardian',
    says: { en: 'A parent, guardian or conservator', es: 'Padre, madre, tutor o curador' },
    isHousehold: true,
    ...ours,
  },
  {
    id: 'ecm-provider',
    says: { en: 'An ECM provider', es: 'Un proveedor de ECM' },
    ...anyone,
  },
  {
    id: 'community-supports-provider',
    says: { en: 'A Community Supports provider', es: 'Un proveedor de Apoyos Comunitarios' },
    ...ours,
  },
  {
    id: 'doctor-or-clinic',
    says: {
      en: 'A doctor, clinic or other health provider',
      es: 'Un médico, clínica u otro proveedor de salud',
    },
    ...anyone,
  },
  {
    id: 'behavioral-health',
    says: {
      en: 'A mental health or substance use provider',
      es: 'Un proveedor de salud mental o de uso de sustancias',
    },
    ...ours,
  },
  {
    id: 'hospital-or-facility',
    says: { en: 'A hospital or nursing facility', es: 'Un hospital o centro de enfermería' },
    ...ours,
  },
  {
    id: 'community-organization',
    says: { en: 'A community organization', es: 'Una organización comunitaria' },
    ...anyone,
  },
  { id: 'shelter', says: { en: 'A shelter or street team', es: 'Un albergue o equipo de calle' }, ...ours },
  {
    id: 'jail-or-probation',
    says: {
      en: 'A jail, prison, probation or youth facility',
      es: 'Una cárcel, prisión, libertad condicional o centro juvenil',
    },
    ...ours,
  },
  { id: 'school', says: { en: 'A school', es: 'Una escuela' }, ...ours },
  {
    id: 'county-agency',
    says: { en: 'A county or other public agency', es: 'Una agencia del condado u otra agencia pública' },
    ...ours,
  },
  { id: '211', says: { en: '211 or another helpline', es: '211 u otra línea de ayuda' }, ...ours },
  { id: 'plan-data', says: { en: 'The plan’s own data', es: 'Los datos del plan' }, ...ours },
  { id: 'other', says: { en: 'Someone else', es: 'Otra persona u organización' }, ...ours },
]
