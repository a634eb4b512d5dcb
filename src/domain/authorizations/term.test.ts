/** Authorizations on days that are easy to get wrong, their warnings, and the gaps between them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { addDays, dayNumber } from '#base/day.ts'
import { authorizationTerms } from '#guidance/authorizations/terms.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { decideRequestBy, presumptionFor } from './decision.ts'
import { gapsIn, spanOf, warningOn } from './term.ts'

describe('an authorization', () => {
  test.each<[string, string, Day, 'first' | 'next', Day | null]>([
    ['ECM, the first', 'ecm', '2026-01-15', 'first', '2027-01-14'],
    ['ECM, after the first', 'ecm', '2027-01-15', 'next', '2027-07-14'],
    ['from the first of a month', 'ecm', '2026-03-01', 'first', '2027-02-28'],
    ['ending in a leap year', 'ecm', '2027-03-01', 'first', '2028-02-29'],
    ['from 29 February for a year', 'ecm', '2028-02-29', 'first', '2029-02-28'],
    ['from 31 August for six months', 'ecm', '2026-08-31', 'next', '2027-02-28'],
    ['from 31 August into a leap year', 'ecm', '2027-08-31', 'next', '2028-02-29'],
    ['over New Year', 'ecm', '2026-12-31', 'first', '2027-12-30'],
    ['on the first day of the rule', 'ecm', '2023-07-01', 'first', '2024-06-30'],
    ['before the rule', 'ecm', '2023-06-30', 'first', null],
    ['recuperative care', 'RC', '2026-11-30', 'first', '2027-02-28'],
    ['meals, twelve weeks', 'MTM', '2026-11-22', 'first', '2027-02-13'],
    ['a deposit, once only', 'HD', '2026-11-22', 'next', null],
    ['transitional rent', 'TR', '2026-01-01', 'first', '2026-06-30'],
    ['transitional rent before there was any', 'TR', '2025-06-30', 'first', null],
    ['sobering centers, which nobody asks for before', 'SC', '2026-01-01', 'first', null],
  ])('%s', (_case, service, from, which, until) => {
    expect(spanOf(service, from, which)?.until ?? null).toBe(until)
  })

  test('that follows another on the next day never leaves one out, whatever the day it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), count => {
        const first = spanOf('ecm', addDays('2023-07-01', count), 'first')
        if (!first) throw new Error('no term')
        const next = spanOf('ecm', addDays(first.until, 1), 'next')
        if (!next) throw new Error('no term')
        expect(dayNumber(first.until) - dayNumber(first.from)).toBeGreaterThanOrEqual(364)
        expect(gapsIn([next, first], { from: first.from, until: next.until })).toEqual([])
      }),
    )
  })

  test('names only services that exist', () => {
    const known: readonly string[] = ['ecm', ...communitySupports.codes.map(({ code }) => code)]
    expect(authorizationTerms.filter(({ service }) => !known.includes(service))).toEqual([])
  })
})

describe('the warning', () => {
  test.each<[Day, ReturnType<typeof warningOn>]>([
    ['2026-10-31', null],
    ['2026-11-01', 60],
    ['2026-11-30', 60],
    ['2026-12-01', 30],
    ['2026-12-16', 30],
    ['2026-12-17', 14],
    ['2026-12-31', 14],
    ['2027-01-01', 'ended'],
  ])('on %s of an end on 31 December is %s', (on, warning) => {
    expect(warningOn('2026-12-31', on)).toBe(warning)
  })
})

describe('gaps', () => {
  const within = { from: '2026-01-01', until: '2026-12-31' } as const
  test.each<[string, { from: Day; until: Day }[], { from: Day; until: Day }[]]>([
    ['no authorization at all', [], [{ from: '2026-01-01', until: '2026-12-31' }]],
    ['one that covers more', [{ from: '2025-01-01', until: '2027-01-01' }], []],
    [
      'two that overlap',
      [
        { from: '2026-01-01', until: '2026-07-31' },
        { from: '2026-06-01', until: '2026-12-31' },
      ],
      [],
    ],
    [
      'a day between two',
      [
        { from: '2026-01-01', until: '2026-06-29' },
        { from: '2026-07-01', until: '2026-12-31' },
      ],
      [{ from: '2026-06-30', until: '2026-06-30' }],
    ],
    [
      'in the wrong order, with ends open',
      [
        { from: '2026-09-01', until: '2026-09-30' },
        { from: '2026-02-01', until: '2026-02-28' },
      ],
      [
        { from: '2026-01-01', until: '2026-01-31' },
        { from: '2026-03-01', until: '2026-08-31' },
        { from: '2026-10-01', until: '2026-12-31' },
      ],
    ],
    [
      'one before and one after',
      [
        { from: '2025-01-01', until: '2025-12-31' },
        { from: '2027-01-01', until: '2027-12-31' },
      ],
      [within],
    ],
  ])('%s', (_case, spans, gaps) => {
    expect(gapsIn(spans, within)).toEqual(gaps)
  })
})

describe('the decision', () => {
  test.each<[string, string, 'routine' | 'expedited', string | null]>([
    ['five working days', '2026-11-02T17:00:00.000Z', 'routine', '2026-11-10T07:59:59.999Z'],
    ['over Veterans Day', '2026-11-05T17:00:00.000Z', 'routine', '2026-11-14T07:59:59.999Z'],
    [
      'late in the evening is still that day',
      '2026-11-03T07:30:00.000Z',
      'routine',
      '2026-11-10T07:59:59.999Z',
    ],
    ['72 hours', '2026-11-06T17:05:00.000Z', 'expedited', '2026-11-09T17:05:00.000Z'],
    [
      '72 hours over the change of clocks',
      '2026-10-31T17:00:00.000Z',
      'expedited',
      '2026-11-03T17:00:00.000Z',
    ],
    ['before any clock', '2021-11-02T17:00:00.000Z', 'routine', null],
  ])('%s', (_case, received, urgency, by) => {
    expect(decideRequestBy(received, urgency)).toBe(by)
  })

  test('need not be waited for where care is presumed', () => {
    expect(presumptionFor('ecm', ['4'], '2026-11-22')?.how).toBe('required')
    expect(presumptionFor('ecm', ['1a'], '2026-11-22')?.how).toBe('encouraged')
    expect(presumptionFor('RC', [], '2026-11-22')?.how).toBe('encouraged')
    expect(presumptionFor('MTM', ['4'], '2026-11-22')).toBeNull()
  })
})
