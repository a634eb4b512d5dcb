/** What a plan asks when a service is to go on: parts of the care record, none of which a provider types again. */
import type { Authority, Words } from '../define.ts'

export type PacketPart = Authority & {
  readonly id: 'reached' | 'needs' | 'goals' | 'steps' | 'review' | 'encounters' | 'stays' | 'help'
  readonly says: Words
}

/*
 * The State lets a provider tell how far somebody has come and lets no plan ask for a whole new assessment, nor for a
 * count of contacts, as a condition (action-plan-2024-03). So a part that is blank is told to who asks, and holds
 * nothing up.
 */
const ours = {
  since: '2023-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: what goes with a request to go on, within action-plan-2024-03',
} as const satisfies Authority

export const packetParts: readonly PacketPart[] = [
  {
    id: 'reached',
    says: { en: 'What has been reached, what is still needed', es: 'Lo logrado y lo que falta' },
    ...ours,
  },
  { id: 'needs', says: { en: 'Assessment', es: 'Evaluación' }, ...ours },
  { id: 'goals', says: { en: 'Goals of the care plan', es: 'Metas del plan de cuidado' }, ...ours },
  { id: 'steps', says: { en: 'Open steps', es: 'Pasos pendientes' }, ...ours },
  { id: 'review', says: { en: 'Last review of the plan', es: 'Última revisión del plan' }, ...ours },
  { id: 'encounters', says: { en: 'Services given', es: 'Servicios dados' }, ...ours },
  { id: 'stays', says: { en: 'Stays in facilities', es: 'Estancias en centros' }, ...ours },
  { id: 'help', says: { en: 'Help from others', es: 'Ayuda de otros' }, ...ours },
]
