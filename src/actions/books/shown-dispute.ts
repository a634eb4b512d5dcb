/** A dispute over a payment, as it is shown. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { type DisputeEvent, disputeKinds, disputesOf } from '#domain/books/dispute.ts'

export const shownDispute = z.strictObject({
  id: z.string().describe('Its id'),
  state: z.enum(disputeKinds).describe('How it stands'),
  begunOn: z.string().describe('The day on which the plan got it'),
  why: z.string().describe('What we say'),
  endedOn: z.string().nullable().describe('The day of the answer, or on which it was withdrawn'),
  answer: z.string().nullable().describe('What the plan said'),
  dueOn: z.string().nullable().describe('By when the plan answers; won, by when it pays'),
  isLate: z.boolean().describe('True: the plan should have answered'),
})

export function shownDisputesOf(
  events: readonly DisputeEvent[],
  today: Day,
): z.output<typeof shownDispute>[] {
  return disputesOf(events).map(dispute => ({
    ...dispute,
    isLate: dispute.state === 'begun' && dispute.dueOn !== null && dispute.dueOn < today,
  }))
}
