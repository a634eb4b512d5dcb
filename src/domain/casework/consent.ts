/** What a member consented to: that records of substance use programs go to somebody (42 CFR 2.31). */
import { addDays, type Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Entry, thingsOf } from './entry.ts'

/** A consent; `until` is the last day on which it holds. */
export type GivenConsent = {
  readonly entryId: Id
  readonly recipientId: Id
  readonly givenOn: Day
  readonly untilOn: Day | null
}

/** All that were ever given. One that is revoked holds to the day before; one that ends by itself, to that day. */
export function consentsOf(entries: readonly Entry[]): readonly GivenConsent[] {
  return thingsOf(entries, 'consent').map(({ id, on, changedOn, said }) => {
    const ends = said.until === undefined || said.until === '' ? null : (said.until as Day)
    const revoked = said.state === 'revoked' ? addDays(changedOn, -1) : null
    const last = [ends, revoked].filter(day => day !== null).toSorted()[0] ?? null
    return { entryId: id, recipientId: said.recipient ?? '', givenOn: on, untilOn: last }
  })
}
