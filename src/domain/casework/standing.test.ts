/** How a member stands: tables of what was written down and what follows from it. */
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { consentsOf } from './consent.ts'
import type { Entry, EntryKind, Said } from './entry.ts'
import { attentionOn, isOverdue, reasonsOf } from './reasons.ts'
import { type Assignment, standingOf } from './standing.ts'

let count = 0
function entry(kind: EntryKind, on: Day, said: Said, more: Partial<Entry> = {}): Entry {
  count += 1
  const id = `entry-${String(count).padStart(4, '0')}`
  const by = { kind: 'person', id: 'somebody' }
  const at = `${on}T20:00:00.000Z`
  const about = { program: 'ecm', partnerId: null, isPart2: false, aboutId: null }
  return { id, memberId: 'member', kind, on, said, by, at, ...about, ...more }
}

const tried = (on: Day, outcome: string) =>
  entry('outreach', on, { method: 'Phone', outcome, staff: 'Clinical' })
const says = (on: Day, status: string, more: Said = {}) => entry('engagement', on, { status, ...more })

const assigned: Assignment = {
  program: 'ecm',
  partnerId: 'plan',
  assignedOn: '2026-10-01',
  renewalOn: null,
  authorizedUntil: null,
  authorizationNumber: null,
  hasEnded: false,
  since: '2026-10-01',
  facts: {},
}

const stand = (...entries: Entry[]) => standingOf('ecm', entries, [assigned])

describe('engagement follows from what was written down', () => {
  test.each<[string, Entry[], object]>([
    ['nothing yet', [], { status: 'Outreach not started', attempts: 0, partnerId: 'plan' }],
    [
      'an attempt',
      [tried('2026-10-03', 'no-answer')],
      { status: 'Outreach in progress', attempts: 1, lastContactOn: null },
    ],
    [
      'who agrees is enrolled from that day',
      [tried('2026-10-03', 'no-answer'), tried('2026-10-05', 'agreed')],
      {
        status: 'Enrolled',
        startedOn: '2026-10-05',
        endedOn: null,
        attempts: 2,
        lastContactOn: '2026-10-05',
      },
    ],
    [
      'written down in another order it is the same',
      [tried('2026-10-05', 'agreed'), tried('2026-10-03', 'no-answer')],
      { status: 'Enrolled', startedOn: '2026-10-05' },
    ],
    [
      'who declines may be won later',
      [tried('2026-10-03', 'declined'), tried('2026-11-01', 'talked')],
      { status: 'Outreach in progress', startedOn: null },
    ],
    [
      'who cannot be reached',
      [tried('2026-10-03', 'no-answer'), says('2026-11-03', 'Unable to reach')],
      { status: 'Unable to reach', statusOn: '2026-11-03' },
    ],
    [
      'an attempt with somebody enrolled changes nothing',
      [says('2026-10-05', 'Enrolled'), tried('2026-10-20', 'declined')],
      { status: 'Enrolled', startedOn: '2026-10-05' },
    ],
    [
      'on hold is still in the service',
      [says('2026-10-05', 'Enrolled'), says('2026-10-20', 'On hold'), says('2026-11-02', 'Enrolled')],
      { status: 'Enrolled', startedOn: '2026-10-05', statusOn: '2026-11-02' },
    ],
    [
      'the end, with its reason',
      [
        says('2026-10-05', 'Enrolled'),
        says('2026-11-20', 'Disenrolled', { reason: '1', recommendedOn: '2026-11-10' }),
      ],
      {
        status: 'Disenrolled',
        startedOn: '2026-10-05',
        endedOn: '2026-11-20',
        end: { reason: '1', says: '', recommendedOn: '2026-11-10' },
      },
    ],
    [
      'who comes back begins anew',
      [
        says('2026-01-05', 'Enrolled'),
        says('2026-03-20', 'Disenrolled', { reason: '4' }),
        tried('2026-10-05', 'agreed'),
      ],
      { status: 'Enrolled', startedOn: '2026-10-05', endedOn: null, end: null },
    ],
  ])('%s', (_, entries, expected) => {
    expect(stand(...entries)).toMatchObject(expected)
  })

  test('of another service it says nothing', () => {
    const other = entry('outreach', '2026-10-05', { outcome: 'agreed' }, { program: 'HTN' })
    expect(stand(other).status).toBe('Outreach not started')
    expect(standingOf('HTN', [other], [assigned])).toMatchObject({ status: 'Enrolled', isAssigned: false })
  })
})

