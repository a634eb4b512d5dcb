/** A provider's dispute over what was paid: its clock, and how it stands. */
import type { Day } from '#base/day.ts'
import { disputeDay } from '../calendar/dispute-clock.ts'

export const disputeKinds = ['begun', 'won', 'lost', 'withdrawn'] as const

export type DisputeKind = (typeof disputeKinds)[number]

export type DisputeEvent = {
  readonly disputeId: string
  readonly kind: DisputeKind
  readonly on: Day
  readonly words: string
  /** Begun: by when the plan answers. Won: by when it pays. */
  readonly by: Day | null
}

/** By when the plan has to answer, or having answered for us, to pay; null where no clock runs. */
export function disputeDueOn(kind: DisputeKind, on: Day): Day | null {
  const id = kind === 'begun' ? 'dispute-is-decided' : kind === 'won' ? 'dispute-is-paid' : null
  return id === null ? null : disputeDay(id, on)
}

export type Dispute = {
  readonly id: string
  readonly state: DisputeKind
  readonly begunOn: Day
  readonly why: string
  readonly endedOn: Day | null
  readonly answer: string | null
  readonly dueOn: Day | null
}

/** Disputes out of their events, which come in their order; the latest begun first. */
export function disputesOf(events: readonly DisputeEvent[]): readonly Dispute[] {
  const disputes = new Map<string, Dispute>()
  for (const { disputeId: id, kind, on, words, by } of events) {
    const begun = disputes.get(id)
    disputes.set(
      id,
      begun
        ? { ...begun, state: kind, endedOn: on, answer: words, dueOn: by }
        : { id, state: kind, begunOn: on, why: words, endedOn: null, answer: null, dueOn: by },
    )
  }
  return [...disputes.values()].reverse()
}
