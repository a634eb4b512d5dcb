/** Example rows of e-mail and hand delivery. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const mailExamples: readonly Example[] = [
  {
    table: 'mail_message',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('message'),
      about: `invitation ${owner.word}`,
      purpose: 'invitation',
      address: `${owner.word}@example.org`,
      state: 'waiting',
      created_at: at,
    }),
  },
  {
    table: 'notice_digest',
    row: owner => ({ organization_id: owner.organizationId, person_id: owner.personId, through_at: at }),
  },
  {
    table: 'mail_key',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('mail key'),
      fingerprint: owner.word.charCodeAt(0).toString(16).toUpperCase().padStart(40, '0'),
      owner_name: `Sample ${owner.word}`,
      public_key: 'a public key',
      made_on: '2026-11-22',
      added_at: at,
    }),
  },
  {
    table: 'mail_partner',
    row: owner => ({
      organization_id: owner.organizationId,
      partner_organization_id: owner.partnerId,
      send_to: 'files@example.org',
      senders: ['files@example.org'],
      unsigned: 'refuse',
      changed_at: at,
    }),
  },
  {
    table: 'mailbox',
    row: owner => ({
      organization_id: owner.organizationId,
      host: 'imap.example.org',
      port: 993,
      account: owner.word,
      sealed_password: '\\x00ff',
      folder: 'INBOX',
      changed_at: at,
      last_uid: 0,
    }),
  },
  {
    table: 'mail_received',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('received mail'),
      came_by: 'drop',
      bytes_hash: owner.word.charCodeAt(0).toString(16).padStart(64, '0'),
      outcome: 'refused',
      trouble: 'mail/no-attachment',
      transmission_ids: [],
      received_at: at,
    }),
  },
  {
    table: 'hand_delivery',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('hand delivery'),
      direction: 'out',
      partner_organization_id: owner.partnerId,
      form: 'zip',
      file_name: 'for-a-partner.zip',
      sha256: owner.word.charCodeAt(0).toString(16).padStart(64, '0'),
      byte_count: 1234,
      parts: [],
      made_at: at,
    }),
  },
]
