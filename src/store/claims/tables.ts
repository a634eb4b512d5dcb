/** The tables of the plan's claims and its ledger, as the query builder knows them (migration 0027). */
import type { ColumnType, Generated } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { LineState } from '#domain/adjudication/claim-line.ts'
import type { Outcome } from '#domain/adjudication/decision.ts'
import type { Account, Cause } from '#domain/ledger/entry.ts'

/** jsonb: its value comes out, JSON text goes in. */
type Json = ColumnType<unknown, string, string>

export type ClaimTables = {
  payer_profile: {
    organization_id: Id
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
  fee_rate: {
    organization_id: Id
    schedule: string
    procedure_code: string
    modifiers: readonly string[]
    since_on: Day
    until_on: Day | null
    unit_cents: number
  }
  claim_line: {
    organization_id: Id
    id: Id
    provider_id: Id
    kind: 'invoice' | '837P' | '837I'
    invoice_number: string
    line_number: number
    frequency: '1' | '7' | '8'
    follows_id: Id | null
    transmission_id: Id | null
    record_id: Id | null
    record_version: number | null
    received_on: Day
    counts_from: Day
    decide_by: Day | null
    cin: string
    member_id: Id | null
    billing_npi: string
    authorization_number: string
    authorization_id: Id | null
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
    state: LineState
    decisions: Generated<number>
    paid_cents: Generated<number>
    allowed_cents: Generated<number>
    units_approved: Generated<number>
    is_capitated: Generated<boolean>
    told_decision: Generated<number>
    told_cents: Generated<number>
    to_remit: Generated<boolean>
    settled_on: Day | null
    paid_on: Day | null
    changed_at: string
  }
  line_decision: {
    organization_id: Id
    claim_line_id: Id
    number: number
    at: string
    decided_on: Day
    outcome: Outcome
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
  ledger_entry: {
    organization_id: Id
    id: Id
    at: string
    booked_on: Day
    cause: Cause
    claim_line_id: Id | null
    decision_number: number | null
    payment_id: Id | null
    note: string | null
    said_by: string
  }
  ledger_posting: {
    organization_id: Id
    entry_id: Id
    number: number
    debit: Account
    credit: Account
    provider_id: Id
    payee_npi: string
    cents: number
  }
  payment_run: {
    organization_id: Id
    id: Id
    number: number
    paid_on: Day
    method: 'CHK'
    first_reference: number
    state: 'begun' | 'done' | 'dropped'
    made_by_person_id: Id | null
    created_at: string
    ended_at: string | null
  }
  payment: {
    organization_id: Id
    id: Id
    run_id: Id
    number: number
    provider_id: Id
    payee_name: string
    payee_npi: string
    payee_tin: string
    method: 'CHK' | 'NON'
    reference: string
    paid_on: Day
    cents: number
    line_count: number
    opening_cents: number
    refunded_cents: number
    forward_cents: number
    transmission_id: Id | null
    workbook_transmission_id: Id | null
    created_at: string
  }
  payment_line: {
    organization_id: Id
    payment_id: Id
    number: number
    claim_line_id: Id
    does: 'pays' | 'takes-back'
    decision_number: number
    cents: number
  }
  interest_due: {
    organization_id: Id
    id: Id
    claim_line_id: Id
    provider_id: Id
    payee_npi: string
    kind: 'interest' | 'penalty'
    cents: number
    days_late: number
    on_cents: number
    late_payment_id: Id
    paid_by_payment_id: Id | null
    created_at: string
  }
  line_dispute: {
    organization_id: Id
    id: Id
    claim_line_id: Id
    decision_number: number
    received_on: Day
    decide_by: Day
    says: string
    opened_by_person_id: Id | null
    decided: 'upheld' | 'overturned' | null
    decided_on: Day | null
    pay_by: Day | null
    why: string | null
    decided_by_person_id: Id | null
    created_at: string
  }
  line_proposal: {
    organization_id: Id
    id: Id
    claim_line_id: Id
    decision: Json
    why: string
    proposed_by_person_id: Id
    created_at: string
    ended: 'confirmed' | 'dropped' | null
    ended_by_person_id: Id | null
    ended_at: string | null
  }
  line_letter: {
    organization_id: Id
    claim_line_id: Id
    decision_number: number
    kind: 'contest' | 'denial'
    due_by: Day | null
    told_at: string
    said_by: string
  }
}
