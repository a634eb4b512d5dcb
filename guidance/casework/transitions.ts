/** What is to be done when a member comes home from a facility, and by when. */
import type { Authority, Words } from '../define.ts'

export type TransitionStep = Authority & {
  readonly id: 'plan' | 'contact' | 'medications'
  readonly says: Words
  /** Days after the discharge by which it is done. */
  readonly days: number
}

/* That each belongs to transitional care is the State's; by when is recalled from its population health guide. */
const asked = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'provider-toolkit-2021-12: Comprehensive Transitional Care; the days are causeway-assumptions',
} as const satisfies Authority

export const transitionSteps: readonly TransitionStep[] = [
  {
    id: 'plan',
    says: {
      en: 'Transition plan: what happens next, and who does it',
      es: 'Plan de transición: qué sigue y quién lo hace',
    },
    days: 0,
    ...asked,
  },
  { id: 'contact', says: { en: 'Speak with the member', es: 'Hablar con el miembro' }, days: 7, ...asked },
  {
    id: 'medications',
    says: { en: 'Go over the medications', es: 'Revisar los medicamentos' },
    days: 30,
    ...asked,
  },
]
