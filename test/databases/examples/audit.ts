/** One valid row for every table of the audit. */
import type { Example } from './example.ts'

/** 32 bytes, as PostgreSQL writes them. */
const mac = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0').repeat(32)}`

/** In an order in which they can be inserted: what is pointed to comes first. */
export const auditExamples: readonly Example[] = [
  {
    table: 'audit_entry',
    row: owner => ({
      organization_id: owner.organizationId,
      sequence: 1,
      at: '2026-11-22T20:00:00.000Z',
      actor_kind: 'person',
      actor_id: owner.personId,
      action: 'exchange.see-record',
      outcome: 'done',
      objects: [`record:${owner.word}`],
      members: ['90000001A'],
      disclosed_to: null,
      why: null,
      request_id: `request-${owner.word}`,
      mac: mac(1),
    }),
  },
  {
    table: 'audit_head',
    row: owner => ({ organization_id: owner.organizationId, sequence: 1, mac: mac(1), seal: mac(2) }),
  },
  {
    table: 'audit_anchor',
    row: owner => ({ id: owner.id('anchor'), at: '2026-11-22T21:00:00.000Z', root: mac(3), leaf_count: 1 }),
    open: 'published numbers, which say nothing of any organization',
  },
  {
    table: 'audit_anchor_leaf',
    row: owner => ({
      organization_id: owner.organizationId,
      anchor_id: owner.id('anchor'),
      sequence: 1,
      mac: mac(1),
      proof: [],
    }),
  },
]
