/** The tables of referrals, as the query builder knows them (migration 0017). */
import type { ColumnType } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { ReferralWay } from '#domain/referrals/referral.ts'
import type { ReferralSide, ReferralStep } from '#domain/referrals/steps.ts'

/** jsonb: written as JSON text, read as the value that it holds. */
type Json = ColumnType<unknown, string, string>
type JsonOrNull = ColumnType<unknown, string | null, string | null>

export type ReferralTables = {
  public_page: {
    organization_id: Id
    slug: string
    phone: string | null
    tty: string | null
    website: string | null
    shows_directory: boolean
    shows_accepting: boolean
    takes_referrals: boolean
    changed_at: string
  }
  referral: {
    organization_id: Id
    id: Id
    number: string
    bundle_id: Id
    side: ReferralSide
    service: string
    way: ReferralWay
    source: string
    received_at: string
    urgency: 'routine' | 'expedited'
    step: ReferralStep
    status: string
    status_on: Day
    closure_reason: string | null
    reported_reason: string | null
    due_at: string | null
    member_cin: string | null
    first_name: string
    last_name: string
    born_on: Day | null
    phone: string | null
    language: string | null
    match_keys: readonly string[]
    facts: Json
    repeats_referral_id: Id | null
    repeats_decided: 'same' | 'another' | null
    from_organization_id: Id | null
    from_referral_id: Id | null
    from_event: number | null
    with_organization_id: Id | null
    with_event: number | null
    record_id: Id | null
    events: number
    changed_at: string
  }
  referral_event: {
    organization_id: Id
    referral_id: Id
    number: number
    at: string
    kind: string
    step: ReferralStep
    status: string
    reason: string | null
    note: string | null
    facts: JsonOrNull
    said_by: string
    about_organization_id: Id | null
    heard_from_id: Id | null
    heard_event: number | null
  }
  referral_notice: {
    organization_id: Id
    id: Id
    referral_id: Id
    about: string
    recipient: 'member' | 'referrer'
    event: number
    language: string
    owed_at: string
    state: 'owed' | 'told' | 'not-told'
    way: string | null
    note: string | null
    told_at: string | null
    told_by: string | null
  }
}