describe('why a member is on the list', () => {
  const enrolled = says('2026-10-05', 'Enrolled')
  const lead = entry('team', '2026-10-05', {
    role: 'lead-care-manager',
    personId: 'p',
    name: 'Testina Sample',
  })
  test.each<[string, Entry[], [string, string][]]>([
    ['not tried yet', [], [['first-attempt', '2026-10-06']]],
    ['tried', [tried('2026-10-03', 'no-answer')], [['next-attempt', '2026-10-10']]],
    ['declined: nothing is to be done', [tried('2026-10-03', 'declined')], []],
    [
      'just enrolled',
      [enrolled],
      [
        ['no-lead', '2026-10-05'],
        ['no-assessment', '2026-11-04'],
        ['no-contact', '2026-11-04'],
        ['no-plan', '2026-12-04'],
      ],
    ],
    [
      'looked after',
      [
        enrolled,
        lead,
        entry('need', '2026-10-10', { area: 'social', level: 'some' }),
        entry('goal', '2026-10-12', { area: 'social', says: 'a room', state: 'open' }),
        entry('encounter', '2026-10-12', { service: 'coordination', mode: 'phone', staff: 'clinical' }),
        entry('task', '2026-10-12', { says: 'call the housing office', state: 'open', dueOn: '2026-10-20' }),
        entry('task', '2026-10-12', { says: 'done', state: 'done', dueOn: '2026-10-01' }),
        entry('plan-review', '2026-10-15', { by: 'R. Sample', nextReviewOn: '2027-01-15' }),
        entry('stay', '2026-10-25', { facilityKind: 'hospital', dischargedOn: '2026-10-30' }),
      ],
      [
        ['task-due', '2026-10-20'],
        ['transition-due', '2026-10-30'],
        ['after-discharge', '2026-11-06'],
        ['no-contact', '2026-11-11'],
        ['review-due', '2027-01-15'],
      ],
    ],
  ])('%s', (_, entries, expected) => {
    const standing = stand(...entries)
    expect(reasonsOf(standing).map(({ why, dueOn }) => [why, dueOn])).toEqual(expected)
    expect(attentionOn(standing)).toBe(expected[0]?.[1] ?? null)
  })

  test('an authorization and the Medi-Cal renewal that come to an end are told 60 days ahead', () => {
    const ending = { ...assigned, authorizedUntil: '2027-01-31', renewalOn: '2027-02-28' } as const
    const standing = standingOf('ecm', [enrolled, lead], [ending])
    expect(reasonsOf(standing)).toEqual(
      expect.arrayContaining([
        { why: 'authorization-ends', dueOn: '2026-12-02', endsOn: '2027-01-31' },
        { why: 'renewal-due', dueOn: '2026-12-30', endsOn: '2027-02-28' },
      ]),
    )
  })
})

test('a consent holds until it ends or is revoked, and not on the day on which it is revoked', () => {
  const given = entry('consent', '2026-10-01', { recipient: 'plan', state: 'given', until: '2026-12-31' })
  const untilOf = (...more: Entry[]) => consentsOf([given, ...more]).map(({ untilOn }) => untilOn)
  expect(untilOf()).toEqual(['2026-12-31'])
  const revoked = entry('consent', '2026-11-10', { state: 'revoked' }, { aboutId: given.id })
  expect(untilOf(revoked)).toEqual(['2026-11-09'])
  const extended = entry('consent', '2026-11-01', { until: '' }, { aboutId: given.id })
  expect(untilOf(extended)).toEqual([null])
})

