/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of network. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
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
