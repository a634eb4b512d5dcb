/** The tables of SFTP, as the query builder knows them (migrations 0014, 0015 and 0018). */
import type { Generated } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Way } from '#domain/sftp/paths.ts'

export type SftpTables = {
  sftp_terms: {
    organization_id: Id
    user_name: string
    passwords: boolean
    complete_by: 'close' | 'rename'
    changed_by_person_id: Id | null
    changed_at: string
  }
  sftp_login: {
    organization_id: Id
    id: Id
    kind: 'key' | 'password'
    name: string
    public_key: string | null
    fingerprint: string | null
    opened_by: string
    rights: readonly string[]
    created_by_person_id: Id | null
    created_at: string
    since_at: string
    expires_at: string
    used_at: string | null
    revoked_at: string | null
    revoked_by_person_id: Id | null
  }
  sftp_folder: {
    organization_id: Id
    partner_organization_id: Id
    name: string
    answer_pattern: string | null
  }
  sftp_upload: {
    organization_id: Id
    id: Id
    login_id: Id
    partner_organization_id: Id
    way: Way
    name: string
    sha256: string | null
    byte_count: number
    state: 'kept' | 'taken' | 'refused' | 'dropped'
    transmission_id: Id | null
    was_here_before: Generated<boolean>
    refused_because: string | null
    hidden_at: string | null
    created_at: string
    ended_at: string | null
  }
  sftp_laid_file: {
    organization_id: Id
    id: Id
    partner_organization_id: Id
    name: string
    kind: string
    transmission_id: Id | null
    upload_id: Id | null
    byte_count: number
    laid_at: string
    hidden_at: string | null
  }
  sftp_connection: {
    organization_id: Id
    id: Id
    partner_organization_id: Id
    host: string
    port: number
    user_name: string
    host_key: string | null
    host_key_shown: string | null
    public_key: string | null
    sealed_secret: Uint8Array
    folder_in: string | null
    folder_out: string | null
    done_ending: string | null
    minutes: number
    trouble: string | null
    trouble_at: string | null
    looked_at: string | null
    created_by_person_id: Id | null
    created_at: string
    ended_at: string | null
    suspended_at: string | null
  }
  sftp_attempt: {
    organization_id: Id
    id: Id
    connection_id: Id
    kind: 'look' | 'bring' | 'test'
    trouble: string | null
    host_key_shown: string | null
    file_count: number
    transmission_id: Id | null
    tried_at: string
  }
  sftp_remote_file: {
    organization_id: Id
    connection_id: Id
    name: string
    byte_count: number
    modified_at: string
    state: 'seen' | 'fetched' | 'refused'
    transmission_id: Id | null
    refused_because: string | null
    seen_at: string
  }
  sftp_delivery: {
    organization_id: Id
    transmission_id: Id
    connection_id: Id
    name: string
    begun_at: string
    delivered_at: string | null
  }
}
