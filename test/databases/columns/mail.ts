/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of mail. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
  hand_delivery: {
    organization_id: string
    id: string
    direction: string
    partner_organization_id: string
    form: string
    file_name: string
    sha256: string
    byte_count: number
    parts: Json
    made_by_person_id: string | null
    made_at: string
    handed_by: string | null
    handed_to: string | null
    handed_on: Day | null
  }
  mail_key: {
    organization_id: string
    id: string
    partner_organization_id: string | null
    fingerprint: string
    owner_name: string
    public_key: string
    sealed_private_key: Uint8Array | null
    made_on: Day
    expires_on: Day | null
    added_at: string
    confirmed_at: string | null
    confirmed_by_person_id: string | null
    retired_at: string | null
  }
  mail_message: {
    organization_id: string
    id: string
    about: string
    purpose: string
    address: string
    person_id: string | null
    partner_organization_id: string | null
    transmission_id: string | null
    sealed_content: Uint8Array | null
    state: string
    trouble: string | null
    created_at: string
    settled_at: string | null
  }
  mail_partner: {
    organization_id: string
    partner_organization_id: string
    send_to: string
    senders: readonly string[]
    unsigned: string
    changed_at: string
    closed_at: string | null
  }
  mail_received: {
    organization_id: string
    id: string
    came_by: string
    bytes_hash: string
    sha256: string | null
    message_hash: string | null
    partner_organization_id: string | null
    outcome: string
    trouble: string | null
    transmission_ids: readonly string[]
    received_at: string
    settled_at: string | null
  }
  mailbox: {
    organization_id: string
    host: string
    port: number
    account: string
    sealed_password: Uint8Array
    folder: string
    changed_at: string
    closed_at: string | null
    uid_validity: string | null
    last_uid: number
    looked_at: string | null
    trouble: string | null
  }
  notice_digest: {
    organization_id: string
    person_id: string
    through_at: string
  }
}
