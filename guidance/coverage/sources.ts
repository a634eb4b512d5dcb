/** Who may speak of a member's coverage, whose word goes first, and how a change from plan to plan is read. */
import type { Authority, Words } from '../define.ts'

/** Somebody who says whether a member is covered; a lower place goes before a higher one where two differ. */
export type CoverageSource = Authority & {
  readonly id: 'state' | 'plan' | 'plan-file' | 'person'
  readonly place: number
  readonly says: Words
}

const assumed = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: whose word on coverage goes first',
  reading: 'R-60',
} as const satisfies Authority

export const coverageSources: readonly CoverageSource[] = [
  {
    id: 'state',
    place: 1,
    says: { en: 'The State’s eligibility record', es: 'El registro de elegibilidad del Estado' },
    ...assumed,
  },
  {
    id: 'plan',
    place: 2,
    says: { en: 'The plan’s eligibility record', es: 'El registro de elegibilidad del plan' },
    ...assumed,
  },
  { id: 'plan-file', place: 3, says: { en: 'The plan’s file', es: 'El archivo del plan' }, ...assumed },
  {
    id: 'person',
    place: 4,
    says: { en: 'A person of your team', es: 'Una persona de su equipo' },
    ...assumed,
  },
]

/**
 * A member is in one plan at a time. Where the plan before lets go of somebody within so many days after the next one
 * began, the change happened on the day on which the next one began.
 */
export const changeOfPlan = {
  letsGoWithinDays: 62,
  ...assumed,
  reading: 'R-61',
} as const satisfies Authority & { readonly letsGoWithinDays: number }

/** The files by which a plan tells of its members: whoever stands in them is the plan's, for that month at least. */
export const filesThatTellCoverage = {
  files: ['ecm/member-information', 'community-supports/authorization-status'],
  ...assumed,
} as const satisfies Authority & { readonly files: readonly string[] }
