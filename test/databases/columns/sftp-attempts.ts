/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of sftp-attempts. */

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
}
