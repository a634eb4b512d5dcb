/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of sftp. */

export type Columns = {
  sftp_attempt: {
    organization_id: string
    id: string
    connection_id: string
    kind: string
    trouble: string | null
    host_key_shown: string | null
    file_count: number
    transmission_id: string | null
    tried_at: string
  }
  sftp_connection: {
    organization_id: string
    id: string
    partner_organization_id: string
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
    created_by_person_id: string | null
    created_at: string
    ended_at: string | null
    suspended_at: string | null
  }
  sftp_delivery: {
    organization_id: string
    transmission_id: string
    connection_id: string
    name: string
    begun_at: string
    delivered_at: string | null
  }
  sftp_folder: {
    organization_id: string
    partner_organization_id: string
    name: string
    answer_pattern: string | null
  }
  sftp_laid_file: {
    organization_id: string
    id: string
    partner_organization_id: string
    name: string
    kind: string
    transmission_id: string | null
    upload_id: string | null
    byte_count: number
    laid_at: string
    hidden_at: string | null
  }
  sftp_login: {
    organization_id: string
    id: string
    kind: string
    name: string
    public_key: string | null
    fingerprint: string | null
    opened_by: string
    rights: readonly string[]
    created_by_person_id: string | null
    created_at: string
    since_at: string
    expires_at: string
    used_at: string | null
    revoked_at: string | null
    revoked_by_person_id: string | null
  }
  sftp_remote_file: {
    organization_id: string
    connection_id: string
    name: string
    byte_count: number
    modified_at: string
    state: string
    transmission_id: string | null
    refused_because: string | null
    seen_at: string
  }
  sftp_terms: {
    organization_id: string
    user_name: string
    passwords: boolean
    complete_by: string
    changed_by_person_id: string | null
    changed_at: string
  }
  sftp_upload: {
    organization_id: string
    id: string
    login_id: string
    partner_organization_id: string
    way: string
    name: string
    sha256: string | null
    byte_count: number
    state: string
    transmission_id: string | null
    was_here_before: boolean
    refused_because: string | null
    hidden_at: string | null
    created_at: string
    ended_at: string | null
  }
}
