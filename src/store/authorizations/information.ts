/** What the Member Information File is made from: who is authorized with a provider, and what it was told of whom. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'
import { planFor } from '../planning.ts'

const file = 'ecm/member-information'

export type MemberToTell = {
  readonly memberId: Id
  readonly cin: string | null
  readonly facts: Facts
  /** Null where no authorization of ECM with this provider is in force. */
  readonly decidedAt: string | null
  readonly decidedFrom: Day | null
  readonly isAuthorized: boolean
  /** From when the member is this provider’s; null where nobody assigned them, and the authorization names it. */
  readonly assignedOn: Day | null
  /** True: authorized, but with another provider. */
  readonly isElsewhere: boolean
  /** What this provider was told last; else what the provider before it was. */
  readonly before: Facts | null
  /** `ecmMemberRecord` in the last file to this provider that carried the member. */
  readonly lastSent: string | null
  readonly renewsOn: Day | null
}

/** The record of `source`. Fenced (`offset 0`), so that it is looked up by its id, whatever else is asked of it. */
const recordOf = (organizationId: Id) => sql`
  select id, organization_id, set_id, facts, since, ended_at from record
  where record.organization_id = ${organizationId} and record.id = source.record_id offset 0`

/** All authorizations of a member, as `kept`. Fenced like records: else all members' are read for each of them. */
const authorizationsOf = (organizationId: Id, memberId: RawBuilder<unknown>) => sql`
  select * from service_authorization
  where organization_id = ${organizationId} and member_id = ${memberId} offset 0`

/** All authorizations after a member, along the index of members. Fenced, so that nothing else leads the way. */
const authorizationsAfter = (organizationId: Id, after: Id) => sql`
  select * from service_authorization
  where organization_id = ${organizationId} and member_id > ${after}::uuid order by member_id, id offset 0`

/** Authorizations of ECM that are in force on the day. */
const inForce = (organizationId: Id, on: Day) => sql`
  kept.organization_id = ${organizationId} and kept.side = 'plan' and kept.service = 'ecm'
  and kept.state in ('approved', 'partial') and (kept.until_on is null or kept.until_on >= ${on}::date)`

/** True of members of whose ECM we ever decided: of others, what was told of them in some other way stands. */
const everAuthorized = (organizationId: Id, memberId: RawBuilder<unknown>) => sql`exists (
  select from (${authorizationsOf(organizationId, memberId)}) kept
  where kept.side = 'plan' and kept.service = 'ecm')`

/** The assignment of ECM in force of the member of `kept`: the last that was not declined, withdrawn or ended. */
const assignmentOf = (organizationId: Id) => sql`
  select given.provider_id, given.from_on from (
    select * from care_assignment
    where organization_id = ${organizationId} and member_id = kept.member_id offset 0) given
  where given.service = 'ecm'
    and (select says from care_assignment_word word where word.assignment_id = given.id
      and ${organizationId} in (word.organization_id, word.other_organization_id)
      order by said_at desc limit 1) in ('assigned', 'accepted')
  order by given.from_on desc, given.id desc limit 1`

/** True where the authorization `kept` is for the provider: by the assignment in force, else as it says itself. */
const isOf = (organizationId: Id, partnerId: Id) => sql`
  coalesce((select provider_id from (${assignmentOf(organizationId)}) as assigned), kept.partner_id) = ${partnerId}`

/** The members of a page, by id: a stream each for authorizations, for members that were joined, for records. */
const everyOne = (organizationId: Id, partnerId: Id, on: Day, after: Id, limit: number) => sql`
      select member_id from (
        (select distinct kept.member_id from (${authorizationsAfter(organizationId, after)}) kept
          cross join lateral (select joined_to_id from member
            where organization_id = ${organizationId} and id = kept.member_id offset 0) same
          where ${inForce(organizationId, on)} and same.joined_to_id is null and ${isOf(organizationId, partnerId)}
          order by kept.member_id limit ${limit})
        union
        (select distinct member.joined_to_id as member_id from member
          cross join lateral (${authorizationsOf(organizationId, sql`member.id`)}) kept
          where member.organization_id = ${organizationId} and member.joined_to_id > ${after}::uuid
            and ${inForce(organizationId, on)} and ${isOf(organizationId, partnerId)}
          order by member.joined_to_id limit ${limit})
        union
        (select source.member_id from member_source source
          cross join lateral (${recordOf(organizationId)}) record
          where source.organization_id = ${organizationId} and source.member_id > ${after}::uuid
            and record.ended_at is null and record.set_id = (${setOf(organizationId, partnerId)})
            and (${everAuthorized(organizationId, sql`source.member_id`)} or exists (select from member joined
              where joined.organization_id = ${organizationId} and joined.joined_to_id = source.member_id
                and ${everAuthorized(organizationId, sql`joined.id`)}))
          order by source.member_id limit ${limit})
      ) every_one order by member_id limit ${limit}`

