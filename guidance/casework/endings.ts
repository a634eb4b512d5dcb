/** The ways out of a service: done, less is enough, or it stops; each with the reason codes that say so to a plan. */
import type { Authority, Words } from '../define.ts'

export type Ending = Authority & {
  readonly id: 'graduated' | 'step-down' | 'discontinued'
  readonly says: Words
  readonly means: Words
  /** Codes of `discontinuation-reason`; null: all others. */
  readonly reasons: readonly string[] | null
}

const ours = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: graduation and step-down by the codes for discontinuation',
} as const satisfies Authority

export const endings: readonly Ending[] = [
  {
    id: 'graduated',
    says: { en: 'Graduated', es: 'Completado' },
    means: {
      en: 'All goals of the care plan are met.',
      es: 'Se cumplieron todas las metas del plan de cuidado.',
    },
    reasons: ['1'],
    ...ours,
  },
  {
    id: 'step-down',
    says: { en: 'Step down', es: 'Paso a menos apoyo' },
    means: {
      en: 'Less help is enough now. Say who goes on.',
      es: 'Ahora basta con menos ayuda. Diga quién sigue.',
    },
    reasons: ['2'],
    ...ours,
  },
  {
    id: 'discontinued',
    says: { en: 'It stops for another reason', es: 'Termina por otra razón' },
    means: {
      en: 'The plan hears why, so that other help can be tried.',
      es: 'El plan sabrá por qué, para probar otra ayuda.',
    },
    reasons: null,
    ...ours,
  },
]
