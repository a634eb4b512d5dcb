/** The tables of the network, as the query builder knows them (migrations 0003, 0011 and 0024). */
import type { ColumnType } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { NudgeTemplate } from '#domain/network/nudges.ts'

/** jsonb: written as JSON text, read as the value that it holds. */
type Json = ColumnType<unknown, string, string>

export type NetworkTables = {
  partner: {
    organization_id: Id
    id: Id
    name: string
    kinds: readonly string[]
    npi: string | null
    plan_code: string | null
    contact: string | null
    joined_as_organization_id: Id | null
    created_at: string
  }
  contract: {
    organization_id: Id
    id: Id
    other_organization_id: Id | null
    payer_id: Id
    provider_id: Id
    number: string
    created_at: string
  }
  contract_version: {
    organization_id: Id
    contract_id: Id
    version: number
    other_organization_id: Id | null
    since: Day
    until: Day | null
    terms: Json
    note: string | null
    proposed_at: string
    proposed_by: string
  }
  contract_statement: {
    organization_id: Id
    id: Id
    contract_id: Id
    other_organization_id: Id | null
    said: 'accepted' | 'declined' | 'withdrawn' | 'ended'
    version: number | null
    ends_on: Day | null
    reason: string | null
    note: string | null
    said_at: string
    said_by: string
  }
  capacity_report: {
    organization_id: Id
    id: Id
    contract_id: Id
    other_organization_id: Id | null
    program: 'ecm' | 'community-supports'
    code: string | null
    serving: number
    able: number
    as_of: Day
    said_at: string
  }
  nudge: {
    organization_id: Id
    id: Id
    other_organization_id: Id
    file: string
    about: string
    due_on: Day | null
    template: NudgeTemplate
    sentence: string | null
    said_at: string
    said_by: string
  }
  site: {
    organization_id: Id
    id: Id
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
    organization_id: Id
    site_id: Id
    program: 'ecm' | 'community-supports'
    code: string
    capacity: number | null
    accepting: boolean
  }
  directory_site: {
    organization_id: Id
    id: Id
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
  vetting: {
    organization_id: Id
    id: Id
    provider_id: Id
    other_organization_id: Id | null
    path: 'state-enrollment' | 'plan-vetting'
    state: 'begun' | 'waiting-for-provider' | 'passed' | 'failed' | 'ended'
    npi: string | null
    npi_kind: 'organization' | 'individual' | null
    passed_on: Day | null
    expires_on: Day | null
    asked: readonly string[]
    note: string | null
    changed_at: string
    changed_by: string
  }
  readiness_entry: {
    organization_id: Id
    contract_id: Id
    item: string
    part: 'answer' | 'review'
    other_organization_id: Id | null
    state: string
    note: string
    dated_on: Day | null
    said_at: string
    said_by: string
  }
  oversight_audit: {
    organization_id: Id
    id: Id
    provider_id: Id
    other_organization_id: Id | null
    title: string
    scope: readonly string[]
    period_from: Day
    period_to: Day
    state: 'announced' | 'under-way' | 'reported' | 'closed' | 'called-off'
    announced_on: Day
    reported_on: Day | null
    closed_on: Day | null
    summary: string | null
  }
  audit_finding: {
    organization_id: Id
    audit_id: Id
    number: number
    other_organization_id: Id | null
    area: string
    says: string
    plan_due_on: Day | null
    correct_due_on: Day | null
  }
  corrective_step: {
    organization_id: Id
    id: Id
    audit_id: Id
    finding_number: number
    other_organization_id: Id | null
    on_behalf_of_id: Id | null
    said: 'planned' | 'returned' | 'accepted' | 'done' | 'verified' | 'waived'
    note: string
    promised_on: Day | null
    said_at: string
    said_by: string
  }
  grievance: {
    organization_id: Id
    id: Id
    other_organization_id: Id | null
    taken_from_organization_id: Id | null
    taken_from_id: Id | null
    about_id: Id | null
    member_cin: string | null
    category: string
    says: string
    way: string
    expedited: boolean
    received_at: string
    state: 'received' | 'acknowledged' | 'resolved' | 'withdrawn' | 'forwarded'
    acknowledged_at: string | null
    resolved_at: string | null
    forwarded_at: string | null
    resolution: string | null
    resolve_by: string
  }
  support_election: {
    organization_id: Id
    id: Id
    support: string
    county: string
    says: 'offered' | 'not-offered'
    from_on: Day
    until_on: Day | null
    note: string | null
    said_at: string
    said_by: string
  }
  population_widening: {
    organization_id: Id
    id: Id
    population: string
    event: string
    at_least: number
    within_months: number
    from_on: Day
    until_on: Day | null
    ends_id: Id | null
    note: string | null
    said_at: string
    said_by: string
  }
}
