/** Who owes whom which file by when: a matrix of days, and what holds of all dues. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { addDays, dayFromNumber, dayNumber } from '#base/day.ts'
import { startOfCaliforniaDay } from '#domain/calendar/california-time.ts'
import { isWorkingDay } from '#domain/calendar/working-days.ts'
import type { ContractHistory } from '#domain/network/contract.ts'
import type { Arrival, Assignment, Due } from '#domain/network/dues.ts'
import { duesFor, orderOf } from '#domain/network/dues.ts'
import type { AgreedFile, ContractTerms } from '#domain/network/terms.ts'
import { agreed, history, payerId, providerId, said, sampleTerms, version } from './sample-terms.ts'

type Changes = {
  readonly from?: Day
  readonly to?: Day
  readonly today?: Day
  readonly arrivals?: readonly Arrival[]
  readonly assignments?: readonly Assignment[]
  readonly as?: string
  readonly isPlan?: boolean
}

function dues(contracts: readonly ContractHistory[], changes: Changes = {}): readonly Due[] {
  return duesFor({
    organizationId: changes.as ?? payerId,
    isPlan: changes.isPlan ?? false,
    contracts,
    from: changes.from ?? '2026-01-01',
    to: changes.to ?? '2026-12-31',
    today: changes.today ?? '2026-06-15',
    arrivals: changes.arrivals ?? [],
    assignments: changes.assignments ?? [],
  })
}

/** A contract of the payer alone, so that its terms hold without an answer. */
function contractOf(files: readonly AgreedFile[], since: Day = '2025-01-01', until: Day | null = null) {
  const terms: ContractTerms = { ...sampleTerms, files }
  return history([version(1, since, { terms, until })], [], null)
}

function daysOf(found: readonly Due[], obligation: string): string[] {
  return found.filter(due => due.obligation === obligation).map(({ about, dueOn }) => `${about}: ${dueOn}`)
}

let number = 0

function arrival(file: string, direction: 'in' | 'out', at: string, changes: Partial<Arrival> = {}): Arrival {
  number++
  return {
    partnerOrganizationId: providerId,
    file,
    direction,
    at,
    transmissionId: `transmission ${number}`,
    ...changes,
  }
}

