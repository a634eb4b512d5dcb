/** Example rows of notices. */
import type { Example } from './example.ts'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const noticesExamples: readonly Example[] = [
  {
    table: 'notice',
    personal: true,
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('notice'),
      kind: 'new-device',
      about: `session ${owner.word}`,
      person_id: owner.personId,
      partner_organization_id: null,
      file: null,
      on_day: null,
      count: null,
      object_id: null,
      created_at: '2026-11-22T20:00:00.000Z',
    }),
  },
  {
    table: 'notice_reading',
    personal: true,
    row: owner => ({
      organization_id: owner.organizationId,
      person_id: owner.personId,
      notice_id: owner.id('notice'),
      read_at: '2026-11-22T20:00:00.000Z',
    }),
  },
  {
    table: 'notice_choice',
    personal: true,
    row: owner => ({
      organization_id: owner.organizationId,
      person_id: owner.personId,
      kind: 'nudge',
      by_mail: 'never',
      chosen_at: '2026-11-22T20:00:00.000Z',
    }),
  },
]
