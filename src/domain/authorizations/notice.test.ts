/** Notices: which deed owes one, by when, and that each says what was decided, why, and how to appeal. */
import { describe, expect, test } from 'vitest'
import type { NoticeAbout } from '#guidance/authorizations/notices.ts'
import { planDeeds } from './authorization.ts'
import { advanceNoticeDue, noticeDue, noticeOf, writeNotice } from './notice.ts'

const facts = {
  ...{ askedOn: 'ASKED', service: 'SERVICE', given: 'GIVEN', until: 'UNTIL', reason: 'REASON', plan: 'PLAN' },
}

test('what gives no, less or no more owes a notice, and nothing else does', () => {
  expect(planDeeds.filter(deed => noticeOf(deed) !== null)).toEqual([
    'approve-in-part',
    'deny',
    'lessen',
    'end',
  ])
})

describe('by when it goes out (42 CFR 438.404, assumed)', () => {
  test.each([
    ['two working days', noticeDue('2026-03-02'), '2026-03-05T07:59:59.999Z'],
    ['over a weekend', noticeDue('2026-03-06'), '2026-03-11T06:59:59.999Z'],
    ['over Thanksgiving and the day after it', noticeDue('2026-11-25'), '2026-12-02T07:59:59.999Z'],
    ['an end, ten days ahead', advanceNoticeDue('2026-03-02', '2026-03-31'), '2026-03-22T06:59:59.999Z'],
    ['of a leap year', advanceNoticeDue('2028-02-01', '2028-03-05'), '2028-02-25T07:59:59.999Z'],
    [
      'an end that is near: as soon as a no',
      advanceNoticeDue('2026-03-02', '2026-03-05'),
      '2026-03-05T07:59:59.999Z',
    ],
  ])('%s', (_says, due, expected) => expect(due).toBe(expected))
})

describe.each(['en', 'es'] as const)('in %s', language => {
  test.each<readonly [NoticeAbout, readonly string[]]>([
    ['denied', ['ASKED', 'SERVICE', 'REASON', 'PLAN', 'day 2026-05-01', '120', '72', '30']],
    ['partial', ['ASKED', 'SERVICE', 'GIVEN', 'REASON', 'PLAN', 'day 2026-05-01']],
    ['lessened', ['SERVICE', 'GIVEN', 'REASON', 'PLAN', 'day 2026-05-01', 'day 2026-03-12']],
    ['ended', ['SERVICE', 'UNTIL', 'REASON', 'PLAN', 'day 2026-05-01', 'day 2026-03-12']],
  ])('a notice of what is %s says it all', (about, told) => {
    const { title, parts } = writeNotice(about, language, facts, '2026-03-02', day => `day ${day}`)
    const text = [title, ...parts.map(part => part.text)].join('\n')
    expect(told.filter(each => !text.includes(each))).toEqual([])
    expect(text).not.toMatch(/[{}]/)
  })
})

test('a no says nothing of keeping what was never had; a reason that ends itself gets no second stop', () => {
  const { parts } = writeNotice(
    'denied',
    'en',
    { ...facts, reason: 'It was over.' },
    '2026-03-02',
    day => day,
  )
  expect(parts.map(({ text }) => text).filter(text => /keep the service|over\.\./.test(text))).toEqual([])
})