describe('by the State’s clocks', () => {
  test('a member file each month, by its last day, over a leap February', () => {
    const found = dues([contractOf([], '2023-12-01')], { from: '2024-01-01', to: '2024-04-30' })
    expect(daysOf(found, 'member-information-monthly')).toEqual([
      '2024-01: 2024-01-31',
      '2024-02: 2024-02-29',
      '2024-03: 2024-03-31',
      '2024-04: 2024-04-30',
    ])
  })

  test('the return file is owed monthly since July 2025, and before only where it was agreed', () => {
    const found = dues([contractOf([])], { from: '2025-05-01', to: '2025-10-31' })
    expect(daysOf(found, 'return-transmission-monthly')).toEqual([
      '2025-07: 2025-08-31',
      '2025-08: 2025-10-01',
      '2025-09: 2025-10-31',
    ])
    const asAgreed = contractOf([
      agreed('ecm/return-transmission', 'provider', { every: 'month', days: 15, closed: 'stays' }),
    ])
    const early = dues([asAgreed], { from: '2025-05-01', to: '2025-08-31' })
    expect(daysOf(early, 'return-transmission-as-agreed')).toEqual([
      '2025-04: 2025-05-15',
      '2025-05: 2025-06-15',
      '2025-06: 2025-07-15',
    ])
    expect(daysOf(early, 'return-transmission-monthly')).toEqual(['2025-07: 2025-08-15'])
  })

  test('authorizations on the 15th and the 29th, or the last of February', () => {
    const found = dues([contractOf([])], { from: '2026-01-20', to: '2026-03-20' })
    expect(daysOf(found, 'authorization-status-twice-a-month')).toEqual([
      '2026-01-29: 2026-01-29',
      '2026-02-15: 2026-02-15',
      '2026-02-28: 2026-02-28',
      '2026-03-15: 2026-03-15',
    ])
  })

  test('the quarterly report of a plan, with the one day that the State named otherwise', () => {
    const found = dues([], { from: '2022-01-01', to: '2023-03-31', isPlan: true, today: '2022-01-01' })
    expect(daysOf(found, 'quarterly-report')).toEqual([
      '2022 Q1: 2022-05-15',
      '2022 Q2: 2022-08-15',
      '2022 Q3: 2022-11-14',
      '2022 Q4: 2023-02-14',
    ])
    expect(found.every(({ owedId, contractId }) => owedId === null && contractId === null)).toBe(true)
    expect(dues([], { isPlan: false })).toEqual([])
  })

  test.each<[Day, Day, string]>([
    ['2026-02-18', '2026-02-28', 'plain'],
    ['2024-02-20', '2024-03-01', 'over a leap day'],
    ['2025-12-25', '2026-01-04', 'into the new year, to a Sunday'],
  ])('engagement elements of members assigned on %s by %s: %s', (on, dueOn) => {
    const assignments = [{ contractId: contractOf([]).contract.id, on, members: 3 }]
    const found = dues([contractOf([], '2023-01-01')], {
      from: on,
      to: addDays(on, 20),
      assignments,
      today: on,
    })
    expect(daysOf(found, 'member-information-after-assignment')).toEqual([`assigned ${on}: ${dueOn}`])
  })

  test('what the State leaves to the contract is owed only where the contract says how often', () => {
    const without = new Set(dues([contractOf([])]).map(({ file }) => file))
    expect([...without].filter(file => /invoice|tracker|referral/.test(file))).toEqual([])
    const cadence = { every: 'quarter', days: 30, closed: 'stays' } as const
    const files = [
      agreed('ecm/initial-outreach-tracker', 'provider', cadence),
      agreed('ecm/potential-member-referral', 'provider', cadence),
      agreed('billing/invoice', 'provider', cadence),
    ]
    for (const { file } of files) {
      const found = dues([contractOf(files)]).filter(due => due.file === file && due.by === 'contract')
      expect(
        found.map(({ dueOn }) => dueOn),
        file,
      ).toEqual(['2026-01-30', '2026-04-30', '2026-07-30', '2026-10-30'])
    }
  })
})

