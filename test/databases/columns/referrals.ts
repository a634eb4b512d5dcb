/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of referrals. */
import type { Day } from '#base/day.ts'
import type { Json } from '../json.ts'

export type Columns = {
  public_page: {
    organization_id: string
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
    organization_id: string
    id: string
    number: string
    bundle_id: string
    side: string
    service: string
    way: string
    source: string
    received_at: string
    urgency: string
    step: string
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
    repeats_referral_id: string | null
    repeats_decided: string | null
    from_organization_id: string | null
    from_referral_id: string | null
    from_event: number | null
    with_organization_id: string | null
    with_event: number | null
    record_id: string | null
    events: number
    changed_at: string
  }
  referral_event: {
    organization_id: string
    referral_id: string
    number: number
    at: string
    kind: string
    step: string
    status: string
    reason: string | null
    note: string | null
    facts: Json | null
    said_by: string
    about_organization_id: string | null
    heard_from_id: string | null
    heard_event: number | null
  }
  referral_notice: {
    organization_id: string
    id: string
    referral_id: string
    about: string
    recipient: string
    event: number
    language: string
    owed_at: string
    state: string
    way: string | null
    note: string | null
    told_at: string | null
    told_by: string | null
  }
}
