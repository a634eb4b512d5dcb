/** When work with a member is due: what puts them on the list of their care manager. */
import type { Authority, Words } from '../define.ts'

export type WorkClock = Authority & {
  readonly id: string
  readonly says: Words
  /** Days from what the clock counts from; before an end, days ahead of it. */
  readonly days: number
}

/*
 * The State sets no number of contacts as a condition (action-plan-2024-03), and asks that members be assessed as
 * often as their needs ask for it (provider-toolkit-2021-12). These days only order a list; a plan's own stand in its
 * contract.
 */
const ours = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: when work with a member is due',
} as const

export const workClocks = {
  firstAttempt: {
    id: 'first-attempt',
    says: { en: 'No attempt to reach them yet', es: 'Aún no se ha intentado contactar' },
    days: 5,
    ...ours,
  },
  nextAttempt: {
    id: 'next-attempt',
    says: { en: 'Time for the next attempt', es: 'Toca otro intento' },
    days: 7,
    ...ours,
  },
  noContact: {
    id: 'no-contact',
    says: { en: 'No contact for a month', es: 'Un mes sin contacto' },
    days: 30,
    ...ours,
  },
  noAssessment: {
    id: 'no-assessment',
    says: { en: 'Not assessed yet', es: 'Aún sin evaluación' },
    days: 30,
    ...ours,
  },
  noPlan: {
    id: 'no-plan',
    says: { en: 'No care plan yet', es: 'Aún sin plan de cuidado' },
    days: 60,
    ...ours,
  },
  noLead: {
    id: 'no-lead',
    says: { en: 'No lead care manager', es: 'Sin administrador principal' },
    days: 0,
    ...ours,
  },
  afterDischarge: {
    id: 'after-discharge',
    says: { en: 'Follow up after discharge', es: 'Seguimiento después del alta' },
    days: 7,
    ...ours,
  },
  reviewDue: {
    id: 'review-due',
    says: { en: 'Care plan to be reviewed', es: 'Toca revisar el plan de cuidado' },
    days: 0,
    ...ours,
  },
  taskDue: { id: 'task-due', says: { en: 'A task is due', es: 'Vence una tarea' }, days: 0, ...ours },
  authorizationEnds: {
    id: 'authorization-ends',
    says: { en: 'Authorization ends', es: 'Termina la autorización' },
    days: 60,
    ...ours,
  },
  coverageEnds: {
    id: 'coverage-ends',
    says: { en: 'Medi-Cal coverage ends', es: 'Termina la cobertura de Medi-Cal' },
    days: 60,
    ...ours,
  },
  transitionDue: {
    id: 'transition-due',
    says: { en: 'A step after discharge is due', es: 'Toca un paso después del alta' },
    days: 0,
    ...ours,
  },
  namedNoMore: {
    id: 'named-no-more',
    says: {
      en: 'The plan’s file names them no more: ask the plan',
      es: 'El archivo del plan ya no los nombra: pregunte al plan',
    },
    days: 0,
    ...ours,
  },
  twoPlans: {
    id: 'two-plans',
    says: {
      en: 'Two plans say they are theirs: ask both',
      es: 'Dos planes dicen que es suyo: pregunte a ambos',
    },
    days: 0,
    ...ours,
  },
  careAfterAuthorization: {
    id: 'care-after-authorization',
    says: {
      en: 'Care was given after the authorization ended: ask the plan',
      es: 'Hubo atención después de la autorización: pregunte al plan',
    },
    days: 0,
    ...ours,
  },
  careAfterCoverage: {
    id: 'care-after-coverage',
    says: {
      en: 'Care was given after the last day of coverage: ask the plan',
      es: 'Hubo atención después de la cobertura: pregunte al plan',
    },
    days: 0,
    ...ours,
  },
  renewalDue: {
    id: 'renewal-due',
    says: { en: 'Medi-Cal renewal is near', es: 'Se acerca la renovación de Medi-Cal' },
    days: 60,
    ...ours,
  },
} as const satisfies { readonly [name: string]: WorkClock }
