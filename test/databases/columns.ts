/** Derived by “npm run derive” from the catalogue: what each column is when the program reads it. */
import type { Day } from '#base/day.ts'

/** A document: never a bare text, which would be one that was not read. */
type Json = object | number | boolean

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
  audit_anchor: {
    id: string
    at: string
    root: Uint8Array
    leaf_count: number
  }
  audit_anchor_leaf: {
    organization_id: string
    anchor_id: string
    sequence: number
    mac: Uint8Array
    proof: Json
  }
  audit_entry: {
    organization_id: string
    sequence: number
    at: string
    actor_kind: string
    actor_id: string
    action: string
    outcome: string
    objects: readonly string[]
    members: readonly string[]
    disclosed_to: string | null
    why: string | null
    request_id: string
    mac: Uint8Array
  }
  audit_finding: {
    organization_id: string
    audit_id: string
    number: number
    other_organization_id: string | null
    area: string
    says: string
    plan_due_on: Day | null
    correct_due_on: Day | null
  }
  audit_head: {
    organization_id: string
    sequence: number
    mac: Uint8Array
    seal: Uint8Array
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
  blob: {
    organization_id: string
    sha256: string
    byte_count: number
    stored_at: string
  }
  blob_key: {
    organization_id: string
    number: number
    wrapped: Uint8Array
    wrapped_by: string
    made_at: string
  }
  capacity_report: {
    organization_id: string
    id: string
    contract_id: string
    other_organization_id: string | null
    program: string
    code: string | null
    serving: number
    able: number
    as_of: Day
    said_at: string
  }
  ceremony: {
    opened_by: string
    kind: string
    person_id: string | null
    about: Json
    created_at: string
    expires_at: string
  }
  contract: {
    organization_id: string
    id: string
    other_organization_id: string | null
    payer_id: string
    provider_id: string
    number: string
    created_at: string
  }
  contract_statement: {
    organization_id: string
    id: string
    contract_id: string
    other_organization_id: string | null
    said: string
    version: number | null
    ends_on: Day | null
    reason: string | null
    note: string | null
    said_at: string
    said_by: string
  }
  contract_version: {
    organization_id: string
    contract_id: string
    version: number
    other_organization_id: string | null
    since: Day
    until: Day | null
    terms: Json
    note: string | null
    proposed_at: string
    proposed_by: string
  }
  corrective_step: {
    organization_id: string
    id: string
    audit_id: string
    finding_number: number
    other_organization_id: string | null
    on_behalf_of_id: string | null
    said: string
    note: string
    promised_on: Day | null
    said_at: string
    said_by: string
  }
  directory_site: {
    organization_id: string
    id: string
    organization_name: string
    name: string
    street: string | null
    city: string
    zip: string | null
    county: string
    phone: string
    languages: readonly string[]
    hours: Json
    accessibility: readonly string[]
    offers: readonly string[]
    accepts: readonly string[]
  }
  exchange_counter: {
    organization_id: string
    name: string
    last: number
  }
  finding: {
    organization_id: string
    transmission_id: string
    number: number
    code: string
    consequence: string
    place: Json
    found: string | null
    expected: string | null
    facts: Json | null
    cite: string | null
  }
  grievance: {
    organization_id: string
    id: string
    other_organization_id: string | null
    taken_from_organization_id: string | null
    taken_from_id: string | null
    about_id: string | null
    member_cin: string | null
    category: string
    says: string
    way: string
    expedited: boolean
    received_at: string
    state: string
    acknowledged_at: string | null
    resolved_at: string | null
    forwarded_at: string | null
    resolution: string | null
    resolve_by: string
  }
  idempotency: {
    organization_id: string
    actor_id: string
    key: string
    action: string
    request_mac: string
    answer: Uint8Array | null
    asked_at: string
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
  oversight_audit: {
    organization_id: string
    id: string
    provider_id: string
    other_organization_id: string | null
    title: string
    scope: readonly string[]
    period_from: Day
    period_to: Day
    state: string
    announced_on: Day
    reported_on: Day | null
    closed_on: Day | null
    summary: string | null
  }
  partner: {
    organization_id: string
    id: string
    name: string
    kinds: readonly string[]
    npi: string | null
    plan_code: string | null
    contact: string | null
    joined_as_organization_id: string | null
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
  readiness_entry: {
    organization_id: string
    contract_id: string
    item: string
    part: string
    other_organization_id: string | null
    state: string
    note: string
    dated_on: Day | null
    said_at: string
    said_by: string
  }
  record: {
    organization_id: string
    id: string
    set_id: string
    record_key: string
    version: number
    facts: Json
    fingerprint: string
    said: number
    transmission_id: string | null
    sheet: string | null
    row: number | null
    entered_by_kind: string | null
    entered_by_id: string | null
    since: string
    ended_at: string | null
    ended_how: string | null
    ended_by_transmission_id: string | null
  }
  record_set: {
    organization_id: string
    id: string
    side: string
    file: string
    partner_organization_id: string | null
    holder_transmission_id: string | null
    whole_through: number
  }
  record_version: {
    organization_id: string
    id: string
    version: number
    set_id: string
    facts: Json
    fingerprint: string
    said: number
    transmission_id: string | null
    sheet: string | null
    row: number | null
    entered_by_kind: string | null
    entered_by_id: string | null
    since: string
    ended_at: string | null
    ended_how: string | null
    ended_by_transmission_id: string | null
    until: string
    until_transmission_id: string | null
  }
  recovery_code: {
    person_id: string
    code_hash: string
    created_at: string
    used_at: string | null
  }
  remembered_mapping: {
    organization_id: string
    partner_organization_id: string
    headings: string
    answers: Json
  }
  sent_row: {
    organization_id: string
    transmission_id: string
    number: number
    record_id: string
    version: number
  }
  sign_in_try: {
    account: string
    network: string
    failures: number
    began_at: string
    next_at: string
    forget_at: string
  }
  site: {
    organization_id: string
    id: string
    name: string
    street: string
    city: string
    zip: string
    county: string
    address_is_confidential: boolean
    phone: string
    languages: readonly string[]
    hours: Json
    accessibility: readonly string[]
    is_published: boolean
    closed_on: Day | null
    changed_at: string
  }
  site_offering: {
    organization_id: string
    site_id: string
    program: string
    code: string
    capacity: number | null
    accepting: boolean
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
  staged_row: {
    organization_id: string
    transmission_id: string
    number: number
    sheet_index: number
    sheet: string
    row: number
    status: string
    record_key: string | null
    record_id: string
    fingerprint: string
    ends: boolean
    facts: string
  }
  transmission: {
    organization_id: string
    id: string
    number: number
    direction: string
    side: string
    partner_organization_id: string | null
    record_set_id: string | null
    file: string | null
    party: string | null
    profile: string | null
    release: string | null
    as_of: Day
    asked: Json
    answers_given: Json
    file_name: string
    media_type: string
    format: string | null
    sha256: string | null
    byte_count: number | null
    step: string
    step_number: number
    attempt: number
    waits_for: string | null
    applied_through: number
    outcome: string | null
    refused_because: string | null
    is_late: boolean
    rows_read: number
    rows_accepted: number
    rows_warned: number
    rows_rejected: number
    rows_unnamed: number
    records_held: number
    records_new: number
    records_changed: number
    records_unchanged: number
    records_overtaken: number
    records_ended: number
    ends_held_back: boolean
    ends_approved: number | null
    decided_by_person_id: string | null
    decided_why: string | null
    findings: Json | null
    groups: Json | null
    mapping: Json | null
    questions: Json | null
    resubmission_of_transmission_id: string | null
    sender_transmission_id: string | null
    sequence_number: number | null
    version: number | null
    replaces_transmission_id: string | null
    made_by_kind: string
    made_by_id: string
    created_at: string
    settled_at: string | null
  }
  transmission_answer: {
    organization_id: string
    transmission_id: string
    kind: string
    file_name: string
    media_type: string
    sha256: string
    byte_count: number
    created_at: string
  }
  transmission_step: {
    organization_id: string
    transmission_id: string
    number: number
    step: string
    at: string
    by_kind: string
    by_id: string
    note: string | null
  }
  vetting: {
    organization_id: string
    id: string
    provider_id: string
    other_organization_id: string | null
    path: string
    state: string
    npi: string | null
    npi_kind: string | null
    passed_on: Day | null
    expires_on: Day | null
    asked: readonly string[]
    note: string | null
    changed_at: string
    changed_by: string
  }
}
