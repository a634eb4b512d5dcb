/** The tables of reports, as the query builder knows them (migrations 0031, 0035 and 0036). */
import type { ColumnType } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Disagreement } from '#domain/reports/agreement.ts'
import type { Fact } from '#domain/reports/fact.ts'
import type { ReportKind } from '#domain/reports/period.ts'

type Numbered<T> = ColumnType<T, T | undefined, T>

export type ReportTables = {
  report: {
    organization_id: Id
    id: Id
    kind: ReportKind
    period: string
    from_on: Day
    to_on: Day
    state: 'asked' | 'frozen' | 'done'
    plan_name: string
    plan_codes: Readonly<Record<string, string>>
    guidance_release: string
    program_version: string
    as_of: string | null
    replaces_id: Id | null
    facts_count: Numbered<number>
    rows_count: Numbered<number>
    placeless_count: Numbered<number>
    differences_count: Numbered<number>
    workbook_sha256: string | null
    monthly_sha256: string | null
    made_by: string
    created_at: string
    done_at: string | null
    submitted_at: string | null
    submitted_by: string | null
  }
  report_fact: {
    organization_id: Id
    report_id: Id
    county: string
    subject: string
    kind: Fact['kind']
    source_id: Id
    part: number
    program: Fact['program']
    code: string
    mode: string
    outcome: string
    on_day: Day | null
    until_day: Day | null
    amount: number | null
    member_id: Id | null
    about: Fact['about']
    source_kind: Fact['source']['kind']
    source_version: number | null
    transmission_id: Id | null
    sheet: string | null
    row: number | null
  }
  report_row: {
    organization_id: Id
    report_id: Id
    table_id: string
    number: number
    county: string
    subject: string
    code: string
    cells: Readonly<Record<string, string>>
  }
  report_agreement: {
    organization_id: Id
    report_id: Id
    table_id: string
    sheet_rows: number
    records: number
    cells: number
    differing: number
    places: readonly Disagreement[]
  }
  report_county: {
    organization_id: Id
    county: string
    plan_code: string
    zips: readonly string[]
    changed_at: string
  }
  report_provider: {
    organization_id: Id
    provider_id: Id
    program: 'ecm' | 'community-supports'
    type: string
    changed_at: string
  }
  report_response: {
    organization_id: Id
    report_id: Id
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
}
