/** A line as it stands with its money: every move gives what then stands, what was decided, and what is booked. */
import type { Day } from '#base/day.ts'
import { approved, type Entry, takenBack } from '../ledger/entry.ts'
import { type Decision, stateAfter } from './decision.ts'
import type { Earlier } from './known.ts'

/** A line with what was told of it by remittances. Cents. */
export type Standing = Earlier & {
  readonly followsId: string | null
  readonly chargeCents: number
  readonly units: number
  readonly countsFrom: Day
  /** Number of the latest decision; 0 before the first. */
  readonly decisions: number
  readonly isCapitated: boolean
  /** Number of the decision that the last remittance told; 0 where none did, or it was taken back. */
  readonly toldDecision: number
  readonly toldCents: number
  readonly toRemit: boolean
  readonly settledOn: Day | null
  readonly paidOn: Day | null
}

export type Moved = {
  readonly line: Standing
  /** Null where only the line's own columns change. */
  readonly decision: Decision | null
  readonly entries: readonly Entry[]
}

/** What is owed for the line now, or was paid for it: nothing of it remains after another decision. */
function undone(line: Standing): Entry | null {
  const about = aboutOf(line, line.decisions)
  if (line.state === 'approved') return takenBack(about, line.paidCents, false)
  if (line.state === 'paid') return takenBack(about, line.toldCents, true)
  return null
}

function aboutOf({ id, providerId, billingNpi }: Standing, decision: number) {
  return { providerId, payeeNpi: billingNpi, lineId: id, decision }
}

/**
 * Another decision on a line. What the one before paid is taken back, what this one pays is owed; a remittance has to
 * tell of it unless the line waits and nothing was told.
 */
export function decided(line: Standing, decision: Decision, on: Day): Moved {
  const number = line.decisions + 1
  const { outcome, paidCents, allowedCents, unitsApproved, isCapitated } = decision
  const state = stateAfter(outcome)
  const isSettled = outcome === 'pay' || outcome === 'deny'
  const after: Standing = {
    ...line,
    ...{ state, decisions: number, paidCents, allowedCents, unitsApproved, isCapitated },
    ...{ memberId: decision.memberId, authorizationId: decision.authorizationId, service: decision.service },
    toRemit: isSettled || line.toldDecision > 0,
    settledOn: line.settledOn ?? (isSettled ? on : null),
  }
  const entries = [undone(line), outcome === 'pay' ? approved(aboutOf(line, number), paidCents) : null]
  return { line: after, decision, entries: entries.flatMap(entry => entry ?? []) }
}

/** A contested line that its information came for: the clock begins anew with that day. */
export function informed(line: Standing, on: Day): Standing {
  return { ...line, countsFrom: on > line.countsFrom ? on : line.countsFrom }
}
