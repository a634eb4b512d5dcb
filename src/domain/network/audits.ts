/** Audits of a provider: what was looked at, what was found, how and by when it is put right. */
import type { Day } from '#base/day.ts'
import { addDays } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { oversightClocks } from '#guidance/network/oversight-clocks.ts'
import { californiaDay } from '../calendar/california-time.ts'

export const auditStates = ['announced', 'under-way', 'reported', 'closed', 'called-off'] as const
export type AuditState = (typeof auditStates)[number]

/** Where an audit can go from where it stands. Only the auditor moves it. */
export const auditMoves: { readonly [from in AuditState]: readonly AuditState[] } = {
  announced: ['under-way', 'reported', 'called-off'],
  'under-way': ['reported', 'called-off'],
  reported: ['closed'],
  closed: [],
  'called-off': [],
}

export type FindingState = 'open' | 'planned' | 'accepted' | 'done' | 'closed'

/** What a party can say about a finding. */
export const correctiveSteps = ['planned', 'returned', 'accepted', 'done', 'verified', 'waived'] as const
export type CorrectiveSaid = (typeof correctiveSteps)[number]

/** Who may say what to a finding, and where it goes from there: the way of a corrective action plan. */
export const findingMoves: readonly {
  readonly from: FindingState
  readonly said: CorrectiveSaid
  readonly by: 'auditor' | 'audited'
  readonly to: FindingState
}[] = [
  { from: 'open', said: 'planned', by: 'audited', to: 'planned' },
  { from: 'planned', said: 'planned', by: 'audited', to: 'planned' },
  { from: 'planned', said: 'returned', by: 'auditor', to: 'open' },
  { from: 'planned', said: 'accepted', by: 'auditor', to: 'accepted' },
  { from: 'accepted', said: 'done', by: 'audited', to: 'done' },
  { from: 'done', said: 'returned', by: 'auditor', to: 'accepted' },
  { from: 'done', said: 'verified', by: 'auditor', to: 'closed' },
  { from: 'open', said: 'waived', by: 'auditor', to: 'closed' },
  { from: 'planned', said: 'waived', by: 'auditor', to: 'closed' },
  { from: 'accepted', said: 'waived', by: 'auditor', to: 'closed' },
]

export type CorrectiveStep = {
  readonly id: Id
  readonly byId: Id
  readonly said: CorrectiveSaid
  readonly note: string
  /** For a plan: the day by which it will be put right. */
  readonly promisedOn: Day | null
  readonly saidAt: string
}

export type AuditFinding = {
  readonly number: number
  readonly area: string
  readonly says: string
  /** The day by which a plan of correction is due, and by which it is put right, where the auditor set one. */
  readonly planDueOn: Day | null
  readonly correctDueOn: Day | null
}

/** Where a finding stands after what was said. Steps that nobody could make change nothing. */
export function stateOfFinding(auditorId: Id, steps: readonly CorrectiveStep[]): FindingState {
  let state: FindingState = 'open'
  for (const { said, byId } of inOrder(steps)) {
    const by = byId === auditorId ? 'auditor' : 'audited'
    state =
      findingMoves.find(move => move.from === state && move.said === said && move.by === by)?.to ?? state
  }
  return state
}

function inOrder(steps: readonly CorrectiveStep[]): readonly CorrectiveStep[] {
  return [...steps].sort((one, other) =>
    one.saidAt !== other.saidAt ? (one.saidAt < other.saidAt ? -1 : 1) : one.id < other.id ? -1 : 1,
  )
}

/**
 * True when the party may say this now. Where the provider is not on the hub, the auditor writes down both sides, and
 * says for whom it speaks by the step itself.
 */
export function maySay(
  auditorId: Id,
  steps: readonly CorrectiveStep[],
  byId: Id,
  said: CorrectiveSaid,
): boolean {
  const state = stateOfFinding(auditorId, steps)
  const by = byId === auditorId ? 'auditor' : 'audited'
  return findingMoves.some(move => move.from === state && move.said === said && move.by === by)
}

function daysOf(id: 'plan-correction' | 'plan-correction-again'): number {
  return oversightClocks.find(clock => clock.id === id)?.count ?? 30
}

export type FindingClock = {
  readonly waitsFor: 'plan' | 'judgement' | 'correction' | 'nothing'
  readonly dueOn: Day | null
  readonly isLate: boolean
}

/** What a finding waits for, by when, and whether that is late today. */
export function clockOfFinding(
  finding: Pick<AuditFinding, 'planDueOn' | 'correctDueOn'>,
  reportedOn: Day | null,
  auditorId: Id,
  steps: readonly CorrectiveStep[],
  today: Day,
): FindingClock {
  const state = stateOfFinding(auditorId, steps)
  if (state === 'closed') return { waitsFor: 'nothing', dueOn: null, isLate: false }
  if (state === 'planned' || state === 'done') return { waitsFor: 'judgement', dueOn: null, isLate: false }
  const dueOn = state === 'accepted' ? correctionDueOn(finding, steps) : planDueOn(finding, reportedOn, steps)
  return {
    waitsFor: state === 'accepted' ? 'correction' : 'plan',
    dueOn,
    isLate: dueOn !== null && today > dueOn,
  }
}

function correctionDueOn(
  finding: Pick<AuditFinding, 'correctDueOn'>,
  steps: readonly CorrectiveStep[],
): Day | null {
  const plan = inOrder(steps).findLast(({ said }) => said === 'planned')
  return finding.correctDueOn ?? plan?.promisedOn ?? null
}

function planDueOn(
  finding: Pick<AuditFinding, 'planDueOn'>,
  reportedOn: Day | null,
  steps: readonly CorrectiveStep[],
): Day | null {
  const returned = inOrder(steps).findLast(({ said }) => said === 'returned')
  if (returned) return addDays(californiaDay(returned.saidAt), daysOf('plan-correction-again'))
  if (finding.planDueOn !== null) return finding.planDueOn
  return reportedOn === null ? null : addDays(reportedOn, daysOf('plan-correction'))
}
