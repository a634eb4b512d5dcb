/** How long an authorization lasts, which may be presumed, and by when a plan decides. */
import type { Authority } from '../define.ts'

/** How long an authorization of a service lasts: the first, and each after it. */
export type AuthorizationTerm = Authority & {
  /** `ecm`, or the code of a Community Support. */
  readonly service: string
  readonly first: { readonly count: number; readonly of: 'months' | 'weeks' }
  readonly next: { readonly count: number; readonly of: 'months' | 'weeks' } | null
}

/** What may begin before the plan has decided. */
export type Presumption = Authority & {
  readonly service: string
  /** Only for this Population of Focus; left out, for all. */
  readonly population?: string
  readonly how: 'required' | 'encouraged'
}

/** By when a plan decides on a request. */
export type DecisionClock = Authority & {
  readonly urgency: 'routine' | 'expedited'
  readonly count: number
  readonly of: 'working-days' | 'hours'
}

/** How many days before its end a warning is given. */
export const warningDays = [60, 30, 14] as const

const definitions = 'community-supports-policy-guide: authorization periods'

const support = (
  service: string,
  first: number,
  next: number | null,
  of: 'months' | 'weeks' = 'months',
): AuthorizationTerm => ({
  service,
  first: { count: first, of },
  next: next === null ? null : { count: next, of },
  since: '2022-01-01',
  basis: 'assumed',
  cite: definitions,
})

// Sobering centers stand apart: nobody is asked before, the stay is told afterwards.
export const authorizationTerms: readonly AuthorizationTerm[] = [
  {
    service: 'ecm',
    first: { count: 12, of: 'months' },
    next: { count: 6, of: 'months' },
    since: '2023-07-01',
    basis: 'dhcs',
    cite: 'action-plan-2024-03: standard ECM authorization periods',
  },
  support('HTN', 12, 12),
  support('HD', 12, null),
  support('HTSS', 12, 12),
  support('STPHH', 6, null),
  support('RC', 3, 3),
  support('RS', 12, 12),
  support('DHP', 12, 12),
  support('ALFT', 12, 12),
  support('CHT', 12, null),
  support('PCHS', 12, 12),
  support('EAA', 12, null),
  support('MTM', 12, 12, 'weeks'),
  support('AR', 12, null),
  { ...support('TR', 6, null), since: '2025-07-01' },
]

export const presumptions: readonly Presumption[] = [
  {
    service: 'ecm',
    population: '4',
    how: 'required',
    since: '2024-01-01',
    basis: 'dhcs',
    cite: 'action-plan-2024-03: presumptive authorization',
  },
  {
    service: 'ecm',
    how: 'encouraged',
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'action-plan-2024-03: presumptive authorization',
  },
  {
    service: 'RC',
    how: 'encouraged',
    since: '2024-01-01',
    basis: 'dhcs',
    cite: 'action-plan-2024-03: presumptive authorization',
  },
  {
    service: 'STPHH',
    how: 'encouraged',
    since: '2024-01-01',
    basis: 'dhcs',
    cite: 'action-plan-2024-03: presumptive authorization',
  },
]

export const decisionClocks: readonly DecisionClock[] = [
  {
    urgency: 'routine',
    count: 5,
    of: 'working-days',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: Health and Safety Code 1367.01, recalled and not read',
  },
  {
    urgency: 'expedited',
    count: 72,
    of: 'hours',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: Health and Safety Code 1367.01, recalled and not read',
  },
]
