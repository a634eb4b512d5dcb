/** In which order a plan chooses the provider of a member's care, and why one ends: the State's words as data. */
import type { Authority, Words } from '../define.ts'

export type AssignmentRule = Authority & {
  readonly id: 'member-choice' | 'behavioral-health' | 'primary-care' | 'specialization' | 'capacity'
  readonly says: Words
}

/** The first that holds decides. */
export const assignmentOrder: readonly AssignmentRule[] = [
  {
    id: 'member-choice',
    says: { en: 'The member wants this provider', es: 'El miembro quiere a este proveedor' },
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Assignment to an ECM Provider, member preference',
  },
  {
    id: 'behavioral-health',
    says: {
      en: 'Gives the member specialty mental health or substance use care',
      es: 'Da al miembro atención de salud mental o de uso de sustancias',
    },
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Assignment to an ECM Provider, county behavioral health',
  },
  {
    id: 'primary-care',
    says: {
      en: 'The member’s primary care belongs to this organization',
      es: 'La atención primaria del miembro es de esta organización',
    },
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Assignment to an ECM Provider, primary care',
  },
  {
    id: 'specialization',
    says: {
      en: 'Serves one of the member’s Populations of Focus',
      es: 'Atiende a una de las Poblaciones de Enfoque del miembro',
    },
    since: '2024-03-01',
    basis: 'dhcs',
    cite: 'action-plan-2024-03: providers who specialize in a Population of Focus',
  },
  {
    id: 'capacity',
    says: { en: 'Under contract for the service', es: 'Tiene contrato para el servicio' },
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: among equals, whoever has the most room',
  },
]

const ours = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: why an assignment ends',
} as const

export type AssignmentEnd = Authority & {
  readonly id: string
  readonly says: Words
  /** Code of `discontinuation-reason` by which the provider that had the member tells of it in its file. */
  readonly code: string
}

/** Why an assignment that was accepted ends. A member may change the provider at any time (toolkit). */
export const assignmentEnds: readonly AssignmentEnd[] = [
  {
    id: 'member-wishes',
    says: { en: 'The member wants another provider', es: 'El miembro quiere otro proveedor' },
    code: '15',
    ...ours,
  },
  {
    id: 'plan-changes',
    says: {
      en: 'The plan gave the member to another provider',
      es: 'El plan dio el miembro a otro proveedor',
    },
    code: '15',
    ...ours,
  },
  { id: 'moved', says: { en: 'The member moved away', es: 'El miembro se mudó' }, code: '10', ...ours },
  {
    id: 'provider-cannot',
    says: { en: 'The provider cannot go on', es: 'El proveedor no puede seguir' },
    code: '15',
    ...ours,
  },
  {
    id: 'contract-ends',
    says: { en: 'The contract ends', es: 'El contrato termina' },
    code: '15',
    ...ours,
  },
  { id: 'service-ends', says: { en: 'The service ends', es: 'El servicio termina' }, code: '15', ...ours },
]
