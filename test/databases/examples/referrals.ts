/** Example rows of referrals. */
import type { Example } from './example.ts'

const at = '2026-01-15T18:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const referralExamples: readonly Example[] = [
  {
    table: 'public_page',
    row: owner => ({
      organization_id: owner.organizationId,
      slug: `sample-plan-${owner.word}`,
      phone: '5550100001',
      shows_directory: true,
      shows_accepting: true,
      takes_referrals: true,
      changed_at: at,
    }),
    open: 'what a plan shows the public of itself',
  },
  {
    table: 'referral',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('referral'),
      number: `CW-SAMP-LE0${owner.word}`,
      bundle_id: owner.id('referral-bundle'),
      side: 'plan',
      service: 'ecm',
      way: 'public-form',
      source: 'self',
      received_at: at,
      urgency: 'routine',
      step: 'to-triage',
      status: 'Pending',
      status_on: '2026-01-15',
      first_name: 'Testina',
      last_name: 'Sample',
      match_keys: [`phone 5550100001 ${owner.word}`],
      facts: {},
      events: 1,
      changed_at: at,
    }),
  },
  {
    table: 'referral_event',
    row: owner => ({
      organization_id: owner.organizationId,
      referral_id: owner.id('referral'),
      number: 1,
      at,
      kind: 'came',
      step: 'to-triage',
      status: 'Pending',
      said_by: 'anyone',
    }),
  },
  {
    table: 'referral_notice',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('referral-notice'),
      referral_id: owner.id('referral'),
      about: 'received',
      recipient: 'member',
      event: 1,
      language: 'en',
      owed_at: at,
      state: 'owed',
    }),
  },
]
