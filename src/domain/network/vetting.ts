/** Whether a provider may be paid: its NPI, and its enrollment by the State or vetting by the plan. */
import type { Day } from '#base/day.ts'
import { isNpi } from '#base/identifiers.ts'
import { asksForAccreditation } from './reasons.ts'

/**
 * Two ways (provider toolkit, Medicaid Provider Enrollment Requirements): where the State has a path of enrollment,
 * the provider is enrolled; where it has none, the plan vets it by its own process. Credentialing belongs to the first
 * only, and accreditation to neither.
 */
export type VettingPath = 'state-enrollment' | 'plan-vetting'

export type VettingState = 'begun' | 'waiting-for-provider' | 'passed' | 'failed' | 'ended'

/** Where a vetting can go from where it stands. */
export const vettingMoves: { readonly [from in VettingState]: readonly VettingState[] } = {
  begun: ['waiting-for-provider', 'passed', 'failed', 'ended'],
  'waiting-for-provider': ['begun', 'passed', 'failed', 'ended'],
  passed: ['begun', 'ended'],
  failed: ['begun', 'ended'],
  ended: ['begun'],
}

export type Vetting = {
  readonly path: VettingPath
  readonly state: VettingState
  readonly npi: string | null
  readonly npiKind: 'organization' | 'individual' | null
  /** The day of enrollment, or on which the plan was satisfied. */
  readonly passedOn: Day | null
  readonly expiresOn: Day | null
  /** What the plan asked to see, in its own words. */
  readonly asked: readonly string[]
}

/** What is wrong with a vetting, as codes of refusals; all of them. */
export function objectionsToVetting(
  vetting: Vetting,
): readonly (
  | 'oversight/npi-not-valid'
  | 'oversight/npi-kind-missing'
  | 'oversight/passed-without-day'
  | 'oversight/expires-before-it-begins'
  | 'oversight/accreditation-not-needed'
  | 'oversight/passed-without-npi'
)[] {
  const { npi, state, passedOn, expiresOn } = vetting
  return [
    ...(npi !== null && !isNpi(npi) ? (['oversight/npi-not-valid'] as const) : []),
    ...(npi !== null && vetting.npiKind === null ? (['oversight/npi-kind-missing'] as const) : []),
    ...(state === 'passed' && passedOn === null ? (['oversight/passed-without-day'] as const) : []),
    // Billing organizations must have one (provider toolkit); so nobody passes without.
    ...(state === 'passed' && npi === null ? (['oversight/passed-without-npi'] as const) : []),
    ...(passedOn !== null && expiresOn !== null && expiresOn < passedOn
      ? (['oversight/expires-before-it-begins'] as const)
      : []),
    ...(vetting.asked.some(asksForAccreditation) ? (['oversight/accreditation-not-needed'] as const) : []),
  ]
}

/** True when the provider may bill on the day as far as vetting goes. */
export function isVettedOn({ state, passedOn, expiresOn }: Vetting, day: Day): boolean {
  return (
    state === 'passed' && passedOn !== null && passedOn <= day && (expiresOn === null || day <= expiresOn)
  )
}
