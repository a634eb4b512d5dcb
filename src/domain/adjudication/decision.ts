/** What was decided on a line: the outcome, every reason, and what is paid and why not more. */
import type { Id } from '#base/id.ts'
import type { Adjustment } from '#formats/x12/values/parts.ts'
import { type AdjudicationRule, adjudicationRules } from '#guidance/adjudication/rules.ts'
import type { LineState } from './claim-line.ts'

/**
 * `pend`: a person of the plan looks. `contest`: the provider is asked for more. `replaced`, `void`: another line took
 * its place, or took it back. `note`: the line takes others back itself.
 */
export type Outcome = 'pay' | 'deny' | 'pend' | 'contest' | 'replaced' | 'void' | 'note'

/** A rule of the guidance that spoke, with what its words leave open. */
export type Reason = { readonly rule: string; readonly values?: Readonly<Record<string, string>> }

export type Decision = {
  readonly outcome: Outcome
  /** What the service costs: what is paid, or under a monthly payment what it would have cost. */
  readonly allowedCents: number
  readonly paidCents: number
  readonly unitsApproved: number
  readonly isCapitated: boolean
  readonly reasons: readonly Reason[]
  /** Charge less these is what is paid; none where the line waits. */
  readonly adjustments: readonly Adjustment[]
  readonly remarks: readonly string[]
  readonly memberId: Id | null
  readonly authorizationId: Id | null
  /** Id of the service in the guidance; '' for none. */
  readonly service: string
}

const rules = new Map(adjudicationRules.map(rule => [rule.id, rule]))

/** A rule by its id. The ids are ours: one that is not there is our own mistake. */
export function ruleOf(id: string): AdjudicationRule {
  const rule = rules.get(id)
  if (!rule) throw new Error(`There is no rule ${id}.`)
  return rule
}

const states: Readonly<Record<Outcome, LineState>> = {
  pay: 'approved',
  deny: 'denied',
  pend: 'pended',
  contest: 'contested',
  replaced: 'replaced',
  void: 'voided',
  note: 'noted',
}

/** Where a line stands after a decision. */
export function stateAfter(outcome: Outcome): LineState {
  return states[outcome]
}

/** Charge less adjustments; anything else than what is paid is our own mistake. */
export function balanceOf(chargeCents: number, { adjustments, paidCents }: Decision): number {
  return chargeCents - adjustments.reduce((sum, { cents }) => sum + cents, 0) - paidCents
}

/** One that pays nothing and tells one thing. */
export function plainDecision(
  outcome: 'replaced' | 'void' | 'note',
  of: Pick<Decision, 'memberId' | 'authorizationId' | 'service'>,
): Decision {
  return {
    ...{ outcome, allowedCents: 0, paidCents: 0, unitsApproved: 0, isCapitated: false },
    ...{ reasons: [], adjustments: [], remarks: [] },
    ...{ memberId: of.memberId, authorizationId: of.authorizationId, service: of.service },
  }
}
