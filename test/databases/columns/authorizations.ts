/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of authorizations. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
  authorization_event: {
    organization_id: string
    authorization_id: string
    number: number
    at: string
    kind: string
    state: string
    from_on: Day | null
    until_on: Day | null
    units: number | null
    reason: string | null
    note: string | null
    said_by: string
  }
  authorization_notice: {
    organization_id: string
    authorization_id: string
    event: number
    about: string
    state: string
    owed_at: string
    send_by: string
    language: string | null
    way: string | null
    written: Json | null
    sent_at: string | null
    sent_by: string | null
  }
  authorization_packet: {
    organization_id: string
    authorization_id: string
    made_at: string
    content: Json
    made_by: string
  }
  service_authorization: {
    organization_id: string
    id: string
    side: string
    member_id: string
    service: string
    partner_id: string | null
    number: string | null
    urgency: string
    way: string
    which: string
    state: string
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
    appeal: string
    appeal_by: Day | null
    follows_id: string | null
    other_id: string | null
    record_id: string | null
    record_version: number | null
    events: number
    changed_at: string
  }
}
