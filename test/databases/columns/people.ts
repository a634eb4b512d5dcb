/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of people. */
import type { Json } from '../json.ts'

export type Columns = {
  api_token: {
    organization_id: string
    id: string
    name: string
    secret_hash: string
    rights: readonly string[]
    created_by_person_id: string | null
    created_at: string
    expires_at: string
    used_at: string | null
    revoked_at: string | null
  }
  authenticator_app: {
    person_id: string
    id: string
    label: string
    sealed_secret: Uint8Array
    last_step: number
    created_at: string
    confirmed_at: string | null
  }
  ceremony: {
    opened_by: string
    kind: string
    person_id: string | null
    about: Json
    created_at: string
    expires_at: string
  }
  invitation: {
    organization_id: string
    id: string
    kind: string
    sign_in_name: string
    roles: readonly string[]
    secret_hash: string
    invited_by_person_id: string | null
    created_at: string
    expires_at: string
    accepted_at: string | null
    revoked_at: string | null
  }
  known_device: {
    person_id: string
    secret_hash: string
    created_at: string
    expires_at: string
  }
  membership: {
    organization_id: string
    person_id: string
    roles: readonly string[]
    since_at: string
    until_at: string | null
    held_at: string | null
  }
  organization: {
    id: string
    name: string
    kinds: readonly string[]
    npi: string | null
    plan_code: string | null
    founded_by_organization_id: string | null
    created_at: string
  }
  passkey: {
    person_id: string
    id: string
    label: string
    credential_id: string
    opened_by: string
    public_key: Uint8Array
    counter: number
    transports: readonly string[]
    backed_up: boolean
    created_at: string
    used_at: string | null
  }
  person: {
    id: string
    sign_in_name: string
    name: string
    language: string
    created_at: string
  }
  person_password: {
    person_id: string
    sealed_hash: Uint8Array
    long_enough_alone: boolean
    set_at: string
  }
  person_session: {
    person_id: string
    id: string
    secret_hash: string
    organization_id: string | null
    bound_to_organization_id: string | null
    assurance: number
    proofs: readonly string[]
    agent: string | null
    created_at: string
    proved_at: string
    seen_at: string
    expires_at: string
  }
  recovery_code: {
    person_id: string
    code_hash: string
    created_at: string
    used_at: string | null
  }
  sign_in_try: {
    account: string
    network: string
    failures: number
    began_at: string
    next_at: string
    forget_at: string
  }
  sso_identity: {
    person_id: string
    provider_id: string
    opened_by: string
    subject: string
    created_at: string
  }
  sso_provider: {
    organization_id: string
    id: string
    name: string
    issuer: string
    client_id: string
    sealed_client_secret: Uint8Array
    scopes: string
    role_claim: string
    role_map: Json
    domains: readonly string[]
    second_factor_values: readonly string[]
    created_at: string
    closed_at: string | null
  }
}
