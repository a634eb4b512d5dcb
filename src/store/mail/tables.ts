/** The tables of e-mail and of hand delivery, as the query builder knows them (migration 0016). */
import type { ColumnType, Generated } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/** jsonb: its value comes out, JSON text goes in. */
type Json = ColumnType<unknown, string, string>

export type MailTables = {
  mail_message: {
    organization_id: Id
    id: Id
    about: string
    purpose: 'notice' | 'digest' | 'invitation' | 'file' | 'answer' | 'word'
    address: string
    person_id: Id | null
    partner_organization_id: Id | null
    transmission_id: Id | null
    sealed_content: Uint8Array | null
    state: 'waiting' | 'sent' | 'undeliverable' | 'bounced'
    trouble: string | null
    created_at: string
    settled_at: string | null
  }
  notice_digest: { organization_id: Id; person_id: Id; through_at: string }
  mail_key: {
    organization_id: Id
    id: Id
    partner_organization_id: Id | null
    fingerprint: string
    owner_name: string
    public_key: string
    sealed_private_key: Uint8Array | null
    made_on: Day
    expires_on: Day | null
    added_at: string
    confirmed_at: string | null
    confirmed_by_person_id: Id | null
    retired_at: string | null
  }
  mail_partner: {
    organization_id: Id
    partner_organization_id: Id
    send_to: string
    senders: readonly string[]
    unsigned: 'refuse' | 'take'
    changed_at: string
    closed_at: string | null
  }
  mailbox: {
    organization_id: Id
    host: string
    port: number
    account: string
    sealed_password: Uint8Array
    folder: string
    changed_at: string
    closed_at: string | null
    uid_validity: string | null
    last_uid: Generated<number>
    looked_at: string | null
    trouble: string | null
  }
  mail_received: {
    organization_id: Id
    id: Id
    came_by: 'drop' | 'mailbox'
    bytes_hash: string
    sha256: string | null
    message_hash: string | null
    partner_organization_id: Id | null
    outcome: 'waiting' | 'taken' | 'refused' | 'repeated'
    trouble: string | null
    transmission_ids: readonly Id[]
    received_at: string
    settled_at: string | null
  }
  hand_delivery: {
    organization_id: Id
    id: Id
    direction: 'in' | 'out'
    partner_organization_id: Id
    form: 'zip' | 'openpgp'
    file_name: string
    sha256: string
    byte_count: number
    parts: Json
    made_by_person_id: Id | null
    made_at: string
    handed_by: string | null
    handed_to: string | null
    handed_on: Day | null
  }
}