describe('by the contract', () => {
  test.each([
    ['stays', '2026-05-10'],
    ['next-working-day', '2026-05-11'],
    ['working-day-before', '2026-05-08'],
  ] as const)('a due day that is a Sunday %s: %s', (closed, dueOn) => {
    const contract = contractOf([agreed('billing/invoice', 'provider', { every: 'month', days: 10, closed })])
    const found = dues([contract], { from: '2026-05-01', to: '2026-05-31' })
    expect(daysOf(found, 'invoices-as-agreed')).toEqual([`2026-04: ${dueOn}`])
  })

  test('weeks, and days of the month, instead of the State’s own', () => {
    const weekly = contractOf([
      agreed('billing/invoice', 'provider', { every: 'week', days: 2, closed: 'stays' }),
    ])
    expect(daysOf(dues([weekly], { from: '2026-01-01', to: '2026-01-21' }), 'invoices-as-agreed')).toEqual([
      '2025-12-29: 2026-01-06',
      '2026-01-05: 2026-01-13',
      '2026-01-12: 2026-01-20',
    ])
    const onDays = contractOf([
      agreed('ecm/member-information', 'payer', { onDaysOfMonth: [5, 31], closed: 'stays' }),
    ])
    expect(
      daysOf(dues([onDays], { from: '2026-02-01', to: '2026-03-31' }), 'member-information-monthly'),
    ).toEqual([
      '2026-02-05: 2026-02-05',
      '2026-02-28: 2026-02-28',
      '2026-03-05: 2026-03-05',
      '2026-03-31: 2026-03-31',
    ])
  })

  test('nothing is owed before it began, after it ended, or for a service that is not agreed', () => {
    const short = contractOf([], '2026-02-10', '2026-04-15')
    expect(daysOf(dues([short]), 'member-information-monthly')).toEqual([
      '2026-02: 2026-02-28',
      '2026-03: 2026-03-31',
    ])
    const supportsOnly: ContractTerms = { ...sampleTerms, ecm: null, files: [] }
    const found = dues([history([version(1, '2025-01-01', { terms: supportsOnly })], [], null)])
    expect(new Set(found.map(({ file }) => file.split('/')[0]))).toEqual(new Set(['community-supports']))
    const proposed = history([version(1, '2025-01-01')], [])
    expect(dues([proposed])).toEqual([])
  })

  test('an amendment changes what is owed from its day on, not before', () => {
    const monthly = {
      ...sampleTerms,
      files: [agreed('billing/invoice', 'provider', { every: 'month', days: 5, closed: 'stays' })],
    } as const
    const quarterly = {
      ...sampleTerms,
      files: [agreed('billing/invoice', 'provider', { every: 'quarter', days: 20, closed: 'stays' })],
    } as const
    const contract = history(
      [version(1, '2026-01-01', { terms: monthly }), version(2, '2026-04-01', { terms: quarterly })],
      [],
      null,
    )
    expect(daysOf(dues([contract], { from: '2026-02-01' }), 'invoices-as-agreed')).toEqual([
      '2026-01: 2026-02-05',
      '2026-02: 2026-03-05',
      '2026-03: 2026-04-05',
      '2026 Q2: 2026-07-20',
      '2026 Q3: 2026-10-20',
    ])
  })
})

