/** What files to plans are made from: standings and attempts page by page, and which record tells which attempt. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Said } from '#domain/casework/entry.ts'
import type { Standing } from '#domain/casework/standing.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'
import { memberOf } from './standings.ts'

export type StandingToTell = {
  readonly memberId: Id
  readonly standing: Standing
  readonly cin: string | null
  readonly facts: Facts
}

/** Of those whom the plan assigned, in the order of members and services, from after one. */
export async function listToTell(
  tx: Tx,
  organizationId: Id,
  about: {
    readonly partnerId: Id
    /** Those of ECM, or of every Community Support. */
    readonly isEcm: boolean
    readonly after: { readonly memberId: Id; readonly program: string } | null
  },
  limit: number,
): Promise<readonly StandingToTell[]> {
  const { partnerId, isEcm, after } = about
  const found = await sql<StandingToTell>`
    select kept.member_id as "memberId", kept.standing, member.cin, member.facts from case_standing kept
    cross join lateral (${memberOf(organizationId)}) member
    where kept.organization_id = ${organizationId} and kept.partner_organization_id = ${partnerId}
      and (kept.program = 'ecm') = ${isEcm}::boolean and member.joined_to_id is null
      and (${after === null}::boolean
        or (kept.member_id, kept.program) > (${after?.memberId ?? null}::uuid, ${after?.program ?? null}::text))
    order by kept.member_id, kept.program limit ${limit}
  `.execute(tx)
  return found.rows
}

export type AttemptToTell = {
  readonly id: Id
  readonly cin: string | null
  readonly on: Day
  readonly said: Said
  /** The record that tells of it already. */
  readonly recordId: Id | null
  readonly isTakenBack: boolean
}

/**
 * Attempts up to a day that no record tells of yet, and those that were taken back after one did. An attempt for which
 * no plan was known goes to the one that the member's service is for now.
 */
export async function listAttemptsToTell(
  tx: Tx,
  organizationId: Id,
  about: { readonly partnerId: Id; readonly until: Day; readonly after: Id | null },
  limit: number,
): Promise<readonly AttemptToTell[]> {
  const { partnerId, until, after } = about
  const found = await sql<AttemptToTell>`
    select entry.id, kept_member.cin, entry.happened_on as "on", entry.said, told.record_id as "recordId",
      back.entry_id is not null as "isTakenBack"
    from case_entry entry
    join member on member.organization_id = ${organizationId} and member.id = entry.member_id
    join member kept_member on kept_member.organization_id = ${organizationId}
      and kept_member.id = coalesce(member.joined_to_id, member.id)
    left join case_standing kept on kept.organization_id = ${organizationId} and kept.member_id = kept_member.id
      and kept.program = entry.program
    left join case_record told on told.organization_id = ${organizationId} and told.entry_id = entry.id
      and told.partner_organization_id = ${partnerId}
    left join case_taken_back back on back.organization_id = ${organizationId} and back.entry_id = entry.id
    left join record on record.organization_id = ${organizationId} and record.id = told.record_id
    where entry.organization_id = ${organizationId} and entry.kind = 'outreach' and entry.program = 'ecm'
      and not entry.is_part2 and entry.happened_on <= ${until}
      and coalesce(entry.partner_organization_id, kept.partner_organization_id) = ${partnerId}
      and ((told.record_id is null and back.entry_id is null)
        or (told.record_id is not null and back.entry_id is not null and record.ended_at is null))
      and (${after}::uuid is null or entry.id > ${after}::uuid)
    order by entry.id limit ${limit}
  `.execute(tx)
  return found.rows
}

/** Which record tells of which attempt, to whom. */
export async function insertCaseRecords(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  told: readonly { readonly entryId: Id; readonly recordId: Id }[],
): Promise<void> {
  if (told.length === 0) return
  await tx
    .insertInto('case_record')
    .values(
      told.map(({ entryId, recordId }) => ({
        organization_id: organizationId,
        entry_id: entryId,
        partner_organization_id: partnerId,
        record_id: recordId,
      })),
    )
    .execute()
}

export type ReferralOf = {
  readonly cin: string
  readonly service: string
  readonly status: string
  readonly on: Day
  readonly reason: string
}

/** The latest referral of each member and service that was given to us. */
export async function listReferralsOf(
  tx: Tx,
  organizationId: Id,
  cins: readonly string[],
): Promise<readonly ReferralOf[]> {
  const found = await sql<ReferralOf>`
    select distinct on (member_cin, service) member_cin as cin, service, status, status_on as "on",
      coalesce(closure_reason, reported_reason, '') as reason
    from referral
    where organization_id = ${organizationId} and side = 'provider' and member_cin = any(${[...cins]}::text[])
    order by member_cin, service, received_at desc
  `.execute(tx)
  return found.rows
}
