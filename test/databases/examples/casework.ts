/** Example rows of the work with members. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const caseworkExamples: readonly Example[] = [
  {
    table: 'case_entry',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('case entry'),
      member_id: owner.id('member'),
      kind: 'outreach',
      program: 'ecm',
      partner_organization_id: owner.partnerId,
      happened_on: '2026-11-20',
      said: { method: 'Phone', outcome: 'no-answer', note: `Rang twice ${owner.word}` },
      is_part2: false,
      entered_by_kind: 'person',
      entered_by_id: owner.id('person'),
      entered_at: at,
    }),
  },
  {
    table: 'case_taken_back',
    row: owner => ({
      organization_id: owner.organizationId,
      entry_id: owner.id('case entry'),
      why: `Somebody else ${owner.word}`,
      by_kind: 'person',
      by_id: owner.id('person'),
      at,
    }),
  },
  {
    table: 'case_consent',
    row: owner => ({
      organization_id: owner.organizationId,
      entry_id: owner.id('case entry'),
      member_id: owner.id('member'),
      recipient_organization_id: owner.partnerId,
      given_on: '2026-11-20',
    }),
  },
  {
    table: 'case_standing',
    row: owner => ({
      organization_id: owner.organizationId,
      member_id: owner.id('member'),
      program: 'ecm',
      partner_organization_id: owner.partnerId,
      status: 'Enrolled',
      lead_person_id: owner.id('person'),
      is_assigned: true,
      attention_on: '2026-11-30',
      standing: { status: 'Enrolled' },
      changed_at: at,
    }),
  },
  {
    table: 'case_record',
    row: owner => ({
      organization_id: owner.organizationId,
      entry_id: owner.id('case entry'),
      partner_organization_id: owner.partnerId,
      record_id: owner.id('record'),
    }),
  },
]