describe('what came', () => {
  const contract = contractOf([
    agreed('ecm/return-transmission', 'provider', { every: 'month', days: 15, closed: 'stays' }),
  ])
  const file = 'ecm/return-transmission'

  function states(arrivals: readonly Arrival[], today: Day = '2026-04-10'): string[] {
    return dues([contract], { from: '2026-01-16', to: '2026-04-30', today, arrivals })
      .filter(due => due.obligation === 'return-transmission-monthly')
      .map(({ about, state, daysLate }) => `${about} ${state} ${daysLate}`)
  }

  test('nothing: late since the day after, open until the day itself', () => {
    expect(states([])).toEqual(['2026-01 late 54', '2026-02 late 26', '2026-03 open 0'])
    expect(states([], '2026-02-15')[0]).toBe('2026-01 open 0')
    expect(states([], '2026-02-16')[0]).toBe('2026-01 late 1')
  })

  test('on time until midnight in California, late a millisecond after', () => {
    const midnight = Date.parse(startOfCaliforniaDay('2026-02-16'))
    const onTime = arrival(file, 'in', new Date(midnight - 1).toISOString())
    const late = arrival(file, 'in', new Date(midnight).toISOString())
    expect(states([onTime])[0]).toBe('2026-01 answered 0')
    expect(states([late])[0]).toBe('2026-01 answered-late 1')
  })

  test('a file on the last day of a month reports on it', () => {
    expect(states([arrival(file, 'in', '2026-02-28T20:00:00.000Z')])).toEqual([
      '2026-01 late 54',
      '2026-02 answered 0',
      '2026-03 open 0',
    ])
  })

  test('a file that names no period does not make up for one that was missed; one that names it does', () => {
    const march = arrival(file, 'in', '2026-03-03T20:00:00.000Z')
    const again = arrival(file, 'in', '2026-03-09T20:00:00.000Z')
    expect(states([march, again])).toEqual(['2026-01 late 54', '2026-02 answered 0', '2026-03 open 0'])
    const named = arrival(file, 'in', '2026-03-09T20:00:00.000Z', { period: '2026-01' })
    expect(states([march, named])).toEqual([
      '2026-01 answered-late 22',
      '2026-02 answered 0',
      '2026-03 open 0',
    ])
  })

  test('files of others, other files and the other way answer nothing', () => {
    const at = '2026-02-10T20:00:00.000Z'
    const strays = [
      arrival(file, 'out', at),
      arrival('ecm/initial-outreach-tracker', 'in', at),
      arrival(file, 'in', at, { partnerOrganizationId: 'somebody else' }),
    ]
    expect(states(strays)[0]).toBe('2026-01 late 54')
  })

  test('members’ files after an assignment: the first one since answers', () => {
    const assignments = [{ contractId: contract.contract.id, on: '2026-02-10' as const, members: 2 }]
    const before = arrival('ecm/member-information', 'out', '2026-02-09T20:00:00.000Z')
    const after = arrival('ecm/member-information', 'out', '2026-02-23T20:00:00.000Z')
    const found = dues([contract], { assignments, arrivals: [before, after], to: '2026-03-01' })
    const due = found.find(({ obligation }) => obligation === 'member-information-after-assignment')
    expect(due).toMatchObject({ dueOn: '2026-02-20', state: 'answered-late', daysLate: 3 })
    expect(due?.answer?.transmissionId).toBe(after.transmissionId)
  })

  test('an invoice is decided in 30 working days before 2026, in 30 days since, where decisions are kept', () => {
    const received = (at: string, decidedAt: string | null): Arrival =>
      arrival('billing/invoice', 'in', at, { decidedAt })
    const arrivals = [
      received('2025-11-03T20:00:00.000Z', '2025-12-19T20:00:00.000Z'),
      received('2026-01-05T20:00:00.000Z', '2026-02-04T20:00:00.000Z'),
      received('2026-03-02T20:00:00.000Z', null),
      arrival('billing/invoice', 'in', '2026-03-03T20:00:00.000Z'),
    ]
    const found = dues([contract], { from: '2025-10-01', to: '2026-12-31', today: '2026-04-02', arrivals })
    expect(
      found
        .filter(({ about }) => about.startsWith('received'))
        .map(({ obligation, dueOn, state, daysLate }) => [obligation, dueOn, state, daysLate]),
    ).toEqual([
      // Veterans Day and Thanksgiving are federal holidays; the day after Thanksgiving is a working day here.
      ['invoice-decided-in-working-days', '2025-12-17', 'answered-late', 2],
      ['invoice-decided-in-30-days', '2026-02-04', 'answered', 0],
      ['invoice-decided-in-30-days', '2026-04-01', 'late', 1],
    ])
  })

  test('both sides see the same dues, each from its own files', () => {
    const at = '2026-02-10T20:00:00.000Z'
    const sent = arrival(file, 'out', at, { partnerOrganizationId: payerId })
    const both = history(
      [version(1, '2025-01-01')],
      [said('accepted', providerId, '2025-01-01T20:00:00.000Z')],
    )
    const payers = dues([both], { arrivals: [arrival(file, 'in', at)] })
    const providers = dues([both], { arrivals: [sent], as: providerId })
    const shown = (found: readonly Due[]): unknown =>
      found.map(({ key, dueOn, state, owesId, owedId }) => ({ key, dueOn, state, owesId, owedId }))
    expect(shown(providers)).toEqual(shown(payers))
    expect(payers.some(({ state }) => state === 'answered')).toBe(true)
  })
})

