/** What notices say, and to whom: no place is left open, and no role hears more than its work needs. */
import { expect, test } from 'vitest'
import { allNoticeKinds, factsOfKind } from './kinds.ts'
import { kindsFor, noticeText } from './words.ts'

const values = {
  partner: 'Example Harbor Health Plan',
  file: 'Return Transmission File',
  day: '2026-12-05',
  count: 3,
  objectId: '0197f000-0000-7000-8000-000000000001',
} as const

test('every kind says all it has to in both languages, with nothing left open', () => {
  for (const kind of allNoticeKinds) {
    for (const language of ['en', 'es'] as const) {
      for (const given of [values, { partner: null, file: null, day: null, count: null, objectId: null }]) {
        const { subject, says, link } = noticeText(kind, given, language)
        expect(`${subject} ${says} ${link}`, kind).not.toMatch(/[{}]|null|undefined/)
        expect(subject.length, kind).toBeLessThan(100)
        expect(link, kind).toMatch(/^\//)
      }
    }
    const { subject, says } = factsOfKind(kind)
    expect(says.en, kind).not.toBe(says.es)
    // Only these places can be filled: a notice has no room for anything about a member.
    const places = [subject.en, subject.es, says.en, says.es].join(' ').match(/\{\w+\}/g) ?? []
    expect(places.filter(place => !['{partner}', '{file}', '{day}', '{count}'].includes(place))).toEqual([])
  }
})

test('a day is written as the language writes it', () => {
  expect(noticeText('due-near', values, 'en').subject).toBe('Due on 12/05/2026: Return Transmission File')
  expect(noticeText('due-near', values, 'es').subject).toBe('Vence el 05/12/2026: Return Transmission File')
})

test('a role hears what its rights are for, and everybody what is about themselves', () => {
  expect(kindsFor(['outreach-worker'])).toEqual(['new-device'])
  expect(kindsFor(['biller'])).toContain('nudge')
  expect(kindsFor(['biller'])).not.toContain('contract-proposed')
  expect(kindsFor(['biller'])).not.toContain('file-waits-for-decision')
  expect(kindsFor(['administrator'])).toEqual(
    expect.arrayContaining(['contract-proposed', 'fetched-refused']),
  )
  expect(kindsFor(['administrator'])).not.toContain('referral-given')
})
