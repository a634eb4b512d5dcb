/** Example rows of SFTP. */
import type { Example, Owner } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'
const later = '2126-11-22T20:00:00.000Z'
const opens = (owner: Owner): string => `sftp login ${owner.word}`

/** In an order in which they can be inserted: what is pointed to comes first. */
export const sftpExamples: readonly Example[] = [
  {
    table: 'sftp_terms',
    row: owner => ({
      organization_id: owner.organizationId,
      user_name: `sample-${owner.word}`,
      passwords: false,
      complete_by: 'close',
      changed_at: at,
    }),
  },
  {
    table: 'sftp_login',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('sftp-login'),
      kind: 'key',
      name: 'Sample program',
      public_key: 'ssh-ed25519 AAAA',
      fingerprint: 'SHA256:sample',
      opened_by: opens(owner),
      rights: ['exchange/read'],
      created_at: at,
      since_at: at,
      expires_at: later,
    }),
    shownBy: opens,
  },
  {
    table: 'sftp_folder',
    row: owner => ({
      organization_id: owner.organizationId,
      partner_organization_id: owner.partnerId,
      name: `partner-${owner.word}`,
    }),
  },
  {
    table: 'sftp_upload',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('sftp-upload'),
      login_id: owner.id('sftp-login'),
      partner_organization_id: owner.partnerId,
      way: 'to-them',
      name: 'members.csv.part',
      sha256: 'a'.repeat(64),
      byte_count: 100,
      state: 'kept',
      created_at: at,
    }),
  },
  {
    table: 'sftp_laid_file',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('sftp-laid-file'),
      partner_organization_id: owner.partnerId,
      name: 'members_R-000001_receipt.json',
      kind: 'receipt',
      transmission_id: owner.id('transmission'),
      byte_count: 100,
      laid_at: at,
    }),
  },
  {
    table: 'sftp_connection',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('sftp-connection'),
      partner_organization_id: owner.partnerId,
      host: 'sftp.example.org',
      port: 22,
      user_name: 'sample',
      sealed_secret: String.raw`\x0102`,
      minutes: 15,
      created_at: at,
    }),
  },
  {
    table: 'sftp_attempt',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('sftp-attempt'),
      connection_id: owner.id('sftp-connection'),
      kind: 'test',
      trouble: 'sftp/not-reached',
      file_count: 0,
      tried_at: at,
    }),
  },
  {
    table: 'sftp_remote_file',
    row: owner => ({
      organization_id: owner.organizationId,
      connection_id: owner.id('sftp-connection'),
      name: `members ${owner.word}.csv`,
      byte_count: 100,
      modified_at: at,
      state: 'seen',
      seen_at: at,
    }),
  },
  {
    table: 'sftp_delivery',
    row: owner => ({
      organization_id: owner.organizationId,
      transmission_id: owner.id('transmission'),
      connection_id: owner.id('sftp-connection'),
      name: `members ${owner.word}.csv`,
      begun_at: at,
    }),
  },
]