/** Each stream is read along its index, and no further than the page: sorting it would read it to its end. */
async function readAlongIndexes(tx: Tx): Promise<void> {
  await sql`
    select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true),
      set_config('enable_hashagg', 'off', true)
  `.execute(tx)
}

/**
 * Members whose ECM is authorized and who are the provider's on the day (by the assignment in force; where there is
 * none, as the authorization names it), and those whom its records tell of though they are no more, in the order of
 * their ids. Each stream is read from where the last page ended, so that a page costs the same wherever it stands.
 */
export async function listMembersToTell(
  tx: Tx,
  organizationId: Id,
  about: { readonly partnerId: Id; readonly on: Day; readonly after: Id | null },
  limit: number,
): Promise<readonly MemberToTell[]> {
  const { partnerId, on } = about
  const after = about.after ?? '00000000-0000-0000-0000-000000000000'
  await planFor(tx, 'batch')
  await readAlongIndexes(tx)
  const isTheirs = isOf(organizationId, partnerId)
  const found = await sql<MemberToTell>`
    with page as (${everyOne(organizationId, partnerId, on, after, limit)})
    select page.member_id as "memberId", member.cin, member.facts, authorized.decided_at as "decidedAt",
      authorized.from_on as "decidedFrom", authorized.id is not null as "isAuthorized",
      authorized."assignedOn", authorized.id is null and exists (
        select from (${authorizationsOf(organizationId, sql`page.member_id`)}) kept
        where ${inForce(organizationId, on)}) as "isElsewhere",
      coalesce(told.facts, earlier.facts) as before, sent.said as "lastSent", coverage.renews_on as "renewsOn"
    from page
    join member on member.organization_id = ${organizationId} and member.id = page.member_id
    left join lateral (
      select kept.id, kept.decided_at, kept.from_on,
        (select from_on from (${assignmentOf(organizationId)}) as assigned) as "assignedOn"
      from (select page.member_id as id union all select id from member joined
        where joined.organization_id = ${organizationId} and joined.joined_to_id = page.member_id) as same
      cross join lateral (${authorizationsOf(organizationId, sql`same.id`)}) kept
      where ${inForce(organizationId, on)} and ${isTheirs}
      order by kept.from_on desc nulls last, kept.id desc limit 1
    ) authorized on true
    left join lateral (
      select record.id, record.facts from member_source source
      cross join lateral (${recordOf(organizationId)}) record
      where source.organization_id = ${organizationId} and source.member_id = page.member_id
        and record.ended_at is null and record.set_id = (${setOf(organizationId, partnerId)})
      order by record.since desc limit 1
    ) told on true
    left join coverage_standing coverage on coverage.organization_id = ${organizationId}
      and coverage.member_id = page.member_id
    left join lateral (
      select record.facts from member_source source
      cross join lateral (${recordOf(organizationId)}) record
      join record_set on record_set.organization_id = record.organization_id and record_set.id = record.set_id
      where source.organization_id = ${organizationId} and source.member_id = page.member_id
        and told.id is null and record_set.side = 'ours' and record_set.file = ${file}
      order by record_set.partner_organization_id = ${partnerId} desc, record.since desc limit 1
    ) earlier on true
    left join lateral (
      select coalesce(past.facts, record.facts) ->> 'ecmMemberRecord' as said
      from member_source source
      cross join lateral (${recordOf(organizationId)}) record
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

/** The set of the provider's records of the file. */
const setOf = (organizationId: Id, partnerId: Id) => sql`
  select id from record_set where organization_id = ${organizationId} and side = 'ours' and file = ${file}
    and partner_organization_id = ${partnerId}`

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
