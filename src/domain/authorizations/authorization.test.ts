/** Every move of an authorization: what it becomes, and what a plan may not do. */
import { describe, expect, test } from 'vitest'
import {
  type Authorization,
  type AuthorizationDone,
  beforeLatestDecision,
  decideAuthorization,
  deedsOn,
  presumedSpan,
  unitsLeft,
} from './authorization.ts'

const at = '2026-03-02T18:00:00.000Z'

const asked: Authorization = {
  ...{ id: '1', side: 'plan', memberId: 'm', service: 'ecm', partnerId: 'p', number: null },
  ...{ urgency: 'routine', way: 'standard', which: 'first', state: 'asked' },
  ...{ receivedAt: at, decideBy: '2026-03-10T07:59:59.999Z', decidedAt: null },
  ...{ askedFrom: '2026-03-15', askedUnits: null, from: null, until: null, units: null, unit: null },
  ...{ reason: null, noticeDueAt: null, noticeToldAt: null, appeal: 'none', appealBy: null },
}
const support: Authorization = { ...asked, service: 'MTM', askedUnits: 168, unit: 'meal' }
const denied: Authorization = { ...asked, state: 'denied', reason: 'not-eligible' }
const approved: Authorization = {
  ...support,
  state: 'approved',
  from: '2026-03-15',
  until: '2026-06-06',
  units: 168,
}

describe('what becomes of it', () => {
  const cases: readonly [
    name: string,
    before: Authorization,
    done: Omit<AuthorizationDone, 'at'>,
    after: Partial<Authorization> | string,
  ][] = [
    [
      'ECM is approved for twelve months (action plan 2024)',
      asked,
      { deed: 'approve' },
      { state: 'approved', from: '2026-03-15', until: '2027-03-14', decideBy: null, noticeDueAt: null },
    ],
    [
      'and again for six',
      { ...asked, which: 'next' },
      { deed: 'approve' },
      { state: 'approved', from: '2026-03-15', until: '2026-09-14' },
    ],
    [
      'twelve months from 29 February',
      { ...asked, askedFrom: '2028-02-29' },
      { deed: 'approve' },
      { until: '2029-02-28' },
    ],
    [
      'a plan gives no less of ECM than the State',
      asked,
      { deed: 'approve-in-part', until: '2026-09-14', reason: 'not-eligible' },
      'authorizations/shorter-than-the-state-says',
    ],
    [
      'more than the State is no trouble',
      asked,
      { deed: 'approve', until: '2027-12-31' },
      { state: 'approved', until: '2027-12-31' },
    ],
    [
      'a support is approved for its own term',
      support,
      { deed: 'approve' },
      { state: 'approved', until: '2026-06-06', units: 168 },
    ],
    [
      'fewer units are less: they need a reason and a notice',
      support,
      { deed: 'approve-in-part', units: 84, reason: 'limit-reached' },
      { state: 'partial', units: 84, reason: 'limit-reached', noticeDueAt: '2026-03-05T07:59:59.999Z' },
    ],
    [
      'and cannot be called approval',
      support,
      { deed: 'approve', units: 84 },
      'authorizations/reason-missing',
    ],
    [
      'what is not less is no part',
      support,
      { deed: 'approve-in-part', reason: 'limit-reached' },
      'authorizations/not-less',
    ],
    [
      'no comes with a reason of the State’s, and a notice within two working days',
      asked,
      { deed: 'deny', reason: 'not-eligible' },
      { state: 'denied', noticeDueAt: '2026-03-05T07:59:59.999Z', decideBy: null },
    ],
    ['without one it is none', asked, { deed: 'deny' }, 'authorizations/reason-missing'],
    [
      'what a plan adds is no reason',
      asked,
      { deed: 'deny', reason: 'too-few-contacts' },
      'authorizations/no-such-reason',
    ],
    [
      'a reason of supports is none of ECM',
      asked,
      { deed: 'deny', reason: 'limit-reached' },
      'authorizations/no-such-reason',
    ],
    [
      'a sobering center has no term of its own: somebody names the end',
      { ...asked, service: 'SC' },
      { deed: 'approve' },
      'authorizations/end-missing',
    ],
    [
      'an end before its beginning',
      support,
      { deed: 'approve', until: '2026-03-14' },
      'authorizations/ends-before-it-begins',
    ],
    ['what was asked can be withdrawn', asked, { deed: 'withdraw' }, { state: 'withdrawn', decideBy: null }],
    ['what was decided cannot', approved, { deed: 'withdraw' }, 'authorizations/not-now'],
    [
      'it is extended',
      approved,
      { deed: 'extend', until: '2026-06-30' },
      { until: '2026-06-30', units: 168 },
    ],
    ['never backwards', approved, { deed: 'extend', until: '2026-06-06' }, 'authorizations/not-longer'],
    [
      'it ends early, with why',
      approved,
      { deed: 'end', until: '2026-05-01', reason: 'moved away' },
      { state: 'ended', until: '2026-05-01' },
    ],
    ['the notice starts the time to appeal', denied, { deed: 'tell-notice' }, { appealBy: '2026-05-01' }],
    ['an appeal is made', denied, { deed: 'appeal' }, { appeal: 'filed' }],
    [
      'in time',
      { ...denied, appealBy: '2026-03-01' },
      { deed: 'appeal' },
      'authorizations/too-late-to-appeal',
    ],
    [
      'and overturned: it is approved from the day it was asked for',
      { ...denied, appeal: 'filed' },
      { deed: 'overturn' },
      { state: 'approved', appeal: 'overturned', from: '2026-03-15', until: '2027-03-14', reason: null },
    ],
    ['or upheld', { ...denied, appeal: 'filed' }, { deed: 'uphold' }, { state: 'denied', appeal: 'upheld' }],
    ['but only once it was made', denied, { deed: 'overturn' }, 'authorizations/not-now'],
  ]
  test.each(cases)('%s', (_, before, done, after) => {
    const outcome = decideAuthorization(before, { ...done, at })
    if (typeof after === 'string') expect(outcome).toBe(after)
    else expect(outcome).toMatchObject(after)
  })
})

