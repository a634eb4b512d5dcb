/** Example rows of help. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

export const helpExamples: readonly Example[] = [
  {
    table: 'support_contact',
    row: owner => ({
      organization_id: owner.organizationId,
      name: `Sample Desk ${owner.word}`,
      phone: '5550100100',
      changed_at: at,
    }),
  },
  {
    table: 'first_month',
    row: owner => ({ organization_id: owner.organizationId, state: 'put-away', since_at: at }),
  },
]
