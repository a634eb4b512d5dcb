/** The first month of a provider: steps that are done when they are true, in the order in which they help. */
import type { Day } from '#base/day.ts'
import { dayNumber } from '#base/day.ts'
import type { OrganizationKind } from '../people/rights.ts'

export const firstSteps = [
  'second-factor',
  'contract',
  'people',
  'support-contact',
  'template',
  'trial',
  'first-file',
  'first-answer',
  'first-invoice',
] as const

export type FirstStep = (typeof firstSteps)[number]

/** What is true of the organization; the second factor is that of the person who asks. */
export type FirstMonthFacts = {
  readonly kinds: readonly OrganizationKind[]
  readonly joinedOn: Day
  readonly today: Day
  /** Put away or finished, as it was kept; null while it is shown. */
  readonly kept: 'put-away' | 'finished' | null
  readonly done: Readonly<Record<FirstStep, boolean>>
}

/** `shown`; `put-away` by a person; `finished`; `over`: too long ago; `not-for-us`: no provider. */
export type FirstMonthState = 'shown' | 'put-away' | 'finished' | 'over' | 'not-for-us'

/** Whoever works for a quarter of a year here does not begin any more. */
const longestDays = 92

export function isProvider(kinds: readonly OrganizationKind[]): boolean {
  return kinds.includes('ecm-provider') || kinds.includes('community-supports-provider')
}

/** Whether it is worth finding out what was done: nobody looks at a list that is over. */
export function isOver({ kinds, joinedOn, today }: Omit<FirstMonthFacts, 'done' | 'kept'>): boolean {
  return !isProvider(kinds) || dayNumber(today) - dayNumber(joinedOn) > longestDays
}

export function stateOf(facts: FirstMonthFacts): FirstMonthState {
  if (!isProvider(facts.kinds)) return 'not-for-us'
  if (facts.kept !== null) return facts.kept
  if (firstSteps.every(step => facts.done[step])) return 'finished'
  return isOver(facts) ? 'over' : 'shown'
}

/** The first step that is not done; null when all are. */
export function nextStep(done: FirstMonthFacts['done']): FirstStep | null {
  return firstSteps.find(step => !done[step]) ?? null
}
