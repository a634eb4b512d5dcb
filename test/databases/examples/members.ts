/** Example rows of members. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const memberExamples: readonly Example[] = [
  {
    table: 'member',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('member'),
      version: 1,
      cin: '90000001A',
      last_name: `Sample ${owner.word}`,
      first_name: 'Testina',
      born_on: '1990-01-01',
      name_key: '1990-01-01 sample',
      facts: { memberCin: '90000001A', memberLastName: `Sample ${owner.word}` },
      disagreements: [],
      partner_ids: [owner.partnerId],
      created_at: at,
      changed_at: at,
    }),
  },
  {
    table: 'member_source',
    row: owner => ({
      organization_id: owner.organizationId,
      record_id: owner.id('record'),
      member_id: owner.id('member'),
      how: 'new',
      record_version: 1,
      has_ended: false,
      linked_at: at,
    }),
  },
  {
    table: 'member_entry',
    row: owner => ({
      organization_id: owner.organizationId,
      member_id: owner.id('member'),
      number: 1,
      facts: { memberPhoneNumber: '5555550100' },
      why: `Said on the telephone ${owner.word}`,
      entered_by_kind: 'person',
      entered_by_id: owner.id('person'),
      entered_at: at,
    }),
  },
  {
    table: 'member_word',
    row: owner => ({
      organization_id: owner.organizationId,
      word: 'sample',
      member_id: owner.id('member'),
    }),
  },
  {
    table: 'member_question',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('question'),
      member_id: owner.id('member'),
      other_member_id: owner.id('other member'),
      because: 'no-cin-same-description',
      opened_at: at,
    }),
  },
  {
    table: 'member_fact',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('member-fact'),
      member_id: owner.id('member'),
      kind: 'fact',
      code: 'livesInShelter',
      says: 'yes',
      on_day: '2026-11-01',
      source: 'member',
      note: `Sample ${owner.word}`,
      said_at: at,
      said_by: 'person',
    }),
  },
  {
    table: 'member_wish',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('member-wish'),
      member_id: owner.id('member'),
      kind: 'county',
      value: '34',
      on_day: '2026-11-01',
      said_at: at,
      said_by: 'person',
    }),
  },
]
