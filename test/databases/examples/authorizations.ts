/** Example rows of authorizations. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const authorizationExamples: readonly Example[] = [
  {
    table: 'service_authorization',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('authorization'),
      side: 'plan',
      member_id: owner.id('member'),
      service: 'ecm',
      partner_id: owner.partnerId,
      urgency: 'routine',
      way: 'standard',
      which: 'first',
      state: 'asked',
      received_at: at,
      decide_by: '2026-12-01T07:59:59.999Z',
      asked_from: '2026-12-01',
      appeal: 'none',
      events: 1,
      changed_at: at,
    }),
  },
  {
    table: 'authorization_event',
    row: owner => ({
      organization_id: owner.organizationId,
      authorization_id: owner.id('authorization'),
      number: 1,
      at,
      kind: 'ask',
      state: 'asked',
      note: `Asked on the telephone ${owner.word}`,
      said_by: `person:${owner.word}`,
    }),
  },
  {
    table: 'authorization_notice',
    row: owner => ({
      organization_id: owner.organizationId,
      authorization_id: owner.id('authorization'),
      event: 1,
      about: 'denied',
      state: 'sent',
      owed_at: at,
      send_by: at,
      language: 'en',
      way: 'mail',
      written: JSON.stringify({ title: `Sample ${owner.word}`, parts: [] }),
      sent_at: at,
      sent_by: 'person',
    }),
  },
  {
    table: 'authorization_packet',
    row: owner => ({
      organization_id: owner.organizationId,
      authorization_id: owner.id('authorization'),
      made_at: at,
      content: JSON.stringify({ reached: `Sample ${owner.word}` }),
      made_by: 'person',
    }),
  },
]
