/** What is wrong with terms: each note once, by the change that brings it about. */
import { expect, test } from 'vitest'
import { notesOnTerms, type TermsNoteCode, termsNotes } from '#domain/network/judge-terms.ts'
import { asksForAccreditation, ruleAgainst } from '#domain/network/reasons.ts'
import type { ContractTerms } from '#domain/network/terms.ts'
import { agreed, sampleTerms } from './sample-terms.ts'

const since = '2026-01-01'

test('sample terms have nothing wrong with them', () => {
  expect(notesOnTerms(sampleTerms, since, null)).toEqual([])
})

const [firstPayment] = sampleTerms.payment
const sharing = sampleTerms.dataSharing
if (!firstPayment || !sharing) throw new Error('The sample terms have neither payment nor data sharing.')

const changes: { readonly [code in TermsNoteCode]: Partial<ContractTerms> | { until: '2025-12-31' } } = {
  'terms/no-service': { ecm: null, communitySupports: [], files: [], payment: [] },
  'terms/ends-before-it-begins': { until: '2025-12-31' },
  'terms/population-unknown': {
    ecm: { populations: [{ population: '1', mostMembers: null }], mostMembers: null },
  },
  'terms/population-twice': {
    ecm: {
      populations: [
        { population: '2', mostMembers: null },
        { population: '2', mostMembers: null },
      ],
      mostMembers: null,
    },
  },
  'terms/support-unknown': {
    communitySupports: [...sampleTerms.communitySupports, { support: 'XX', mostMembers: null }],
  },
  'terms/support-twice': {
    communitySupports: [...sampleTerms.communitySupports, ...sampleTerms.communitySupports],
  },
  'terms/county-unknown': { counties: ['59'] },
  'terms/capacity-exceeds-whole': {
    ecm: { populations: [{ population: '1a', mostMembers: 61 }], mostMembers: 60 },
  },
  'terms/file-unknown': { files: [agreed('ecm/nothing', 'payer')] },
  'terms/file-wrong-way': { files: [agreed('ecm/member-information', 'provider')] },
  'terms/file-twice': { files: [...sampleTerms.files, agreed('billing/invoice', 'provider')] },
  'terms/file-without-service': {
    communitySupports: [],
    payment: [firstPayment],
    files: [agreed('community-supports/authorization-status', 'payer')],
  },
  'terms/profile-unknown': {
    files: [{ ...agreed('billing/invoice', 'provider'), layout: { as: 'profile', profile: 'example-none' } }],
  },
  'terms/day-of-month-unknown': {
    files: [agreed('billing/invoice', 'provider', { onDaysOfMonth: [32], closed: 'stays' })],
  },
  'terms/less-often-than-the-state': {
    files: [agreed('ecm/return-transmission', 'provider', { every: 'quarter', days: 10, closed: 'stays' })],
  },
  'terms/email-least-preferred': {
    files: [{ ...agreed('billing/invoice', 'provider'), transport: 'secure-email' }],
  },
  'terms/code-beyond-the-state': { payment: [{ ...firstPayment, procedure: 'G9008', modifiers: ['U9'] }] },
  'terms/payment-without-service': { payment: [{ ...firstPayment, service: 'RC' }] },
  'terms/no-amount': { payment: [{ ...firstPayment, amountCents: null }] },
  'terms/no-data-sharing': { dataSharing: null },
  'terms/data-sharing-not-in-force': { dataSharing: { ...sharing, until: '2026-06-30' } },
  'terms/data-sharing-dates': { dataSharing: { ...sharing, since: '2025-12-31', until: '2025-12-30' } },
  'terms/breach-told-too-late': {
    dataSharing: { ...sharing, breachNotice: { count: 61, unit: 'calendar-days' } },
  },
  'terms/attestation-missing': { billing: { by: 'invoices', attestedOn: null } },
  'terms/delegate-dates': {
    delegates: [
      { name: 'Sample Group', of: 'provider', tasks: ['claims'], since: '2026-02-01', until: '2026-01-31' },
    ],
  },
}

test.each(Object.entries(changes))('%s', (code, change) => {
  const until = 'until' in change ? change.until : null
  const notes = notesOnTerms({ ...sampleTerms, ...('until' in change ? {} : change) }, since, until)
  expect(notes.map(note => note.code)).toContain(code)
  for (const note of notes) {
    expect(note.refuses).toBe(termsNotes[note.code][0])
    expect(note.says).not.toContain('{')
    expect(note.where).not.toBe('')
  }
})

test('codes of the State stand with their modifiers in any order; a shipped layout is known', () => {
  const terms: ContractTerms = {
    ...sampleTerms,
    payment: [{ ...firstPayment, procedure: 'G9008', modifiers: ['GQ', 'U1'] }],
    files: [
      { ...agreed('billing/invoice', 'provider'), layout: { as: 'profile', profile: 'example-bluebird' } },
    ],
  }
  expect(notesOnTerms(terms, since, null)).toEqual([])
})

test('a payer has no reason in data ability or accreditation; a provider may give any', () => {
  expect(ruleAgainst('data-ability', 'payer')?.cite).toMatch(/^billing-2022-01/)
  expect(ruleAgainst('accreditation', 'payer')?.cite).toMatch(/^provider-toolkit/)
  expect(ruleAgainst('data-ability', 'provider')).toBeNull()
  expect(ruleAgainst('quality', 'payer')).toBeNull()
})

test.each([
  ['NCQA accreditation', true],
  ['Certified by the National Committee for Quality Assurance', true],
  ['Insurance certificate', false],
])('“%s” asks for accreditation: %s', (text, asks) => {
  expect(asksForAccreditation(text)).toBe(asks)
})
