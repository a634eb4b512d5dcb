/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of sftp-connections. */

export type Columns = {
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
}
