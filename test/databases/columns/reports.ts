/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of reports. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
  report: {
    organization_id: string
    id: string
    kind: string
    period: string
    from_on: Day
    to_on: Day
    state: string
    plan_name: string
    plan_codes: Json
    guidance_release: string
    program_version: string
    as_of: string | null
    replaces_id: string | null
    facts_count: number
    rows_count: number
    placeless_count: number
    differences_count: number
    workbook_sha256: string | null
    monthly_sha256: string | null
    made_by: string
    created_at: string
    done_at: string | null
    submitted_at: string | null
    submitted_by: string | null
  }
  report_county: {
    organization_id: string
    county: string
    plan_code: string
    zips: readonly string[]
    changed_at: string
  }
  report_fact: {
    organization_id: string
    report_id: string
    county: string
    subject: string
    kind: string
    source_id: string
    part: number
    program: string | null
    code: string
    mode: string
    outcome: string
    on_day: Day | null
    until_day: Day | null
    amount: number | null
    member_id: string | null
    about: Json
    source_kind: string
    source_version: number | null
    transmission_id: string | null
    sheet: string | null
    row: number | null
  }
  report_provider: {
    organization_id: string
    provider_id: string
    program: string
    type: string
    changed_at: string
  }
  report_response: {
    organization_id: string
    report_id: string
    number: number
    item: number
    file_name: string
    status: string
    reference: string
    code: string
    says: string
    severity: string
    received_at: string
    settled_at: string | null
    settled_by: string | null
    settled_how: string | null
  }
  report_row: {
    organization_id: string
    report_id: string
    table_id: string
    number: number
    county: string
    subject: string
    code: string
    cells: Json
  }
}
