/** Example rows of assignments. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const assignmentExamples: readonly Example[] = [
  {
    table: 'care_assignment',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('assignment'),
      other_organization_id: owner.partnerId,
      provider_id: owner.partnerId,
      member_id: owner.id('member'),
      service: 'ecm',
      because: 'capacity',
      populations: ['1a'],
      from_on: '2026-12-01',
      facts: { memberCin: '90000001A', memberLastName: `Sample ${owner.word}` },
      said_at: at,
      said_by: 'person',
    }),
  },
  {
    table: 'care_assignment_word',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('assignment-word'),
      assignment_id: owner.id('assignment'),
      other_organization_id: owner.partnerId,
      says: 'assigned',
      on_day: '2026-12-01',
      said_at: at,
      said_by: 'person',
    }),
  },
]
