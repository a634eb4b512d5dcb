/** Example rows of coverage. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const coverageExamples: readonly Example[] = [
  {
    table: 'coverage_statement',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('coverage-statement'),
      member_id: owner.id('member'),
      plan_id: owner.partnerId,
      source: 'person',
      says: 'covered',
      from_on: '2026-01-01',
      said_at: at,
      said_by: `person:${owner.word}`,
    }),
  },
  {
    table: 'coverage_standing',
    row: owner => ({
      organization_id: owner.organizationId,
      member_id: owner.id('member'),
      plan_id: owner.partnerId,
      covered_from: '2026-01-01',
      renews_on: '2027-01-31',
      changed_at: at,
    }),
  },
  {
    table: 'renewal_note',
    row: owner => ({
      organization_id: owner.organizationId,
      member_id: owner.id('member'),
      number: 1,
      did: 'reached',
      note: `Told on the telephone ${owner.word}`,
      said_by: `person:${owner.word}`,
      at,
    }),
  },
]