describe('what ends, by our own rows before the plan’s files', () => {
  const enrolled = says('2026-01-05', 'Enrolled')
  const ends = (authorized: Day | null, coveredUntil: Day | null, renewsOn: Day | null) => ({
    authorizedUntil: new Map<string, Day>(authorized === null ? [] : [['ecm', authorized]]),
    ...{ coveredUntil, renewsOn },
  })
  const told: Assignment = { ...assigned, authorizedUntil: '2027-06-30', renewalOn: '2027-03-01' }
  test.each<readonly [string, ReturnType<typeof ends>, readonly (readonly [string, Day, Day])[]]>([
    [
      'an authorization: sixty days before its last day',
      ends('2026-12-31', null, null),
      [
        ['authorization-ends', '2026-11-01', '2026-12-31'],
        ['renewal-due', '2026-12-31', '2027-03-01'],
      ],
    ],
    [
      'over the end of a February in a leap year',
      ends('2028-03-31', null, '2028-04-29'),
      [
        ['authorization-ends', '2028-01-31', '2028-03-31'],
        ['renewal-due', '2028-02-29', '2028-04-29'],
      ],
    ],
    [
      'coverage that ends comes before what is authorized',
      ends(null, '2026-12-31', null),
      [
        ['coverage-ends', '2026-11-01', '2026-12-31'],
        ['renewal-due', '2026-12-31', '2027-03-01'],
        ['authorization-ends', '2027-05-01', '2027-06-30'],
      ],
    ],
  ])('%s', (_says, given, expected) => {
    const reasons = reasonsOf(standingOf('ecm', [enrolled], [told], given))
    const ending = reasons.flatMap(({ why, dueOn, endsOn }) =>
      endsOn === null ? [] : [[why, dueOn, endsOn]],
    )
    expect(ending).toEqual(expected)
  })

  test('what ends is overdue when its last day is over, and no sooner', () => {
    const reason = { why: 'coverage-ends', dueOn: '2026-11-01', endsOn: '2026-12-31' } as const
    expect([isOverdue(reason, '2026-12-31'), isOverdue(reason, '2027-01-01')]).toEqual([false, true])
    expect(isOverdue({ ...reason, endsOn: null }, '2026-11-02')).toBe(true)
  })
})

describe('what plans’ files say against the record is named to who cares for the member', () => {
  const enrolled = says('2026-10-05', 'Enrolled')
  const gone: Assignment = { ...assigned, hasEnded: true, since: '2026-11-10' }
  const other: Assignment = { ...assigned, partnerId: 'other', assignedOn: '2026-11-15' }
  test.each<readonly [string, readonly Entry[], readonly Assignment[], readonly (readonly [string, Day])[]]>([
    ['one plan names them: nothing', [enrolled], [assigned], []],
    ['gone from the file', [enrolled], [gone], [['named-no-more', '2026-11-10']]],
    ['gone while reached for', [tried('2026-11-01', 'no-answer')], [gone], [['named-no-more', '2026-11-10']]],
    ['gone before anybody began: nothing', [], [gone], []],
    ['gone, and out of the service: nothing', [enrolled, says('2026-11-12', 'Disenrolled')], [gone], []],
    ['never named by a file: nothing', [enrolled], [], []],
    ['gone from one plan’s, named by another’s: nothing', [enrolled], [gone, other], []],
    ['named by two, since the second', [enrolled], [other, assigned], [['two-plans', '2026-11-15']]],
    ['twice by one plan: nothing', [enrolled], [assigned, { ...assigned, since: '2026-11-15' }], []],
  ])('%s', (_says, entries, assignments, expected) => {
    const reasons = reasonsOf(standingOf('ecm', entries, assignments))
    const named = reasons.filter(({ why }) => why === 'named-no-more' || why === 'two-plans')
    expect(named.map(({ why, dueOn }) => [why, dueOn])).toEqual(expected)
  })
})

describe('care that has lost its ground, for a last day changed afterwards', () => {
  const care = [says('2026-10-05', 'Enrolled'), ...days('2026-11-09', '2026-11-12', '2026-11-20')]
  function days(...all: Day[]) {
    return all.map(on => entry('encounter', on, { mode: 'in-person' }))
  }
  test.each<readonly [string, Day | null, Day | null, readonly (readonly [string, Day])[]]>([
    ['nothing ends', null, null, []],
    ['the last day is that of the last care', '2026-11-20', '2026-11-20', []],
    ['the authorization was cut back', '2026-11-11', null, [['care-after-authorization', '2026-11-12']]],
    ['coverage was taken back', null, '2026-11-19', [['care-after-coverage', '2026-11-20']]],
  ])('%s', (_says, authorized, coveredUntil, expected) => {
    const ends = {
      authorizedUntil: new Map<string, Day>(authorized === null ? [] : [['ecm', authorized]]),
      ...{ coveredUntil, renewsOn: null },
    }
    const reasons = reasonsOf(standingOf('ecm', care, [assigned], ends))
    const lost = reasons.filter(({ why }) => why.startsWith('care-after'))
    expect(lost.map(({ why, dueOn }) => [why, dueOn])).toEqual(expected)
  })
})
