/** A contract through time: who may say what when, what is in force on which day, and that the past stays. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { addDays, dayFromNumber, dayNumber } from '#base/day.ts'
import { startOfCaliforniaDay } from '#domain/calendar/california-time.ts'
import type { Statement } from '#domain/network/contract.ts'
import {
  endOf,
  firstDayOf,
  objectionToAmendment,
  objectionToAnswer,
  objectionToEnd,
  sideOf,
  stateOfVersion,
  stateOn,
  timelineOf,
  versionMoves,
  versionOn,
} from '#domain/network/contract.ts'
import { history, payerId, providerId, said, version } from './sample-terms.ts'

const accepted = said('accepted', providerId, '2025-12-20T18:00:00.000Z')

describe('answers', () => {
  const states = ['proposed', 'agreed', 'declined', 'withdrawn'] as const
  const before: Record<(typeof states)[number], Statement[]> = {
    proposed: [],
    agreed: [accepted],
    declined: [said('declined', providerId, '2025-12-20T18:00:00.000Z')],
    withdrawn: [said('withdrawn', payerId, '2025-12-20T18:00:00.000Z')],
  }

  test.each(
    states.flatMap(from =>
      (['accepted', 'declined', 'withdrawn'] as const).flatMap(answer =>
        ([payerId, providerId] as const).map(by => [from, answer, by] as const),
      ),
    ),
  )('to %s: %s by %s, as the table of moves says', (from, answer, by) => {
    const now = history([version(1, '2026-01-01')], before[from])
    const role = by === payerId ? 'owner' : 'other'
    const isMove = versionMoves.some(move => move.from === from && move.said === answer && move.by === role)
    expect(objectionToAnswer(now, by, answer, 1) === null).toBe(isMove)
    const after = { ...now, statements: [...now.statements, said(answer, by, '2025-12-21T18:00:00.000Z')] }
    const to = versionMoves.find(move => move.from === from && move.said === answer && move.by === role)?.to
    expect(stateOfVersion(after, 1)).toBe(to ?? from)
  })

  test('why not, in a code each', () => {
    const now = history([version(1, '2026-01-01')], [accepted])
    expect(objectionToAnswer(now, providerId, 'accepted', 2)).toBe('network/no-such-version')
    expect(objectionToAnswer(now, payerId, 'accepted', 1)).toBe('network/not-yours-to-answer')
    expect(objectionToAnswer(now, providerId, 'declined', 1)).toBe('network/already-answered')
    const alone = history([version(1, '2026-01-01')], [], null)
    expect(objectionToAnswer(alone, payerId, 'withdrawn', 1)).toBe('network/not-yours-to-answer')
    expect(stateOfVersion(alone, 1)).toBe('agreed')
  })
})

describe('what is in force', () => {
  const amendment = version(2, '2026-03-01')
  const twice = history(
    [version(1, '2026-01-01', { until: '2026-12-31' }), amendment],
    [accepted, said('accepted', providerId, '2026-02-10T18:00:00.000Z', { version: 2 })],
  )

  test.each<[Day, number | null]>([
    ['2025-12-31', null],
    ['2026-01-01', 1],
    ['2026-02-28', 1],
    ['2026-03-01', 2],
    ['2027-06-01', 2],
  ])('on %s: version %s', (day, expected) => {
    expect(versionOn(twice, day)?.version ?? null).toBe(expected)
  })

  test('an amendment that is agreed on later begins later: the past stays what it was', () => {
    const late = history(
      [version(1, '2026-01-01'), amendment],
      [accepted, said('accepted', providerId, '2026-03-20T18:00:00.000Z', { version: 2 })],
    )
    expect(firstDayOf(late, amendment)).toBe('2026-03-20')
    expect(versionOn(late, '2026-03-19')?.version).toBe(1)
    expect(versionOn(late, '2026-03-20')?.version).toBe(2)
  })

  test('the first version may be signed after its first day', () => {
    const signed = history(
      [version(1, '2026-01-01')],
      [said('accepted', providerId, '2026-01-20T18:00:00.000Z')],
    )
    expect(versionOn(signed, '2026-01-01')?.version).toBe(1)
  })

  test('what a version of limited time leaves, an earlier one does not fill', () => {
    const short = history(
      [version(1, '2026-01-01'), version(2, '2026-02-01', { until: '2026-02-28' })],
      [],
      null,
    )
    expect(versionOn(short, '2026-03-01')).toBeNull()
    expect(stateOn(short, '2026-03-01')).toBe('ended')
  })

  test('the earlier of two ends counts', () => {
    const ended = history(
      [version(1, '2026-01-01')],
      [
        accepted,
        said('ended', payerId, '2026-04-01T18:00:00.000Z', { endsOn: '2026-06-30' }),
        said('ended', providerId, '2026-04-02T18:00:00.000Z', { endsOn: '2026-05-31' }),
      ],
    )
    expect(endOf(ended)).toBe('2026-05-31')
    expect(versionOn(ended, '2026-05-31')?.version).toBe(1)
    expect(versionOn(ended, '2026-06-01')).toBeNull()
    expect(stateOn(ended, '2026-06-01')).toBe('ended')
    expect(objectionToEnd(ended, '2026-06-30', '2026-05-01')).toBe('network/already-ends')
    expect(objectionToEnd(ended, '2026-05-15', '2026-05-01')).toBeNull()
    expect(objectionToEnd(ended, '2026-04-30', '2026-05-01')).toBe('network/ends-in-the-past')
    expect(objectionToEnd(ended, '2026-07-01', '2026-07-01')).toBe('network/nothing-to-end')
    expect(objectionToAmendment(ended, payerId, '2026-06-01')).toBe('network/contract-over')
  })

  test('states of the whole', () => {
    expect(stateOn(history([version(1, '2026-01-01')]), '2026-01-15')).toBe('proposed')
    expect(stateOn(history([version(1, '2026-01-01')], [accepted]), '2025-12-24')).toBe('to-come')
    const declined = said('declined', providerId, '2025-12-20T18:00:00.000Z')
    expect(stateOn(history([version(1, '2026-01-01')], [declined]), '2026-01-15')).toBe('declined')
    const withdrawn = said('withdrawn', payerId, '2025-12-20T18:00:00.000Z')
    expect(stateOn(history([version(1, '2026-01-01')], [withdrawn]), '2026-01-15')).toBe('withdrawn')
  })

  test('whatever comes after a day, what was in force on it stays: statements and versions only add', () => {
    const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-31') }).map(dayFromNumber)
    fc.assert(
      fc.property(day, day, fc.nat(60), (looked, proposed, lag) => {
        const today = looked > proposed ? looked : proposed
        const before = history([version(1, '2026-01-01')], [accepted])
        const since = addDays(proposed, 1)
        const at = startOfCaliforniaDay(addDays(today, lag + 1))
        const after = history(
          [version(1, '2026-01-01'), version(2, since)],
          [accepted, said('accepted', providerId, at, { version: 2 })],
        )
        expect(versionOn(after, looked)?.version).toBe(versionOn(before, looked)?.version)
      }),
      { numRuns: 200 },
    )
  })
})

test('amendments are for the writer, one at a time, each later than what is agreed', () => {
  const now = history([version(1, '2026-01-01')], [accepted])
  expect(objectionToAmendment(now, payerId, '2026-02-01')).toBeNull()
  expect(objectionToAmendment(now, providerId, '2026-02-01')).toBe('network/not-yours-to-amend')
  expect(objectionToAmendment(now, payerId, '2026-01-01')).toBe('network/begins-before-earlier')
  const waiting = history([version(1, '2026-01-01'), version(2, '2026-02-01')], [accepted])
  expect(objectionToAmendment(waiting, payerId, '2026-03-01')).toBe('network/answer-awaited')
})

test('sides, and a timeline in California days', () => {
  const now = history([version(1, '2026-01-01')], [said('accepted', providerId, '2026-01-03T02:00:00.000Z')])
  expect(sideOf(now.contract, payerId)).toBe('payer')
  expect(sideOf(now.contract, providerId)).toBe('provider')
  expect(sideOf(now.contract, 'someone')).toBeNull()
  expect(timelineOf(now).map(({ on, what }) => [on, what])).toEqual([
    ['2026-01-01', 'proposed'],
    ['2026-01-02', 'accepted'],
  ])
})
