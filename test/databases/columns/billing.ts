/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of billing. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
  claim_line: {
    organization_id: string
    id: string
    provider_id: string
    kind: string
    invoice_number: string
    line_number: number
    frequency: string
    follows_id: string | null
    transmission_id: string | null
    record_id: string | null
    record_version: number | null
    received_on: Day
    counts_from: Day
    decide_by: Day | null
    cin: string
    member_id: string | null
    billing_npi: string
    authorization_number: string
    authorization_id: string | null
    service: string
    procedure_code: string
    modifiers: readonly string[]
    started_on: Day | null
    ended_on: Day | null
    units: number
    charge_cents: number
    facts: Json
    fingerprint: string
    service_key: string
    state: string
    decisions: number
    paid_cents: number
    allowed_cents: number
    units_approved: number
    is_capitated: boolean
    told_decision: number
    told_cents: number
    to_remit: boolean
    settled_on: Day | null
    paid_on: Day | null
    changed_at: string
  }
  encounter: {
    organization_id: string
    id: string
    number: string
    plan_code: string
    kind: string
    provider_id: string
    billing_npi: string
    invoice_number: string
    cin: string
    started_on: Day | null
    state: string
    stage: number
    submission: number
    frequency: string
    content: string
    line_count: number
    state_number: string | null
    accepted_lines: number
    file_id: string | null
    place: number | null
    reasons: readonly string[]
    changed_at: string
  }
  encounter_answer: {
    organization_id: string
    id: string
    transmission_id: string
    kind: string
    control_number: number | null
    number: string | null
    encounter_id: string | null
    submission: number | null
    verdict: string
    reasons: readonly string[]
    outcome: string
    heard_at: string
  }
  encounter_file: {
    organization_id: string
    id: string
    number: number
    plan_code: string
    kind: string
    control_number: number
    state: string
    encounters: number
    per_set: number
    transmission_id: string | null
    interchange_said: string | null
    created_at: string
    released_at: string | null
  }
  encounter_line: {
    organization_id: string
    encounter_id: string
    submission: number
    number: number
    claim_line_id: string
    decision_number: number
  }
  encounter_plan_code: {
    organization_id: string
    since_on: Day
    plan_code: string
  }
  encounter_profile: {
    organization_id: string
    state_id: string
    contact_name: string
    contact_phone: string
    sender: string
    receiver: string
    usage: string
    changed_at: string
  }
  fee_rate: {
    organization_id: string
    schedule: string
    procedure_code: string
    modifiers: readonly string[]
    since_on: Day
    until_on: Day | null
    unit_cents: number
  }
  interest_due: {
    organization_id: string
    id: string
    claim_line_id: string
    provider_id: string
    payee_npi: string
    kind: string
    cents: number
    days_late: number
    on_cents: number
    late_payment_id: string
    paid_by_payment_id: string | null
    created_at: string
  }
  invoice_draft: {
    organization_id: string
    id: string
    partner_organization_id: string
    party: string
    month: string
    version: number
    content: Json
    invoice_count: number
    amount_cents: number
    created_at: string
    changed_at: string
    changed_by_kind: string
    changed_by_id: string
  }
  ledger_entry: {
    organization_id: string
    id: string
    at: string
    booked_on: Day
    cause: string
    claim_line_id: string | null
    decision_number: number | null
    payment_id: string | null
    note: string | null
    said_by: string
  }
  ledger_posting: {
    organization_id: string
    entry_id: string
    number: number
    debit: string
    credit: string
    provider_id: string
    payee_npi: string
    cents: number
  }
  line_decision: {
    organization_id: string
    claim_line_id: string
    number: number
    at: string
    decided_on: Day
    outcome: string
    allowed_cents: number
    paid_cents: number
    units_approved: number
    is_capitated: boolean
    reasons: Json
    adjustments: Json
    remarks: readonly string[]
    why: string | null
    said_by: string
  }
  line_dispute: {
    organization_id: string
    id: string
    claim_line_id: string
    decision_number: number
    received_on: Day
    decide_by: Day
    says: string
    opened_by_person_id: string | null
    decided: string | null
    decided_on: Day | null
    pay_by: Day | null
    why: string | null
    decided_by_person_id: string | null
    created_at: string
  }
  line_letter: {
    organization_id: string
    claim_line_id: string
    decision_number: number
    kind: string
    due_by: Day | null
    told_at: string
    said_by: string
  }
  line_proposal: {
    organization_id: string
    id: string
    claim_line_id: string
    decision: Json
    why: string
    proposed_by_person_id: string
    created_at: string
    ended: string | null
    ended_by_person_id: string | null
    ended_at: string | null
  }
  payer_profile: {
    organization_id: string
    name: string
    tin: string
    payer_number: string
    address: string
    city: string
    state: string
    zip: string
    phone: string
    second_look_cents: number
    changed_at: string
  }
  payment: {
    organization_id: string
    id: string
    run_id: string
    number: number
    provider_id: string
    payee_name: string
    payee_npi: string
    payee_tin: string
    method: string
    reference: string
    paid_on: Day
    cents: number
    line_count: number
    opening_cents: number
    refunded_cents: number
    forward_cents: number
    transmission_id: string | null
    workbook_transmission_id: string | null
    created_at: string
  }
  payment_line: {
    organization_id: string
    payment_id: string
    number: number
    claim_line_id: string
    does: string
    decision_number: number
    cents: number
  }
  payment_run: {
    organization_id: string
    id: string
    number: number
    paid_on: Day
    method: string
    first_reference: number
    state: string
    made_by_person_id: string | null
    created_at: string
    ended_at: string | null
  }
}
