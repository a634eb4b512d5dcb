/** The tables of people, as the query builder knows them (migration 0002). */

import type { ColumnType } from 'kysely'
import type { Id } from '#base/id.ts'

/** jsonb: written as JSON text, read as the value that it holds. */
type Json = ColumnType<unknown, string, string>

export type PeopleTables = {
  organization: {
    id: Id
    name: string
    kinds: readonly string[]
    npi: string | null
    plan_code: string | null
    founded_by_organization_id: Id | null
    created_at: string
  }
  person: {
    id: Id
    sign_in_name: string
    name: string
    language: 'en' | 'es'
    created_at: string
  }
  membership: {
    organization_id: Id
    person_id: Id
    roles: readonly string[]
    since_at: string
    until_at: string | null
    held_at: string | null
  }
  invitation: {
    organization_id: Id
    id: Id
    kind: 'join' | 'recover'
    sign_in_name: string
    roles: readonly string[]
    secret_hash: string
    invited_by_person_id: Id | null
    created_at: string
    expires_at: string
    accepted_at: string | null
    revoked_at: string | null
  }
  person_password: {
    person_id: Id
    sealed_hash: Uint8Array
    long_enough_alone: boolean
    set_at: string
  }
  authenticator_app: {
    person_id: Id
    id: Id
    label: string
    sealed_secret: Uint8Array
    last_step: number
    created_at: string
    confirmed_at: string | null
  }
  passkey: {
    person_id: Id
    id: Id
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
  recovery_code: {
    person_id: Id
    code_hash: string
    created_at: string
    used_at: string | null
  }
  person_session: {
    person_id: Id
    id: Id
    secret_hash: string
    organization_id: Id | null
    bound_to_organization_id: Id | null
    assurance: number
    proofs: readonly string[]
    agent: string | null
    created_at: string
    proved_at: string
    seen_at: string
    expires_at: string
  }
  known_device: {
    person_id: Id
    secret_hash: string
    created_at: string
    expires_at: string
  }
  sign_in_try: {
    account: string
    network: string
    failures: number
    began_at: string
    next_at: string
    forget_at: string
  }
  ceremony: {
    opened_by: string
    kind: string
    person_id: Id | null
    about: Json
    created_at: string
    expires_at: string
  }
  api_token: {
    organization_id: Id
    id: Id
    name: string
    secret_hash: string
    rights: readonly string[]
    created_by_person_id: Id | null
    created_at: string
    expires_at: string
    used_at: string | null
    revoked_at: string | null
  }
  sso_provider: {
    organization_id: Id
    id: Id
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
  sso_identity: {
    person_id: Id
    provider_id: Id
    opened_by: string
    subject: string
    created_at: string
  }
}
