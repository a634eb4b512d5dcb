/** Example rows of exchange. */
import type { Example, Owner } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'
const sha256 = 'a'.repeat(64)

const said = (owner: Owner) => ({
  organization_id: owner.organizationId,
  id: owner.id('record'),
  set_id: owner.id('set'),
  version: 1,
  facts: { memberCin: '90000001A', memberLastName: `Sample ${owner.word}` },
  fingerprint: '0'.repeat(32),
  said: 1,
  since: at,
})

/** In an order in which they can be inserted: what is pointed to comes first. */
export const exchangeExamples: readonly Example[] = [
  {
    table: 'exchange_counter',
    row: owner => ({ organization_id: owner.organizationId, name: 'exchanges', last: 1 }),
  },
  {
    table: 'record_set',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('set'),
      side: 'theirs',
      file: 'ecm/member-information',
      partner_organization_id: owner.partnerId,
    }),
  },
  {
    table: 'transmission',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('transmission'),
      number: 1,
      direction: 'in',
      side: 'theirs',
      partner_organization_id: owner.partnerId,
      as_of: '2026-11-22',
      asked: {},
      answers_given: {},
      file_name: `members ${owner.word}.csv`,
      media_type: 'text/csv',
      sha256,
      byte_count: 100,
      step: 'received',
      step_number: 1,
      made_by_kind: 'person',
      made_by_id: owner.personId,
      created_at: at,
    }),
  },
  {
    table: 'transmission_step',
    row: owner => ({
      organization_id: owner.organizationId,
      transmission_id: owner.id('transmission'),
      number: 1,
      step: 'received',
      at,
      by_kind: 'person',
      by_id: owner.personId,
    }),
  },
  {
    table: 'transmission_answer',
    row: owner => ({
      organization_id: owner.organizationId,
      transmission_id: owner.id('transmission'),
      kind: 'receipt',
      file_name: 'members.receipt.json',
      media_type: 'application/json',
      sha256,
      byte_count: 100,
      created_at: at,
    }),
  },
  {
    table: 'finding',
    row: owner => ({
      organization_id: owner.organizationId,
      transmission_id: owner.id('transmission'),
      number: 1,
      code: 'cell/missing',
      consequence: 'rejects-row',
      place: { row: 2, column: 'A' },
    }),
  },
  {
    table: 'staged_row',
    row: owner => ({
      organization_id: owner.organizationId,
      transmission_id: owner.id('transmission'),
      number: 1,
      sheet_index: 0,
      sheet: '',
      row: 2,
      status: 'taken',
      record_key: '90000001A',
      record_id: owner.id('record'),
      fingerprint: '0'.repeat(32),
      ends: false,
      facts: '{"memberCin":"90000001A"}',
    }),
  },
  {
    table: 'record',
    row: owner => ({
      ...said(owner),
      record_key: '90000001A',
      transmission_id: owner.id('transmission'),
      sheet: '',
      row: 2,
    }),
  },
  {
    table: 'record_version',
    row: owner => ({ ...said(owner), entered_by_kind: 'person', entered_by_id: owner.personId, until: at }),
  },
  {
    table: 'sent_row',
    row: owner => ({
      organization_id: owner.organizationId,
      transmission_id: owner.id('transmission'),
      number: 1,
      record_id: owner.id('record'),
      version: 1,
    }),
  },
  {
    table: 'remembered_mapping',
    row: owner => ({
      organization_id: owner.organizationId,
      partner_organization_id: owner.partnerId,
      headings: 'ecm/member-information 0011223344556677',
      answers: { id: 'memberCin' },
    }),
  },
]
