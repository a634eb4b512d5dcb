/** The tables of authorizations, as the query builder knows them (migrations 0022 and 0028). */
import type { ColumnType } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Authorization, AuthorizationState } from '#domain/authorizations/authorization.ts'

/** jsonb: written as JSON text, read as the value that it holds. */
type Json = ColumnType<unknown, string, string>

export type AuthorizationTables = {
  service_authorization: {
    organization_id: Id
    id: Id
    side: Authorization['side']
    member_id: Id
    service: string
    partner_id: Id | null
    number: string | null
    urgency: Authorization['urgency']
    way: Authorization['way']
    which: Authorization['which']
    state: AuthorizationState
    received_at: string
    decide_by: string | null
    decided_at: string | null
    asked_from: Day
    asked_units: number | null
    from_on: Day | null
    until_on: Day | null
    units: number | null
    unit: string | null
    reason: string | null
    notice_due_at: string | null
    notice_told_at: string | null
    appeal: Authorization['appeal']
    appeal_by: Day | null
    follows_id: Id | null
    other_id: Id | null
    record_id: Id | null
    record_version: number | null
    events: number
    changed_at: string
  }
  authorization_event: {
    organization_id: Id
    authorization_id: Id
    number: number
    at: string
    kind: string
    state: AuthorizationState
    from_on: Day | null
    until_on: Day | null
    units: number | null
    reason: string | null
    note: string | null
    said_by: string
  }
  authorization_notice: {
    organization_id: Id
    authorization_id: Id
    event: number
    about: 'denied' | 'partial' | 'lessened' | 'ended'
    state: 'owed' | 'sent' | 'dropped'
    owed_at: string
    send_by: string
    language: 'en' | 'es' | null
    way: string | null
    written: ColumnType<unknown, string | null, string | null>
    sent_at: string | null
    sent_by: string | null
  }
  authorization_packet: {
    organization_id: Id
    authorization_id: Id
    made_at: string
    content: Json
    made_by: string
  }
}
