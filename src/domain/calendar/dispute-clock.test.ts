/** The terms of disputes that letters tell are those of the guidance. */
import { expect, test } from 'vitest'
import { disputeClocks, disputeFilings } from '#guidance/payments/provider-disputes.ts'
import { disputeDay, disputeTerms } from './dispute-clock.ts'

test('a letter says how long a dispute may be filed, is decided, and is paid, from the guidance', () => {
  const terms = disputeTerms('2026-11-23')
  expect(terms.filedWithinDays).toBe(disputeFilings[0]?.leastDays)
  const days = Object.fromEntries(disputeClocks.map(({ id, workingDays }) => [id, workingDays]))
  expect(terms).toMatchObject({
    decidedInDays: days['dispute-is-decided'],
    paidInDays: days['dispute-is-paid'],
  })
  // A letter of before all that is known says what is known first.
  expect(disputeTerms('2019-01-02')).toEqual(terms)
})

test('the last day is counted in working days', () => {
  expect(disputeDay('dispute-is-paid', '2026-11-02')).toBe('2026-11-09')
})
