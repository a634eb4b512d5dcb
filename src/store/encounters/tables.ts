/** The tables of encounters, as the query builder knows them (migration 0032). */
import type { Generated } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { AnswerKind, AnswerOutcome, EncounterState, Verdict } from '#domain/encounters/tracking.ts'

export type EncounterTables = {
  encounter_profile: {
    organization_id: Id
    state_id: Id
    contact_name: string
    contact_phone: string
    sender: string
    receiver: string
    usage: 'P' | 'T'
    changed_at: string
  }
  encounter_plan_code: {
    organization_id: Id
    since_on: Day
    plan_code: string
  }
  encounter: {
    organization_id: Id
    id: Id
    number: string
    plan_code: string
    kind: '837P' | '837I'
    provider_id: Id
    billing_npi: string
    invoice_number: string
    cin: string
    started_on: Day | null
    state: EncounterState
    stage: Generated<number>
    submission: number
    frequency: '1' | '7' | '8'
    content: string
    line_count: number
    state_number: string | null
    accepted_lines: Generated<number>
    file_id: Id | null
    place: number | null
    reasons: Generated<readonly string[]>
    changed_at: string
  }
  encounter_line: {
    organization_id: Id
    encounter_id: Id
    submission: number
    number: number
    claim_line_id: Id
    decision_number: number
  }
  encounter_file: {
    organization_id: Id
    id: Id
    number: number
    plan_code: string
    kind: '837P' | '837I'
    control_number: number
    state: 'making' | 'made' | 'sent' | 'empty'
    encounters: Generated<number>
    per_set: number
    transmission_id: Id | null
    interchange_said: Verdict | null
    created_at: string
    released_at: string | null
  }
  encounter_answer: {
    organization_id: Id
    id: Id
    transmission_id: Id
    kind: AnswerKind
    control_number: number | null
    number: string | null
    encounter_id: Id | null
    submission: number | null
    verdict: Verdict
    reasons: readonly string[]
    outcome: AnswerOutcome
    heard_at: string
  }
}