describe('of all dues', () => {
  const anyDay = fc.integer({ min: dayNumber('2025-08-01'), max: dayNumber('2029-12-31') }).map(dayFromNumber)
  const anyCadence = fc.oneof(
    fc.record({
      every: fc.constantFrom('week', 'month', 'quarter'),
      days: fc.nat(60),
      closed: fc.constantFrom('stays', 'next-working-day', 'working-day-before'),
    }),
    fc.record({
      onDaysOfMonth: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }),
      closed: fc.constantFrom('stays', 'next-working-day', 'working-day-before'),
    }),
    fc.constant(null),
  )
  const anyContract = fc
    .tuple(anyCadence, anyCadence, anyCadence)
    .map(([one, two, three]) =>
      contractOf([
        agreed('ecm/member-information', 'payer', one),
        agreed('ecm/return-transmission', 'provider', two),
        agreed('billing/invoice', 'provider', three),
      ]),
    )
  const anyArrivals = fc.array(
    fc.record({
      partnerOrganizationId: fc.constant(providerId),
      file: fc.constantFrom('ecm/member-information', 'ecm/return-transmission', 'billing/invoice'),
      direction: fc.constantFrom('in', 'out'),
      at: fc.integer({ min: 0, max: 2000 }).map(day => `${addDays('2025-08-01', day)}T20:00:00.000Z`),
      transmissionId: fc.uuid(),
    }),
    { maxLength: 12 },
  )

  test('each stands once, in order, in the span, and is never late and open at once', () => {
    fc.assert(
      fc.property(
        anyContract,
        anyDay,
        fc.nat(200),
        anyArrivals,
        anyDay,
        (contract, from, span, arrivals, today) => {
          const to = addDays(from, span)
          const found = dues([contract], { from, to, today, arrivals, isPlan: true })
          const keys = found.map(orderOf)
          expect(keys).toEqual([...new Set(keys)].sort())
          for (const { dueOn, state, daysLate, answer } of found) {
            expect(from <= dueOn && dueOn <= to).toBe(true)
            expect(daysLate > 0).toBe(state === 'late' || state === 'answered-late')
            expect(answer !== null).toBe(state.startsWith('answered'))
            if (state === 'open') expect(dueOn >= today).toBe(true)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a narrower look shows the same dues as a wider one', () => {
    fc.assert(
      fc.property(anyContract, anyDay, fc.nat(90), anyArrivals, (contract, from, span, arrivals) => {
        const to = addDays(from, span)
        const wide = dues([contract], { from: addDays(from, -60), to: addDays(to, 60), arrivals })
        const narrow = dues([contract], { from, to, arrivals })
        expect(narrow).toEqual(wide.filter(({ dueOn }) => from <= dueOn && dueOn <= to))
      }),
      { numRuns: 80 },
    )
  })

  test('the order in which files are told of, and telling of one twice, changes nothing; more files make nothing late', () => {
    fc.assert(
      fc.property(anyContract, anyDay, anyArrivals, (contract, from, arrivals) => {
        const asked = { from, to: addDays(from, 120), today: addDays(from, 60) }
        const found = dues([contract], { ...asked, arrivals })
        const twice = [...arrivals].reverse().concat(arrivals)
        const states = (all: readonly Due[]): unknown => all.map(({ key, state }) => [key, state])
        expect(states(dues([contract], { ...asked, arrivals: twice }))).toEqual(states(found))
        const fewer = dues([contract], { ...asked, arrivals: arrivals.slice(1) })
        const lateBefore = new Set(fewer.filter(({ state }) => state === 'late').map(({ key }) => key))
        const lateNow = found.filter(({ state }) => state === 'late')
        expect(lateNow.filter(({ key }) => !lateBefore.has(key))).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  test('a month owes one file, and a moved due day is a working day', () => {
    const closed = fc.constantFrom('next-working-day', 'working-day-before')
    fc.assert(
      fc.property(anyDay, fc.nat(28), closed, (day, days, move) => {
        const contract = contractOf([
          agreed('billing/invoice', 'provider', { every: 'month', days, closed: move }),
        ])
        const found = dues([contract], { from: addDays(day, -100), to: addDays(day, 100) })
        const about = day.slice(0, 7)
        const own = found.filter(due => due.obligation === 'invoices-as-agreed' && due.about === about)
        expect(own).toHaveLength(1)
        expect(own.every(({ dueOn }) => isWorkingDay(dueOn))).toBe(true)
      }),
      { numRuns: 80 },
    )
  })
})
