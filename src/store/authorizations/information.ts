/** What the Member Information File is made from: who is authorized with a provider, and what it was told of whom. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'

const file = 'ecm/member-information'

export type MemberToTell = {
  readonly memberId: Id
  readonly cin: string | null
  readonly facts: Facts
  /** Null where no authorization of ECM with this provider is in force. */
  readonly decidedAt: string | null
  readonly decidedFrom: Day | null
  readonly isAuthorized: boolean
  /** What this provider was told last; else what the provider before it was. */
  readonly before: Facts | null
  /** `ecmMemberRecord` in the last file to this provider that carried the member. */
  readonly lastSent: string | null
  readonly renewsOn: Day | null
}

/**
 * Members with ECM authorized with the provider on the day, and those whom its records in force tell of, in the order
 * of their ids; one statement for the page, whatever its length.
 */
export async function listMembersToTell(
  tx: Tx,
  organizationId: Id,
  about: { readonly partnerId: Id; readonly on: Day; readonly after: Id | null },
  limit: number,
): Promise<readonly MemberToTell[]> {
  const { partnerId, on, after } = about
  const found = await sql<MemberToTell>`
    with authorized as (
      select distinct on (coalesce(member.joined_to_id, member.id))
        coalesce(member.joined_to_id, member.id) as member_id, kept.decided_at, kept.from_on
      from service_authorization kept
      join member on member.organization_id = kept.organization_id and member.id = kept.member_id
      where kept.organization_id = ${organizationId} and kept.side = 'plan' and kept.service = 'ecm'
        and kept.partner_id = ${partnerId} and kept.state in ('approved', 'partial')
        and (kept.until_on is null or kept.until_on >= ${on}::date)
      order by coalesce(member.joined_to_id, member.id), kept.from_on desc nulls last, kept.id desc
    ), told as (
      select coalesce(member.joined_to_id, member.id) as member_id, record.id, record.facts
      from record_set
      join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
      join member_source source on source.organization_id = record.organization_id and source.record_id = record.id
      join member on member.organization_id = source.organization_id and member.id = source.member_id
      where record_set.organization_id = ${organizationId} and record_set.side = 'ours' and record_set.file = ${file}
        and record_set.partner_organization_id = ${partnerId} and record.ended_at is null
    ), page as (
      select member_id from (select member_id from authorized union select member_id from told) every_one
      where ${after}::uuid is null or member_id > ${after}::uuid
      order by member_id limit ${limit}
    )
    select page.member_id as "memberId", member.cin, member.facts, authorized.decided_at as "decidedAt",
      authorized.from_on as "decidedFrom", authorized.member_id is not null as "isAuthorized",
      coalesce(told.facts, earlier.facts) as before, sent.said as "lastSent", coverage.renews_on as "renewsOn"
    from page
    join member on member.organization_id = ${organizationId} and member.id = page.member_id
    left join authorized on authorized.member_id = page.member_id
    left join told on told.member_id = page.member_id
    left join coverage_standing coverage on coverage.organization_id = ${organizationId}
      and coverage.member_id = page.member_id
    left join lateral (
      select record.facts from member_source source
      join record on record.organization_id = source.organization_id and record.id = source.record_id
      join record_set on record_set.organization_id = record.organization_id and record_set.id = record.set_id
      where source.organization_id = ${organizationId} and source.member_id = page.member_id
        and told.id is null and record_set.side = 'ours' and record_set.file = ${file}
      order by record_set.partner_organization_id = ${partnerId} desc, record.since desc limit 1
    ) earlier on true
    left join lateral (
      select coalesce(past.facts, record.facts) ->> 'ecmMemberRecord' as said
      from member_source source
      join record on record.organization_id = source.organization_id and record.id = source.record_id
      join record_set on record_set.organization_id = record.organization_id and record_set.id = record.set_id
      join sent_row on sent_row.organization_id = record.organization_id and sent_row.record_id = record.id
      join transmission on transmission.organization_id = sent_row.organization_id
        and transmission.id = sent_row.transmission_id
      left join record_version past on past.organization_id = sent_row.organization_id
        and past.id = sent_row.record_id and past.version = sent_row.version
      where source.organization_id = ${organizationId} and source.member_id = page.member_id
        and record_set.side = 'ours' and record_set.file = ${file}
        and record_set.partner_organization_id = ${partnerId}
        and transmission.step in ('sent', 'delivered', 'answered')
      order by transmission.id desc limit 1
    ) sent on true
    order by page.member_id
  `.execute(tx)
  return found.rows
}

/** The row that was entered last in any of our Member Information Files: what the plan last said of itself. */
export async function findLastInformation(tx: Tx, organizationId: Id): Promise<Facts> {
  const found = await sql<{ readonly facts: Facts }>`
    select last.facts from record_set
    cross join lateral (
      select record.id, record.facts from record
      where record.organization_id = record_set.organization_id and record.set_id = record_set.id
      order by record.id desc limit 1
    ) last
    where record_set.organization_id = ${organizationId} and record_set.side = 'ours' and record_set.file = ${file}
    order by last.id desc limit 1
  `.execute(tx)
  return found.rows[0]?.facts ?? {}
}
