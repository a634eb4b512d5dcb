/** Every move of a referral's loop: those the guidance knows, and all others refused with their reason. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { referralLoopClosureReason } from '#guidance/code-sets/referral-loop-closure-reason.ts'
import { referralStatus } from '#guidance/code-sets/referral-status.ts'
import { loopMoves } from '#guidance/referrals/loop.ts'
import type { LoopStep } from './loop.ts'
import { daysOpen, isLoopKept, movesFrom, noticesFor, objectionToStep } from './loop.ts'

const statuses = referralStatus.codes.map(({ code }) => code)
const closed = 'Referral Loop Closed'

function step(status: string, by: LoopStep['by'], on: Day = '2026-03-02'): LoopStep {
  return { status, on, by, reason: status === closed ? 'Services Received' : null }
}

describe('a move', () => {
  const sides = ['plan', 'provider'] as const
  const all = [null, ...statuses].flatMap(from =>
    statuses.flatMap(to => sides.map(by => [from, to, by] as const)),
  )
  test.each(all)('from %s to %s by the %s', (from, to, by) => {
    const before: LoopStep[] = from === null ? [] : [step(from, 'plan', '2026-03-01')]
    const known = loopMoves.filter(move => move.from === from && move.to === to)
    const expected =
      known.length === 0 ? 'loop/no-such-move' : known.some(move => move.by === by) ? null : 'loop/not-yours'
    expect(objectionToStep('ecm', before, step(to, by))).toBe(expected)
  })

  test('a provider that declines leaves the loop open: the plan refers again', () => {
    expect(movesFrom('Declined', 'plan')).toEqual(['Pending', closed])
    expect(movesFrom('Declined', 'provider')).toEqual([])
  })

  test('none leaves a closed loop', () => {
    expect([...movesFrom(closed, 'plan'), ...movesFrom(closed, 'provider')]).toEqual([])
  })

  test('a file may repeat what it said', () => {
    const accepted = step('Accepted', 'provider')
    expect(objectionToStep('ecm', [step('Pending', 'plan'), accepted], accepted)).toBeNull()
  })

  test('goes on in time, and closes with a reason', () => {
    const pending = step('Pending', 'plan')
    expect(objectionToStep('ecm', [pending], step('Accepted', 'provider', '2026-03-01'))).toBe(
      'loop/before-the-last',
    )
    expect(objectionToStep('ecm', [pending], { ...step(closed, 'plan'), reason: null })).toBe(
      'loop/reason-missing',
    )
    expect(objectionToStep('ecm', [pending], { ...step('Accepted', 'provider'), reason: 'Other' })).toBe(
      'loop/reason-without-closing',
    )
  })

  test('names only statuses that exist', () => {
    const named = loopMoves.flatMap(({ from, to }) => (from === null ? [to] : [from, to]))
    expect(named.filter(code => !statuses.includes(code as (typeof statuses)[number]))).toEqual([])
    expect(referralLoopClosureReason.codes.map(({ code }) => code)).toContain('Services Received')
  })
})

describe('loops', () => {
  test.each<[string, Day, boolean]>([
    ['ecm', '2025-06-30', false],
    ['ecm', '2025-07-01', true],
    ['MTM', '2026-11-22', true],
    ['SC', '2026-11-22', false],
  ])('for %s referred on %s are kept: %s', (service, on, kept) => {
    expect(isLoopKept(service, on)).toBe(kept)
    expect(objectionToStep(service, [], step('Pending', 'plan', on))).toBe(kept ? null : 'loop/not-kept')
  })

  test('are as long as from the first status to the closing, or to today', () => {
    const steps = [step('Pending', 'plan', '2026-03-01'), step('Accepted', 'provider', '2026-03-05')]
    expect(daysOpen(steps, '2026-03-31')).toBe(30)
    expect(daysOpen([...steps, step(closed, 'plan', '2026-03-11')], '2026-06-01')).toBe(10)
    expect(daysOpen([], '2026-06-01')).toBe(0)
  })

  test('tell member and referrer', () => {
    for (const when of ['authorized', 'denied', 'assigned', 'closed'] as const) {
      expect(noticesFor(when, '2026-11-22').map(({ to }) => to)).toEqual([['member', 'referrer']])
      expect(noticesFor(when, '2025-06-30')).toEqual([])
    }
  })

  test('whatever is tried, only known moves are taken, and a closed loop stays closed', () => {
    const tries = fc.array(fc.tuple(fc.constantFrom(...statuses), fc.constantFrom('plan', 'provider')), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(tries, all => {
        const taken: LoopStep[] = []
        for (const [status, by] of all) {
          const next = step(status, by as LoopStep['by'])
          const last = taken.at(-1)
          if (objectionToStep('ecm', taken, next) !== null || last?.status === status) continue
          expect(last?.status).not.toBe(closed)
          taken.push(next)
        }
        expect(taken.length === 0 || taken[0]?.status === 'Pending').toBe(true)
      }),
    )
  })
})
