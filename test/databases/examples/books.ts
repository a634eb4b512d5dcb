/** Example rows of the provider's books. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const booksExamples: readonly Example[] = [
  {
    table: 'remittance',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('remittance'),
      partner_organization_id: owner.partnerId,
      payer: '1990000001',
      trace: `T-${owner.word}`,
      paid_on: '2026-11-20',
      cents: 8000,
      method: 'ACH',
      content_sha256: 'a'.repeat(64),
      money_sha256: 'b'.repeat(64),
      transmission_id: owner.id('transmission'),
      source: `transmission:${owner.id('transmission')}`,
      ordinal: 1,
      outcome: 'posted',
      taken_at: at,
    }),
  },
  {
    table: 'book_entry',
    row: owner => ({
      organization_id: owner.organizationId,
      remittance_id: owner.id('remittance'),
      number: 1,
      partner_organization_id: owner.partnerId,
      kind: 'paid',
      invoice: '9000000001',
      record_id: owner.id('record'),
      cents: 8000,
      adjustment_group: '',
      reason: '',
      remarks: ['N130'],
      claim: 1,
      line: 1,
      reverses: false,
      reference: `P-${owner.word}`,
      entered_at: at,
      by_id: 'books-post',
    }),
  },
  {
    table: 'payment_dispute',
    row: owner => ({
      organization_id: owner.organizationId,
      dispute_id: owner.id('dispute'),
      number: 1,
      partner_organization_id: owner.partnerId,
      invoice: '9000000001',
      kind: 'begun',
      happened_on: '2026-11-20',
      decide_by: '2027-01-27',
      words: `The contract says otherwise ${owner.word}`,
      entered_at: at,
      by_id: owner.personId,
    }),
  },
  {
    table: 'billed_care',
    row: owner => ({
      organization_id: owner.organizationId,
      entry_id: owner.id('entry'),
      record_id: owner.id('record'),
      billed_at: at,
    }),
  },
]