test('a provider asks, withdraws and appeals; only the plan decides', () => {
  expect(deedsOn({ ...asked, side: 'provider' }, '2026-03-02')).toEqual(['withdraw'])
  expect(deedsOn(asked, '2026-03-02')).toEqual(['approve', 'approve-in-part', 'deny', 'withdraw'])
  expect(deedsOn({ ...denied, side: 'provider' }, '2026-03-02')).toEqual(['appeal'])
})

test.each([
  ['while nobody has decided: thirty days', null, '2026-04-13'],
  ['an early no ends nothing before the thirty days', '2026-03-20T18:00:00.000Z', '2026-04-13'],
  ['a late decision: till it is made', '2026-04-20T18:00:00.000Z', '2026-04-20'],
] as const)('presumed care is borne %s', (_, decidedAt, until) => {
  expect(presumedSpan({ ...asked, way: 'presumptive', decidedAt })).toEqual({ from: '2026-03-15', until })
  expect(presumedSpan({ ...asked, decidedAt })).toBeNull()
})

test('units left: none named is not none left, and more than all can be used', () => {
  expect([unitsLeft(null, 3), unitsLeft(10, 3), unitsLeft(10, 12)]).toEqual([null, 7, -2])
})

describe('a decision is taken back, lessened, ended', () => {
  const partial: Authorization = { ...approved, state: 'partial', units: 84, reason: 'limit-reached' }
  const running: Authorization = { ...approved, decidedAt: at, noticeDueAt: null }
  const ended: Authorization = { ...running, state: 'ended', until: '2026-04-30', noticeDueAt: at }
  const cases: readonly [
    string,
    Authorization,
    Omit<AuthorizationDone, 'at'>,
    Partial<Authorization> | string,
  ][] = [
    [
      'what was asked is to be decided again, by its old clock',
      running,
      { deed: 'take-back', reason: 'wrong member', before: null },
      {
        state: 'asked',
        from: null,
        until: null,
        units: null,
        decidedAt: null,
        decideBy: '2026-03-10T06:59:59.999Z',
      },
    ],
    ['not without a reason', running, { deed: 'take-back' }, 'authorizations/reason-missing'],
    ['not what is only asked', asked, { deed: 'take-back', reason: 'x' }, 'authorizations/not-now'],
    [
      'not what the member was told of',
      { ...denied, noticeDueAt: at, noticeToldAt: at },
      { deed: 'take-back', reason: 'x' },
      'authorizations/not-now',
    ],
    [
      'an end is taken back to what ran before',
      ended,
      {
        ...{ deed: 'take-back', reason: 'wrong member' },
        before: { state: 'approved', from: '2026-03-15', until: '2026-06-06', units: 168, reason: null },
      },
      { state: 'approved', until: '2026-06-06', reason: null, noticeDueAt: null },
    ],
    [
      'less from now on: a reason and a notice ten days ahead',
      running,
      { deed: 'lessen', until: '2026-04-30', reason: 'not-eligible' },
      { state: 'partial', until: '2026-04-30', noticeDueAt: '2026-04-21T06:59:59.999Z' },
    ],
    [
      'fewer units are less too',
      running,
      { deed: 'lessen', units: 100, reason: 'limit-reached' },
      { units: 100, noticeDueAt: '2026-03-05T07:59:59.999Z' },
    ],
    [
      'the same is not less',
      partial,
      { deed: 'lessen', units: 84, reason: 'limit-reached' },
      'authorizations/not-less',
    ],
    [
      'ECM never below the State’s term',
      { ...asked, state: 'approved', from: '2026-03-15', until: '2027-03-14' },
      { deed: 'lessen', until: '2026-12-31', reason: 'not-eligible' },
      'authorizations/shorter-than-the-state-says',
    ],
    [
      'an end is told ten days ahead, and opens the way to appeal anew',
      { ...partial, noticeDueAt: at, noticeToldAt: at, appeal: 'upheld' },
      { deed: 'end', until: '2026-03-31', reason: 'moved' },
      { state: 'ended', noticeDueAt: '2026-03-22T06:59:59.999Z', noticeToldAt: null, appeal: 'none' },
    ],
    [
      'an end that is overturned runs on',
      { ...ended, appeal: 'filed' },
      {
        deed: 'overturn',
        before: { state: 'approved', from: '2026-03-15', until: '2026-06-06', units: 168, reason: null },
      },
      { state: 'approved', until: '2026-06-06', appeal: 'overturned' },
    ],
    [
      'an end that nobody owes word of is not appealed',
      { ...ended, noticeDueAt: null },
      { deed: 'appeal' },
      'authorizations/not-now',
    ],
  ]
  test.each(cases)('%s', (_says, before, done, after) => {
    const outcome = decideAuthorization(before, { at, ...done })
    if (typeof after === 'string') expect(outcome).toBe(after)
    else expect(outcome).toMatchObject(after)
  })

  const event = (kind: string, state: Authorization['state'], until: Authorization['until'] = null) => ({
    ...{ kind, state, until, from: null, units: null, reason: null },
  })
  test.each([
    [
      'the first decision: it was asked',
      [event('ask', 'asked'), event('approve', 'approved', '2026-06-06')],
      null,
    ],
    [
      'an extension: what was given before it',
      [event('approve', 'approved', '2026-06-06'), event('extend', 'approved', '2026-07-06')],
      '2026-06-06',
    ],
    [
      'what was taken back counts no more',
      [
        event('approve', 'approved', '2026-06-06'),
        event('extend', 'approved', '2026-07-06'),
        event('take-back', 'approved', '2026-06-06'),
        event('end', 'ended', '2026-04-30'),
      ],
      '2026-06-06',
    ],
  ])('before the latest decision: %s', (_says, events, until) => {
    expect(beforeLatestDecision(events)?.until ?? null).toBe(until)
  })
})
